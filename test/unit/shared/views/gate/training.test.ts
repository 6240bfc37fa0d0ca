import { describe, expect, it } from 'vitest';
import { build } from '../../../../fixtures/build/build.ts';
import { entryGate, unmet } from './bench.ts';

describe('training in the entry gate', () => {
  it('[GT10] [R45] is closed, by name, while one in-scope person lacks the current version', () => {
    expect(unmet(entryGate({}, { records: [{ person: 'p1' }] }))).toEqual([
      {
        id: 'training',
        have: 1,
        want: 2,
        blockers: [
          {
            kind: 'gap',
            person: 'p2',
            name: 'Amir Rahimi',
            item: 'WI-118',
            title: 'Line clearance',
            version: 1,
            cause: 'never',
            trainedOn: null,
          },
        ],
      },
    ]);
  });

  it('[GT11] [R45] a leaver does not close it, and a cohort of leavers does not open it', () => {
    const bakke = build.person('p1', { family: 'Bakke' });
    const gone = build.person('p2', { left: '2026-11-10' });
    expect(entryGate({}, { people: [bakke, gone], records: [{ person: 'p1' }] }).open).toBe(true);
    expect(
      unmet(entryGate({}, { people: [{ ...bakke, left: '2026-11-10' }, gone], records: [] })),
    ).toMatchObject([{ id: 'training', blockers: [{ what: 'cohort-empty' }] }]);
  });
});
