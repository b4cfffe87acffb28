import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDraft, readDraft, type PlannerDraft } from './planner-draft.ts';

const FRESH = newDraft('2026-12-01');

describe('a draft that is found on a device', () => {
  it('is taken where it is whole', () => {
    const draft: PlannerDraft = {
      answers: [{ code: 'a', languages: ['ar'], hoursPerMonth: 4, modules: { rolle: { knows: 0, wants: true } } }],
      settings: { threshold: 0.3, budget: 24 },
      changes: { included: { rolle: false }, units: { rechte: 2 }, order: ['rechte', 'rolle'] },
      rhythm: { start: '2027-01-11', weekday: 0, everyWeeks: 2, time: '18:30', unitsPerMeeting: 4, breakMinutes: 0 },
    };
    expect(readDraft(JSON.parse(JSON.stringify(draft)), FRESH)).toEqual(draft);
  });

  it('is repaired where it is broken', () => {
    const broken = {
      answers: [
        null,
        { code: '' },
        { code: 'b', languages: [1, 'de'], hoursPerMonth: 'x', modules: { rolle: { knows: 7, wants: 'yes' } } },
      ],
      settings: { threshold: 2, budget: '30' },
      changes: { included: { rolle: 1 }, units: { rolle: -1 }, order: ['a', 'a', 3] },
      rhythm: { start: '2026-99-99', weekday: 9, time: '25:00' },
    };
    expect(readDraft(broken, FRESH)).toEqual({
      ...FRESH,
      answers: [{ code: 'b', languages: ['de'], modules: { rolle: {} } }],
      changes: { included: {}, units: {}, order: ['a'] },
    });
  });

  it('never breaks the page', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => void expect(readDraft(data, FRESH).settings.budget).toBeGreaterThanOrEqual(20)));
  });
});
