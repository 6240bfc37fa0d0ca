import { describe, expect, it } from 'vitest';
import { moved } from '../../../../../src-renderer/parts/matrix/move.ts';
import { answersOf, listOf, scopeOf } from '../../../../../src-renderer/screens/wave/scope-form.ts';
import { barOf, squares } from '../../../../../src-renderer/screens/wave/training-marks.ts';

describe('a scope as it is typed', () => {
  it('[R20] goes into the form and back unchanged', () => {
    const scope = {
      site: 'Plant Nord',
      lines: ['Line 3'],
      shifts: ['late'],
      departments: [],
      products: ['Cartons, A'.slice(0, 7), 'Family C'],
      functions: [],
      roles: [],
      notCovered: 'Blisters',
    };
    expect(scopeOf(answersOf(scope))).toEqual(scope);
  });

  it('[R20] blanks, semicolons and repeats make one name each', () => {
    expect(listOf(' Line 1; Line 2,,Line 1 ,')).toEqual(['Line 1', 'Line 2']);
    expect(listOf('  ')).toEqual([]);
  });
});

describe('squares for people', () => {
  it('[R45] a square a person, as long as they can be counted', () => {
    expect(squares(19, 20, 20)).toEqual({ done: 19, needed: 20, total: 20 });
  });

  it('[R45] one gap among thousands still takes a square', () => {
    const { done, needed } = squares(99_999, 100_000, 100_000);
    expect(needed - done).toBe(1);
    expect(squares(100_000, 100_000, 100_000)).toMatchObject({ done: 40, needed: 40 });
    expect(squares(0, 3, 100_000)).toMatchObject({ done: 0, needed: 1 });
  });

  it('[R45] the first who lacks it stands by name, the rest as a count', () => {
    const gap = (name: string) => ({ person: name, name, cause: 'never' as const, trainedOn: null });
    const bar = barOf(
      {
        item: 'WI-118',
        title: 'Line clearance',
        version: 4,
        need: 3,
        trained: 1,
        overridden: 0,
        gaps: [gap('Jonas Bakke'), gap('Amir Rahimi')],
      },
      3,
    );
    expect(bar.gaps.map((one) => one.name)).toEqual(['Bakke', 'and 1 more']);
  });
});

describe('keys of the matrix', () => {
  it('[R45] arrows stop at the edges, Home and End go to them', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, 3, 4)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 1, column: 1 }, 'End', false, 3, 4)).toEqual({ row: 1, column: 3 });
    expect(moved({ row: 1, column: 1 }, 'End', true, 3, 4)).toEqual({ row: 2, column: 3 });
    expect(moved({ row: 0, column: 0 }, 'PageDown', false, 3, 4)).toEqual({ row: 2, column: 0 });
    expect(moved({ row: 0, column: 0 }, 'x', false, 3, 4)).toBeNull();
  });
});
