/** Records → maps by their ids, and the values that a list of ids names. */
import type { Kind } from '../schemas/kinds.ts';
import type { SourceRecord } from './network.ts';

/** Links every record and indexes it by its id; what cannot be linked is left out, of two with one id the first counts. */
export function index<K extends Kind, Linked extends { id: string }>(
  records: readonly SourceRecord<K>[],
  link: (record: SourceRecord<K>) => Linked | undefined,
): Map<string, Linked> {
  const map = new Map<string, Linked>();
  for (const record of records) {
    const linked = link(record);
    if (linked && !map.has(linked.id)) map.set(linked.id, linked);
  }
  return map;
}

/** A record with its id and file, without references. */
export const plain = <K extends Kind>({ id, file, data }: SourceRecord<K>) => ({ ...data, id, file });

/** The values of `ids` that exist, in their order. */
export function pick<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => {
    const found = map.get(id);
    return found === undefined ? [] : [found];
  });
}

/** A sorted copy. */
export const sorted = <T>(items: readonly T[], compare: (a: T, b: T) => number): T[] => items.toSorted(compare);
/** By the field `order`. */
export const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
