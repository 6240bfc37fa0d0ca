import { describe, expect, it } from 'vitest';
import type { DecidedJoiner } from '../../../../shared/domain/joiner.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { lateJoiners } from '../../../../shared/views/joiners.ts';
import { nextStep } from '../../../../shared/views/next-step.ts';
import { planRoute } from '../../../../shared/views/plan-check.ts';
import { waveFacts } from '../../../../shared/views/wave-facts.ts';
import { waveTraining } from '../../../../shared/views/wave-training.ts';
import { build } from '../../../fixtures/build/build.ts';
import { unmet } from './gate/bench.ts';

const { at, now, person, who } = build;
const live = { kind: 'live', since: at('2026-11-12 06:00'), by: 'i.solberg' } as const;
// The cohort was frozen on 4 November, 10:12.
const came = at('2026-11-10 07:00');

function decided(decision: DecidedJoiner['decision'], moment = at('2026-11-13 08:00')): DecidedJoiner {
  return { person: person('p3').id, decision, at: moment, by: 'i.solberg', reason: 'Starts on Monday' };
}

/** Moen came to line 3, late shift, after the freeze. */
function book(part: Parameters<typeof build.readyWave>[0] = {}, moen: Partial<Person> = {}, placed = came) {
  const people = [
    person('p1', { family: 'Bakke' }),
    person('p2'),
    person('p3', { given: 'Silje', family: 'Moen', ...moen }),
  ];
  const wave = build.readyWave({
    scope: build.scope(),
    criteria: [
      build.criterion('entry', 1, { check: build.checked() }),
      build.criterion('exit', 1, { check: build.checked() }),
    ],
    ...part,
  });
  const ready = build.readyBook({ waves: [wave] }, { people });
  const state = { ...ready.state, placed: build.state({ placed: { p3: placed } }).placed };
  return { ...ready, state, wave };
}
function joiners(...given: Parameters<typeof book>) {
  const { state, wave } = book(...given);
  return lateJoiners(state, wave, now).map(({ name }) => name);
}
function gate(side: 'entry' | 'exit', ...given: Parameters<typeof book>) {
  const { state, rollout, wave } = book(...given);
  return gateOf(state, rollout, wave, side, { now, intact: true });
}

