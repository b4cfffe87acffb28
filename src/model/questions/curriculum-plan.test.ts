import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHANGES, planCurriculum, type PlannableModule } from './curriculum-plan.ts';
import { mergeAnswers, needOf, type SurveyAnswer } from './needs-survey.ts';

const module = (id: string, units = 4, prerequisites: string[] = [], foundation = false): PlannableModule => ({
  id,
  units,
  prerequisites,
  foundation,
});
const answer = (code: string, modules: SurveyAnswer['modules']): SurveyAnswer => ({ code, languages: [], modules });
const settings = { threshold: 0.5, budget: 40 };
const short = (plan: ReturnType<typeof planCurriculum>) => plan.modules.map(({ id, units, reason }) => `${id} ${units} ${reason}`);

describe('what a group needs', () => {
  it('is the mean of the share that wants it and of what is missing in knowledge', () => {
    const answers = [
      answer('a', { m: { wants: true, knows: 0 } }),
      answer('b', { m: { wants: false, knows: 3 } }),
      answer('c', { m: { wants: true } }),
    ];
    expect(needOf('m', answers)).toEqual({ wants: 2, asked: 3, meanKnows: 1.5, need: (2 / 3 + 0.5) / 2 });
  });

  it('is full where nobody said anything', () => {
    expect(needOf('m', [answer('a', {})])).toEqual({ wants: 0, asked: 0, need: 1 });
  });

  it('of two answers with one code the new one counts', () => {
    expect(mergeAnswers([answer('b', {}), answer('a', {})], [answer('b', { m: { knows: 1 } })])).toEqual([
      answer('a', {}),
      answer('b', { m: { knows: 1 } }),
    ]);
  });
});

describe('the plan', () => {
  const modules = [module('base', 4, [], true), module('rare', 3, ['base']), module('wanted', 4, ['rare']), module('known', 4)];
  const answers = [
    answer('a', {
      base: { knows: 2, wants: false },
      rare: { knows: 3, wants: false },
      wanted: { knows: 0, wants: true },
      known: { knows: 3, wants: false },
    }),
    answer('b', {
      base: { knows: 2, wants: true },
      rare: { knows: 2, wants: false },
      wanted: { knows: 1, wants: true },
      known: { knows: 3, wants: false },
    }),
  ];

  it('has foundations, what is needed and what that builds on, and says why', () => {
    expect(short(planCurriculum(modules, answers, settings))).toEqual([
      'base 2 foundation',
      'rare 1 prerequisite',
      'wanted 4 need',
      'known 0 little-need',
    ]);
  });

  it('without answers is the whole curriculum within the budget', () => {
    expect(short(planCurriculum(modules, [], { ...settings, budget: 8 }))).toEqual([
      'base 4 foundation',
      'rare 2 need',
      'wanted 1 need',
      'known 1 need',
    ]);
  });

  it('leaves modules with the least need out where units alone do not suffice', () => {
    expect(short(planCurriculum(modules, [], { ...settings, budget: 4 }))).toEqual([
      'base 2 foundation',
      'rare 1 need',
      'wanted 1 need',
      'known 0 budget',
    ]);
  });

  it('keeps what was chosen by hand and says what is missing then', () => {
    const changes = { included: { rare: false, known: true }, units: { wanted: 7 }, order: ['wanted', 'base'] };
    const plan = planCurriculum(modules, answers, { ...settings, budget: 5 }, changes);
    expect(short(plan)).toEqual(['wanted 7 need', 'base 2 foundation', 'known 1 chosen', 'rare 0 removed']);
    expect(plan.modules[0]?.missing).toEqual(['rare']);
  });
});

describe('every plan', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  // A module builds on earlier ones only, so there is no circle; the list is then shuffled.
  const curricula = fc
    .tuple(
      ...ids.map((_, at) =>
        fc.record({ units: fc.integer({ min: 1, max: 6 }), foundation: fc.boolean(), on: fc.subarray(ids.slice(0, at)) }),
      ),
    )
    .chain((parts) => {
      const all = parts.map(({ units, foundation, on }, at) => module(ids[at] ?? '', units, on, foundation));
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
  const groups = fc.array(
    fc.dictionary(fc.constantFrom(...ids), fc.record({ knows: fc.integer({ min: 0, max: 3 }), wants: fc.boolean() }, { requiredKeys: [] })),
    { maxLength: 8 },
  );
  const settled = fc.record({ threshold: fc.double({ min: 0, max: 1, noNaN: true }), budget: fc.integer({ min: 1, max: 50 }) });
  const made = (list: SurveyAnswer['modules'][]) => list.map((modules, at) => answer(`p${at}`, modules));

  it('has every module once, each after what it builds on, and no more units than a module has', () => {
    fc.assert(
      fc.property(curricula, groups, settled, (modules, group, chosen) => {
        const plan = planCurriculum(modules, made(group), chosen);
        expect(plan.modules.map(({ id }) => id).sort()).toEqual(ids);
        const inPlan = plan.modules.filter(({ included }) => included);
        for (const { id, units, fullUnits, missing } of inPlan) {
          const before = inPlan
            .slice(
              0,
              inPlan.findIndex((other) => other.id === id),
            )
            .map((other) => other.id);
          expect(before).toEqual(expect.arrayContaining([...(modules.find((one) => one.id === id)?.prerequisites ?? [])]));
          expect(missing).toEqual([]);
          expect(units).toBeGreaterThanOrEqual(1);
          expect(units).toBeLessThanOrEqual(fullUnits);
        }
        expect(plan.units).toBe(inPlan.reduce((sum, { units }) => sum + units, 0));
      }),
    );
  });

  it('is never above the budget while anything but foundations and what they build on is left', () => {
    fc.assert(
      fc.property(curricula, groups, settled, (modules, group, chosen) => {
        const plan = planCurriculum(modules, made(group), chosen);
        if (plan.units <= chosen.budget) return;
        const kept = new Set(modules.filter(({ foundation }) => foundation).map(({ id }) => id));
        for (const id of kept) for (const on of modules.find((one) => one.id === id)?.prerequisites ?? []) kept.add(on);
        expect(plan.modules.filter(({ included, id }) => included && !kept.has(id))).toEqual([]);
      }),
    );
  });

  it('is the same for any order of the answers', () => {
    fc.assert(
      fc.property(curricula, groups, settled, fc.infiniteStream(fc.nat()), (modules, group, chosen, numbers) => {
        const answers = made(group);
        const shuffled = answers.map((one) => ({ one, by: Number(numbers.next().value) })).sort((a, b) => a.by - b.by);
        expect(
          planCurriculum(
            modules,
            shuffled.map(({ one }) => one),
            chosen,
            NO_CHANGES,
          ),
        ).toEqual(planCurriculum(modules, answers, chosen));
      }),
    );
  });
});
