/** No module needs itself, and no provider is part of itself, however many steps lead back. */
import type { Rule } from '../finding.ts';

export const prerequisiteCycle: Rule = function* ({ tree }) {
  const modules = new Map(tree.records.modules.map((record) => [record.id, record]));
  for (const { from, to, circle } of circles(modules.keys(), (id) => modules.get(id)?.data.prerequisites ?? [])) {
    const record = modules.get(from);
    if (!record) continue;
    const place = ['prerequisites', record.data.prerequisites.indexOf(to)];
    yield {
      file: record.file,
      ...record.locate(place),
      code: 'prerequisite-cycle',
      message: `prerequisites go in a circle: ${circle.join(' needs ')}`,
      fix: `Remove the prerequisite "${to}" here, or another one of the circle.`,
    };
  }
  const providers = new Map(tree.records.providers.map((record) => [record.id, record]));
  for (const { from, to, circle } of circles(providers.keys(), (id) => providers.get(id)?.data.partOf ?? [])) {
    const record = providers.get(from);
    if (!record) continue;
    yield {
      file: record.file,
      ...record.locate(['partOf']),
      code: 'prerequisite-cycle',
      message: `partOf goes in a circle: ${circle.join(' is part of ')}`,
      fix: `Remove partOf "${to}" here, or another one of the circle.`,
    };
  }
};

interface Circle {
  /** The edge that closes the circle. */
  from: string;
  to: string;
  /** The way round, beginning and ending with `to`. */
  circle: string[];
}

/** Depth-first search without recursion: one circle for every edge that leads back to where the search came from. */
function* circles(ids: Iterable<string>, next: (id: string) => string | readonly string[]): Generator<Circle> {
  const done = new Set<string>();
  for (const start of ids) {
    const way: { id: string; left: string[] }[] = [];
    const onWay = new Set<string>();
    const enter = (id: string) => {
      way.push({ id, left: [...new Set([next(id)].flat())].reverse() });
      onWay.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const to = last.left.pop();
      if (to === undefined) {
        way.pop();
        onWay.delete(last.id);
        done.add(last.id);
      } else if (onWay.has(to)) {
        const ways = way.map(({ id }) => id);
        yield { from: last.id, to, circle: [...ways.slice(ways.indexOf(to)), to] };
      } else if (!done.has(to)) {
        enter(to);
      }
    }
  }
}
