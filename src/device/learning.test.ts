import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, BOX_DAYS, dueQuestions, isLearned, readModuleLearning, type ModuleLearning } from './learning.ts';

const NOTHING: ModuleLearning = { questions: {} };

describe('repeating questions', () => {
  it('brings a question again later with every right answer', () => {
    let learning = NOTHING;
    const due: (string | undefined)[] = [];
    for (let times = 0; times < 7; times++) {
      learning = answerQuestion(learning, 'a', true, '2026-02-27');
      due.push(learning.questions['a']?.due);
    }
    expect(due).toEqual(['2026-02-28', '2026-03-02', '2026-03-06', '2026-03-15', '2026-04-03', '2026-04-03', '2026-04-03']);
  });

  it('brings a question that was answered wrong again the next day, from the beginning', () => {
    const known = answerQuestion(answerQuestion(NOTHING, 'a', true, '2026-03-01'), 'a', true, '2026-03-02');
    const wrong = answerQuestion(known, 'a', false, '2026-03-05');
    expect(wrong.questions['a']).toEqual({ box: 0, due: '2026-03-06', right: false, times: 3 });
  });

  it('names what is due, wrong answers first', () => {
    const learning: ModuleLearning = {
      questions: {
        later: { box: 2, due: '2026-03-09', right: true, times: 3 },
        right: { box: 0, due: '2026-03-01', right: true, times: 1 },
        wrong: { box: 0, due: '2026-03-02', right: false, times: 1 },
      },
    };
    expect(dueQuestions(learning, '2026-03-02')).toEqual(['wrong', 'right']);
  });

  it('calls a module learned when every question was right the last time', () => {
    const one = answerQuestion(NOTHING, 'a', true, '2026-03-01');
    expect(isLearned(one, ['a', 'b'])).toBe(false);
    expect(isLearned(answerQuestion(one, 'b', false, '2026-03-01'), ['a', 'b'])).toBe(false);
    expect(isLearned(answerQuestion(one, 'b', true, '2026-03-01'), ['a', 'b'])).toBe(true);
    expect(isLearned(NOTHING, [])).toBe(false);
  });

  it('never asks again on the same day, and never later than the longest box', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (answers) => {
        const learning = answers.reduce((state, right) => answerQuestion(state, 'a', right, '2026-03-01'), NOTHING);
        const days = (Date.parse(learning.questions['a']?.due ?? '') - Date.parse('2026-03-01')) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(BOX_DAYS.at(-1) ?? 0);
        expect(learning.questions['a']?.times).toBe(answers.length);
      }),
    );
  });
});

describe('what is found on a device', () => {
  it('is taken where it is whole', () => {
    const learning = { read: '2026-03-01', questions: { a: { box: 1, due: '2026-03-04', right: true, times: 2 } } };
    expect(readModuleLearning(learning)).toEqual(learning);
  });

  it('is left out where it is broken', () => {
    expect(readModuleLearning(undefined)).toEqual(NOTHING);
    expect(
      readModuleLearning({ read: 'soon', questions: { a: { box: -1 }, b: null, c: { box: 0, due: 'x', right: true, times: 1 } } }),
    ).toEqual(NOTHING);
  });
});