describe('late joiners', () => {
  it('[TR25] are those the scope came to mean after the freeze: employed, not of the cohort', () => {
    const { state, wave } = book();
    expect(lateJoiners(state, wave, now)).toEqual([{ person: 'p3', name: 'Silje Moen', since: came }]);
    expect(joiners({}, {}, at('2026-11-04 10:12'))).toEqual([]);
    expect(joiners({}, { shift: 'Night' })).toEqual([]);
    expect(joiners({}, { left: '2026-11-18' })).toEqual([]);
    expect(joiners({}, { joined: '2026-11-19' })).toEqual([]);
    expect(joiners({ cohort: ['p1', 'p2', 'p3'] })).toEqual([]);
  });

  it('[TR25] are asked about while a frozen wave is prepared or live, and not else', () => {
    expect(joiners({ state: live })).toEqual(['Silje Moen']);
    expect(joiners({ frozen: null })).toEqual([]);
    expect(joiners({ state: { kind: 'planned' } })).toEqual([]);
    const over = { kind: 'handed-over', wentLive: live.since, since: now, by: 'i.solberg' } as const;
    expect(joiners({ state: over })).toEqual([]);
  });

  it('[TR25] are also those whose first day comes after the freeze, however long they stood on the roster', () => {
    const before = at('2026-10-01 08:00');
    expect(joiners({}, { joined: '2026-11-04' }, before)).toEqual([]);
    expect(joiners({}, { joined: '2026-11-05' }, before)).toEqual(['Silje Moen']);
    expect(joiners({ joiners: [decided('left-out')] }, { joined: '2026-11-05' }, before)).toEqual([]);
  });

  it('[TR25] are found however two systems write the same line', () => {
    const { line = null, shift = null } = book().state.people.get(person('p3').id) ?? {};
    expect(joiners({}, { line: line?.toUpperCase() ?? null, shift: shift?.toUpperCase() ?? null })).toEqual([
      'Silje Moen',
    ]);
  });

  it('[TR26] are asked about once, and again when they move again', () => {
    expect(joiners({ joiners: [decided('left-out')] })).toEqual([]);
    expect(joiners({ joiners: [decided('left-out')] }, {}, at('2026-11-14 07:00'))).toEqual(['Silje Moen']);
  });

  it('[TR24] taken in while live are counted in the training, marked; left out are not', () => {
    const rows = (...given: Parameters<typeof book>) => {
      const { state, wave } = book(...given);
      const { of, people } = waveTraining(state, wave, now);
      return { of, joiners: people.filter((row) => row.joiner).map((row) => row.name) };
    };
    expect(rows({ state: live, joiners: [decided('taken-in')] })).toEqual({ of: 3, joiners: ['Silje Moen'] });
    expect(rows({ state: live, joiners: [decided('left-out')] })).toEqual({ of: 2, joiners: [] });
    // Taken in before a later freeze that settled the cohort without them.
    const before = decided('taken-in', at('2026-11-03 08:00'));
    expect(rows({ state: live, joiners: [before] })).toEqual({ of: 2, joiners: [] });
  });

  it('[GT25] close the entry gate of a wave being prepared, by name, until somebody decides', () => {
    expect(unmet(gate('entry'))).toEqual([
      {
        id: 'cohort',
        have: 0,
        want: 1,
        blockers: [{ kind: 'joiner', person: 'p3', name: 'Silje Moen', since: came }],
      },
    ]);
    expect(gate('entry', { joiners: [decided('left-out')] }).open).toBe(true);
    expect(unmet(gate('entry', { state: live })).map(({ id }) => id)).toEqual([]);
  });

  it('[GT26] [R45] close the exit gate until they are decided on, and those taken in are trained', () => {
    const check = (...given: Parameters<typeof book>) =>
      gate('exit', ...given).checks.find(({ id }) => id === 'joiners');
    expect(check({ state: live })).toMatchObject({
      met: false,
      have: 0,
      want: 1,
      blockers: [{ kind: 'joiner' }],
    });
    expect(check({ state: live, joiners: [decided('taken-in')] })).toMatchObject({
      have: 0,
      want: 1,
      blockers: [{ kind: 'gap', person: 'p3', item: 'WI-118', cause: 'never' }],
    });
    expect(check({ state: live, joiners: [decided('left-out')] })).toMatchObject({
      met: true,
      have: 1,
      want: 1,
    });
    // What the approved cohort must learn since does not close the exit gate.
    expect(
      check({ state: live, requirements: [build.requirement('WI-999')] }, { shift: 'Night' }),
    ).toMatchObject({
      met: true,
    });
  });

  it('[VW42] deciding on them is the next step of the owner, training those taken in of a trainer', () => {
    const stepOf = (viewer: typeof who.owner, ...given: Parameters<typeof book>) => {
      const { state, rollout, wave } = book(...given);
      const { ahead, route } = waveFacts(state, rollout, wave, { now, intact: true, viewer });
      if (ahead === null) throw new Error('no gate ahead');
      return nextStep({
        state,
        rollout,
        wave,
        gate: ahead,
        route,
        plan: planRoute(rollout, state, { viewer, now }),
        viewer,
      });
    };
    expect(stepOf(who.owner)).toMatchObject({ kind: 'decide-joiners', yours: true });
    expect(stepOf(who.owner, { state: live })).toMatchObject({ kind: 'decide-joiners', yours: true });
    expect(stepOf(who.trainer, { state: live, joiners: [decided('taken-in')] })).toMatchObject({
      kind: 'train',
      yours: true,
      waitsFor: ['Henrik Lund'],
    });
  });
});
