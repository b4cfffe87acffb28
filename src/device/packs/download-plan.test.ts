import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFiles, planDownload } from './download-plan.ts';
import type { PackFile } from './manifest.ts';

const file = (path: string, hash: string): PackFile => ({ path, hash, transfer: 1, stored: 4 });

describe('the plan of a download', () => {
  it('takes up what came before, copies what lies elsewhere, and fetches the rest', () => {
    const wanted = [file('a', '1'), file('b', '2'), file('c', '3'), file('d', '4')];
    const there = new Map([
      ['a', '1'],
      ['b', 'old'],
    ]);
    const elsewhere = new Map([
      ['2', { cache: 'old', path: 'b' }],
      ['3', { cache: 'old', path: 'renamed' }],
    ]);
    expect(planDownload(wanted, there, elsewhere)).toEqual({
      there: [wanted[0]],
      copies: [
        { file: wanted[1], from: { cache: 'old', path: 'b' } },
        { file: wanted[2], from: { cache: 'old', path: 'renamed' } },
      ],
      fetches: [wanted[3]],
    });
  });

  const hashes = fc.constantFrom('1', '2', '3', '4');
  const files = fc.uniqueArray(fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hash: hashes }), {
    selector: ({ path }) => path,
  });

  it('has every file once, and fetches none whose content is on the device', () => {
    fc.assert(
      fc.property(files, files, fc.uniqueArray(hashes), (list, came, others) => {
        const wanted = list.map(({ path, hash }) => file(path, hash));
        const there = new Map(came.map(({ path, hash }): [string, string] => [path, hash]));
        const elsewhere = new Map(others.map((hash) => [hash, { cache: 'old', path: hash }]));
        const plan = planDownload(wanted, there, elsewhere);
        const all = [...plan.there, ...plan.copies.map((copy) => copy.file), ...plan.fetches];
        expect(all.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual(wanted.toSorted((a, b) => a.path.localeCompare(b.path)));
        for (const { path, hash } of plan.there) expect(there.get(path)).toBe(hash);
        for (const { hash } of plan.fetches) expect(others).not.toContain(hash);
      }),
    );
  });

  it('has nothing left to do after it was done, wherever it broke off', () => {
    fc.assert(
      fc.property(files, fc.nat({ max: 5 }), (list, done) => {
        const wanted = list.map(({ path, hash }) => file(path, hash));
        const first = planDownload(wanted, new Map());
        const there = new Map(first.fetches.slice(0, done).map(({ path, hash }) => [path, hash]));
        const second = planDownload(wanted, there);
        expect([...first.fetches.slice(0, done), ...second.fetches]).toEqual(wanted);
      }),
    );
  });
});

it('an update loads what has another content, whatever it is called', () => {
  const held = [file('a', '1'), file('b', '2')];
  expect(newFiles([file('a', '1'), file('b', '3'), file('c', '2')], held)).toEqual([file('b', '3')]);
  expect(newFiles(held, held)).toEqual([]);
});
