import { describe, expect, it } from 'vitest';
import { waveTraining } from '../../../../shared/views/wave-training.ts';
import { build } from '../../../fixtures/build/build.ts';

const { item, now, person, record } = build;
const bakke = person('p1', { family: 'Bakke' });
const rahimi = person('p2', { given: 'Amir', family: 'Rahimi', role: 'Technician' });
const okafor = person('p3', { given: 'Lena', family: 'Okafor', left: '2026-11-18' });

const state = build.state({
  people: [bakke, rahimi, okafor],
  items: [item('WI-118'), item('MES-03', { title: 'Step confirmation' })],
  records: [record({ person: 'p1' })],
});

function training(
  requirements: readonly { item: string; roles: readonly string[] }[],
  cohort: readonly string[] = ['p1', 'p2', 'p3'],
) {
  const wave = build.wave(1, {
    cohort,
    requirements: requirements.map(({ item: name, roles }) => build.requirement(name, { roles })),
  });
  return waveTraining(state, wave, now);
}

describe('the training of a wave', () => {
  it('[TR11] people with gaps stand first, then everybody by family name', () => {
    const rows = training([{ item: 'WI-118', roles: [] }]).people;
    expect(rows.map((row) => [row.name, row.gaps])).toEqual([
      ['Amir Rahimi', 1],
      ['Jonas Bakke', 0],
      ['Lena Okafor', 0],
    ]);
  });

  it('[TR12] a requirement without roles is for everybody, else for those roles only, however they are spelled', () => {
    expect(training([{ item: 'WI-118', roles: [] }]).items).toMatchObject([
      { need: 2, trained: 1, gaps: [{ name: 'Amir Rahimi', cause: 'never' }] },
    ]);
    const some = training([{ item: 'WI-118', roles: ['OPERATOR'] }]);
    expect(some.items).toMatchObject([{ need: 1, trained: 1, gaps: [] }]);
    expect(some.people.find((row) => row.id === 'p2')?.cells).toEqual([{ kind: 'not-needed' }]);
  });

  it('[TR23] a requirement is narrowed by site, line, shift and department too', () => {
    const need = (part: Parameters<typeof build.requirement>[1]) => {
      const wave = build.wave(1, { cohort: ['p1', 'p2'], requirements: [build.requirement('WI-118', part)] });
      return waveTraining(state, wave, now).items[0]?.need;
    };
    expect(need({ lines: ['packaging line 3'], shifts: ['Late'] })).toBe(2);
    expect(need({ lines: ['Packaging line 3'], shifts: ['Night'] })).toBe(0);
    expect(need({ sites: ['Plant Sør'] })).toBe(0);
    expect(need({ departments: ['Packaging'], roles: ['Technician'] })).toBe(1);
  });

  it('[TR13] leavers stay in the list, need nothing and are not counted', () => {
    const { people, complete, of } = training([{ item: 'WI-118', roles: [] }]);
    expect({ complete, of }).toEqual({ complete: 1, of: 2 });
    expect(people.find((row) => row.id === 'p3')).toMatchObject({
      left: '2026-11-18',
      gaps: 0,
      cells: [{ kind: 'not-needed' }],
    });
  });

  it('[TR13] somebody who leaves tomorrow still needs it today', () => {
    const leaving = build.state({ people: [person('p1', { left: '2026-11-19' })], items: [item()] });
    const wave = build.wave(1, { cohort: ['p1'], requirements: [build.requirement()] });
    expect(waveTraining(leaving, wave, now)).toMatchObject({ complete: 0, of: 1 });
  });

  it('[TR14] an item asked for twice is one column whose roles add up', () => {
    const twice = training([
      { item: 'WI-118', roles: ['Technician'] },
      { item: 'WI-118', roles: ['Operator'] },
    ]);
    expect(twice.items).toMatchObject([{ item: 'WI-118', need: 2 }]);
    expect(
      training([
        { item: 'WI-118', roles: ['Cook'] },
        { item: 'WI-118', roles: [] },
      ]).items,
    ).toMatchObject([{ need: 2 }]);
  });

  it('[TR15] an item or a person the book does not know is a gap, not a pass', () => {
    const unknown = training([{ item: 'WI-999', roles: [] }], ['p1', 'stranger']);
    expect(unknown.items).toMatchObject([
      { item: 'WI-999', title: 'WI-999', version: null, need: 2, trained: 0 },
    ]);
    expect(unknown.people.map((row) => row.name)).toEqual(['Jonas Bakke', 'stranger']);
    expect(unknown.items[0]?.gaps.map((gap) => gap.cause)).toEqual(['no-version', 'no-version']);
  });
});
