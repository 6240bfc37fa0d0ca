import { describe, expect, it } from 'vitest';
import type { TrainingPage, TrainingWave } from '../../../../shared/views/shape/training-page.ts';
import { causeTitle, trainingHeadline } from '../../../../shared/words/training-page-words.ts';

type Page = Parameters<typeof trainingHeadline>[0];

function wave(
  title: string,
  mark: TrainingWave['mark'],
  ...gaps: readonly (number | 'joiner')[]
): TrainingWave {
  const people = gaps.map((one, index) => ({
    id: `p${index}`,
    name: `P ${index}`,
    role: null,
    shift: null,
    department: null,
    line: null,
    left: null,
    joiner: one === 'joiner',
    cells: [],
    gaps: one === 'joiner' ? 1 : one,
  }));
  const item = { item: 'A', title: 'A', version: 1, need: 1, trained: 0, overridden: 0, gaps: [] };
  return { id: title, number: title, title, mark, training: { items: [item], people, complete: 0, of: 1 } };
}

function headline(waves: readonly TrainingWave[], part: Partial<Page> = {}): string {
  const gaps = waves.flatMap(({ training }) => training.people).reduce((sum, row) => sum + row.gaps, 0);
  return trainingHeadline({ waves, people: 60, gaps, overrides: [], expiring: [], ...part });
}

describe('the training of a rollout in one sentence', () => {
  it('[WD29] says how many gaps there are, and what they keep from happening', () => {
    expect(
      headline([
        wave('Line 2', 'live', 0),
        wave('Line 3', 'gate-closed', 1, 2),
        wave('Line 4', 'halted', 1, 1),
      ]),
    ).toBe('5 gaps among 60 people. 3 keep Line 3 from going live, 2 keep Line 4 from resuming.');
    expect(headline([wave('Line 3', 'planned', 1)], { people: 1 })).toBe(
      '1 gap among 1 person. 1 keeps Line 3 from going live.',
    );
  });

  it('[WD29] in a live wave only late joiners keep anything back', () => {
    expect(headline([wave('Line 2', 'live', 'joiner', 2)])).toBe(
      '3 gaps among 60 people. 1 keeps Line 2 from handing over, 2 opened in Line 2 since it went live.',
    );
  });

  it('[WD29] names three at most and counts the rest', () => {
    const five = [1, 2, 3, 4, 5].map((n) => wave(`Line ${n}`, 'gate-closed', 1));
    expect(headline(five)).toBe(
      '5 gaps among 60 people. 1 keeps Line 1 from going live, 1 keeps Line 2 from going live, 1 keeps Line 3 from going live, and there are gaps in 2 more waves.',
    );
  });

  it('[WD30] without a gap it says what could become one, and an empty page what is missing', () => {
    expect(headline([wave('Line 3', 'gate-open', 0)])).toBe('No gaps among 60 people.');
    const noted = { overrides: [{}], expiring: [{ days: 4 }, { days: 30 }, { days: 31 }] } as unknown as Pick<
      TrainingPage,
      'overrides' | 'expiring'
    >;
    expect(headline([wave('Line 3', 'gate-open', 0)], noted)).toBe(
      'No gaps among 60 people. 1 override is in force. 2 trainings run out within 30 days.',
    );
    expect(headline([])).toBe('No wave is ahead or live, so nobody needs training for this rollout now.');
    expect(headline([wave('Line 3', 'draft')], { people: 0 })).toBe('Nobody is in these waves yet.');
    const bare = wave('Line 3', 'draft', 0);
    expect(headline([{ ...bare, training: { ...bare.training, items: [] } }])).toBe(
      'No training is required in these waves yet.',
    );
  });

  it('[WD31] each cause has a word of its own where its shape is shared', () => {
    const causes = [
      'never',
      'outdated',
      'failed',
      'expired',
      'not-assessed',
      'wrong-method',
      'unsigned',
      'no-version',
    ] as const;
    expect(new Set(causes.map(causeTitle)).size).toBe(causes.length);
  });
});
