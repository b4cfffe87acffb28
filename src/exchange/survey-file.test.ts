import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from './csv-file.ts';
import { decodeText } from './decode-text.ts';
import { readSurvey, surveyColumns, writeSurvey } from './survey-file.ts';

const MODULES = ['rolle', 'rechte'];
const ANSWER = {
  code: 'Löwe 7',
  languages: ['ar', 'de'],
  hoursPerMonth: 4.5,
  modules: { rolle: { knows: 2, wants: false }, rechte: { wants: true } },
};
const row = (divider: string) =>
  ['Löwe 7', 'ar de', '4,5', '2', '0', '', 'x'].map((cell) => (cell.includes(divider) ? `"${cell}"` : cell)).join(divider);

describe('a table of answers', () => {
  it.each([';', ',', '\t'])('is read with cells divided by %j', (divider) => {
    const text = `${surveyColumns(MODULES).join(divider)}\r\n${row(divider)}\r\n\r\n`;
    expect(readSurvey(text, MODULES)).toEqual({ answers: [ANSWER], problems: [] });
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer)],
    ['Windows-1252', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ])('is read in %s', (_name, encode) => {
    const text = `${surveyColumns(MODULES).join(';')}\n${row(';')}\n`;
    expect(readSurvey(decodeText(encode(text)), MODULES).answers).toEqual([ANSWER]);
  });

  it('says row and column of everything that is wrong, and takes the other rows', () => {
    const text = [
      'Code;languages;hours;rolle;rolle.want;kochen',
      'a;ar;3;4;1;',
      ';ar;3;1;1;',
      '',
      'b;Arabisch;viel;1;vielleicht;',
      'c;;;1;1;',
      'c;;;2;0;',
      'd;;;1;1;;zu viel',
    ].join('\n');
    const { answers, problems } = readSurvey(text, MODULES);
    expect(answers.map(({ code }) => code)).toEqual(['c']);
    expect(problems).toEqual([
      { problem: 'unknown-column', row: 1, column: 'kochen' },
      { problem: 'not-knowledge', row: 2, column: 'rolle', value: '4' },
      { problem: 'code-missing', row: 3, column: 'code' },
      { problem: 'not-language', row: 5, column: 'languages', value: 'Arabisch' },
      { problem: 'not-hours', row: 5, column: 'hours', value: 'viel' },
      { problem: 'not-wish', row: 5, column: 'rolle.want', value: 'vielleicht' },
      { problem: 'code-repeated', row: 7, column: 'code', value: 'c' },
      { problem: 'too-many-cells', row: 8 },
    ]);
  });

  it.each([
    ['', 'no-code-column'],
    ['name;rolle\nx;1', 'no-code-column'],
    ['code;rolle\n', 'no-answers'],
    ['code;rolle;rolle\na;1;2', 'repeated-column'],
    ['{"format":', 'unreadable'],
    ['{"format":"other","version":1,"answers":[]}', 'other-format'],
    ['{"format":"lotsenwerk-needs-survey","version":2,"answers":[]}', 'newer-version'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readSurvey(text, MODULES).problems[0]?.problem).toBe(problem);
  });

  it('comes back from a file that a spreadsheet wrote', () => {
    const code = fc.string({ minLength: 1 }).map((text) => `p${text.trim()}`);
    const answers = fc.uniqueArray(fc.record({ code, knows: fc.integer({ min: 0, max: 3 }), wants: fc.boolean() }), {
      selector: (one) => one.code,
      minLength: 1,
    });
    fc.assert(
      fc.property(answers, (list) => {
        const rows = list.map(({ code: own, knows, wants }) => [own, '', '', knows, Number(wants), '', '']);
        const { answers: read, problems } = readSurvey(csvFile([surveyColumns(MODULES), ...rows]), MODULES);
        expect(problems).toEqual([]);
        expect(read.map((one) => ({ code: one.code, ...one.modules['rolle'] }))).toEqual(list);
      }),
    );
  });
});

describe('answers as JSON', () => {
  it('come back as they were written', () => {
    expect(readSurvey(writeSurvey([ANSWER]), MODULES)).toEqual({ answers: [ANSWER], problems: [] });
  });

  it('are checked as strictly', () => {
    const wrong = { code: 'a', languages: 'ar', hoursPerMonth: -1, modules: { rolle: { knows: 1.5, wants: 1 }, kochen: {} } };
    const text = JSON.stringify({ format: 'lotsenwerk-needs-survey', version: 1, answers: [ANSWER, wrong, null] });
    const { answers, problems } = readSurvey(text, MODULES);
    expect(answers).toEqual([ANSWER]);
    expect(problems.map(({ problem, row: at, column }) => [problem, at, column])).toEqual([
      ['not-language', 2, 'languages'],
      ['not-hours', 2, 'hoursPerMonth'],
      ['not-knowledge', 2, 'rolle'],
      ['not-wish', 2, 'rolle'],
      ['unknown-column', 2, 'kochen'],
      ['code-missing', 3, 'code'],
    ]);
  });

  it('never break the reader', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(Array.isArray(readSurvey(text, MODULES).problems)).toBe(true)));
    fc.assert(fc.property(fc.string(), (text) => void expect(Array.isArray(readSurvey(text, MODULES).problems)).toBe(true)));
  });
});
