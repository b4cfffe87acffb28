import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvFile } from './csv-file.ts';

/** A reader of its own, so that the file is not read by what wrote it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

it('is read by spreadsheets: a mark for UTF-8, semicolons, quotes where they are needed', () => {
  expect(
    csvFile([
      ['Modul', 'Übung'],
      ['a;b', 'say "x"'],
      ['1,5', 2],
    ]),
  ).toBe('\uFEFFModul;Übung\r\n"a;b";"say ""x"""\r\n1,5;2\r\n');
});

it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])('does not let a spreadsheet run %j', (cell) => {
  expect(cellsOf(csvFile([[cell]]))[0]?.[0]).toBe(`'${cell}`);
});

it('loses nothing', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text) && text !== '');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(cellsOf(csvFile(rows))).toEqual(rows);
    }),
  );
});
