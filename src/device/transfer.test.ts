import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceRecord } from './device-store.ts';
import { mergeRecords, readDeviceFile, writeDeviceFile } from './transfer.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const record = (id: string, changed: string, data: unknown = { units: 4 }): DeviceRecord => ({ tool: 'learning', id, data, changed });

describe('the file of a device', () => {
  it('comes back as it was written', () => {
    const records = [record('rolle', '2026-02-01T08:00:00.000Z'), record('gespraech', '2026-02-02T08:00:00.000Z')];
    expect(readDeviceFile(writeDeviceFile(records, NOW))).toEqual({ records, skipped: 0 });
  });

  it('is refused whole where it is no file of this kind, or of a newer version', () => {
    expect(readDeviceFile('PK\u0003\u0004')).toEqual({ refused: 'not-json' });
    expect(readDeviceFile('[]')).toEqual({ refused: 'other-format' });
    expect(readDeviceFile('{"format":"other","version":1,"records":[]}')).toEqual({ refused: 'other-format' });
    expect(readDeviceFile('{"format":"lotsenwerk-device","version":2,"records":[]}')).toEqual({ refused: 'newer-version' });
    expect(readDeviceFile('{"format":"lotsenwerk-device","version":1}')).toEqual({ refused: 'no-records' });
  });

  it('leaves out and counts records that are not whole', () => {
    const whole = record('rolle', '2026-02-01T08:00:00.000Z');
    const broken = [{ ...whole, tool: 'unknown' }, { ...whole, id: '' }, { ...whole, changed: 'yesterday' }, { tool: 'learning' }, null, 7];
    const text = JSON.stringify({ format: 'lotsenwerk-device', version: 1, records: [whole, ...broken] });
    expect(readDeviceFile(text)).toEqual({ records: [whole], skipped: broken.length });
  });
});

describe('merging a file into a device', () => {
  const records = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), day: fc.integer({ min: 1, max: 28 }), data: fc.integer() }),
    { selector: ({ id }) => id },
  );
  const made = (list: { id: string; day: number; data: number }[]) =>
    list.map(({ id, day, data }) => record(id, `2026-02-${String(day).padStart(2, '0')}T08:00:00.000Z`, data));

  it('keeps of every record the newest', () => {
    fc.assert(
      fc.property(records, records, (ownList, readList) => {
        const [own, read] = [made(ownList), made(readList)];
        const after = new Map([...own, ...mergeRecords(own, read)].map((item) => [item.id, item]));
        for (const id of new Set([...own, ...read].map((item) => item.id))) {
          const days = [...own, ...read].filter((item) => item.id === id).map(({ changed }) => changed);
          expect(after.get(id)?.changed).toBe(days.toSorted().at(-1));
        }
      }),
    );
  });

  it('writes nothing the second time', () => {
    const [own, read] = [[record('a', '2026-02-01T08:00:00Z')], [record('a', '2026-02-03T08:00:00Z'), record('b', '2026-02-01T08:00:00Z')]];
    const first = mergeRecords(own, read);
    expect(first).toHaveLength(2);
    expect(mergeRecords(first, read)).toEqual([]);
  });
});
