/** Phases and stages agree: each names the other, and the stages are numbered from 1 without gaps. */
import type { ContentTree } from '../../reader/content-tree.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule, RuleFinding } from '../finding.ts';

export const phaseStages: Rule = function* ({ tree }) {
  yield* membership(tree);
  yield* numbers(tree);
};

function* membership(tree: ContentTree): Generator<RuleFinding> {
  const [network] = tree.records.network;
  if (!network) return;
  const { phases } = network.data;
  const listedIn = new Map<string, string>();
  for (const [phaseIndex, phase] of phases.entries()) {
    for (const [index, stage] of phase.stages.entries()) {
      const earlier = listedIn.get(stage);
      if (earlier === undefined) listedIn.set(stage, phase.id);
      else if (earlier !== phase.id) {
        yield {
          file: network.file,
          ...network.locate(['phases', phaseIndex, 'stages', index]),
          code: 'phase-stages',
          message: `the stage "${stage}" belongs to two phases, "${earlier}" and "${phase.id}"`,
          fix: 'List it in one phase only.',
        };
      }
    }
  }
  const known = new Set(phases.map(({ id }) => id));
  for (const { id, file, data, locate } of tree.records.stages) {
    const listed = listedIn.get(id);
    if (listed === data.phase || !known.has(data.phase)) continue;
    yield {
      file,
      ...locate(['phase']),
      code: 'phase-stages',
      message:
        listed === undefined
          ? `phase: "${data.phase}" does not list this stage`
          : `phase: the stage says "${data.phase}", but network.yaml lists it in "${listed}"`,
      fix:
        listed === undefined
          ? `Add "- ${id}" to the stages of the phase "${data.phase}" in network.yaml.`
          : `Write "${listed}", or move the stage in network.yaml.`,
    };
  }
}

function* numbers(tree: ContentTree): Generator<RuleFinding> {
  const stages = tree.records.stages.toSorted((a, b) => a.data.number - b.data.number);
  const taken = new Map<number, string>();
  const whole = couldReadAll(tree, 'stages');
  let expected = 1;
  for (const { id, file, data, locate } of stages) {
    const { number } = data;
    const earlier = taken.get(number);
    const report = (message: string, fix: string): RuleFinding => ({ file, ...locate(['number']), code: 'phase-stages', message, fix });
    if (earlier !== undefined) {
      yield report(`number: ${number} is taken by ${earlier}`, `Give every stage a number of its own, 1 to ${stages.length}.`);
    } else if (whole && number > expected) {
      yield report(
        `number: there is no stage ${expected} before stage ${number}`,
        `Write ${expected} here, or add the stage that is missing; stages are numbered from 1 without gaps.`,
      );
    } else if (/^\d+/.test(id) && Number.parseInt(id, 10) !== number) {
      yield report(
        `number: ${number}, but the name of the file begins with ${Number.parseInt(id, 10)}`,
        `Write ${Number.parseInt(id, 10)}, or rename the file and its pages.`,
      );
    }
    if (earlier === undefined) expected = number + 1;
    taken.set(number, file);
  }
}
