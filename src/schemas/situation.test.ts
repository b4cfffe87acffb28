import { describe, expect, it } from 'vitest';
import { SituationSchema } from './situation.ts';

const text = { de: 'Text' };
const end = { text, topics: ['arbeit'] };
const situation = (...steps: { id: string; answers: unknown[] }[]) => ({
  order: 1,
  title: text,
  summary: text,
  steps: steps.map((step) => ({ ...step, question: text })),
});
const problems = (data: unknown) =>
  SituationSchema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a situation', () => {
  it('leads from question to question to topics and types', () => {
    expect(problems(situation({ id: 'a', answers: [{ text, next: 'b' }, end] }, { id: 'b', answers: [end, end] }))).toEqual([]);
  });

  it('never leads back, or to a step that is not there', () => {
    const back = situation(
      { id: 'a', answers: [end, end] },
      {
        id: 'b',
        answers: [
          { text, next: 'a' },
          { text, next: 'c' },
        ],
      },
    );
    expect(problems(back)).toEqual([
      'steps.1.answers.0.next: no later step has the id "a"',
      'steps.1.answers.1.next: no later step has the id "c"',
    ]);
  });

  it('has no answer without a way on, nor with two', () => {
    const wrong = situation({ id: 'a', answers: [{ text }, { ...end, next: 'b' }] }, { id: 'b', answers: [end, end] });
    expect(problems(wrong)).toEqual([
      'steps.0.answers.0: an answer leads either to a next step or to topics and types of offers',
      'steps.0.answers.1: an answer leads either to a next step or to topics and types of offers',
    ]);
  });
});
