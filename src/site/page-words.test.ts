import { describe, expect, it } from 'vitest';
import { pageWords } from './page-words.ts';

const groups = [{ names: ['Agentur für Arbeit', 'AA'], more: ['iş kurumu'] }];

describe('pageWords', () => {
  it('adds the other names of what a page speaks of, without words that it has already', () => {
    expect(pageWords('Die AGENTUR FÜR ARBEIT hilft.', groups, new Set())).toEqual(['aa', 'iş', 'kurumu']);
    expect(pageWords('Die Agentur hilft bei der Arbeit, aber kein Aal.', groups, new Set())).toEqual([]);
  });

  it('adds the parts of compounds', () => {
    expect(pageWords('Der Abendkurs', [], new Set(['abend', 'kurs']))).toEqual(['abend', 'kurs']);
  });
});
