import { describe, expect, it } from 'vitest';
import type { HeldOverride } from '../../../../shared/domain/override.ts';
import { everybody } from '../../../../shared/domain/whom.ts';
import { itemPage } from '../../../../shared/views/item-page.ts';
import { itemsPage } from '../../../../shared/views/items-page.ts';
import { trainingPage } from '../../../../shared/views/training-page.ts';
import { wavePage } from '../../../../shared/views/wave-page.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now } = build;
const context = { now, intact: true, viewer: null };
const override: HeldOverride = build.deepFreeze({
  id: build.id<HeldOverride['id']>('override'),
  person: build.person('p3').id,
  item: build.item('MES-03').id,
  version: 1,
  until: '2026-11-30',
  reason: 'Ill until the 25th',
  at: at('2026-11-16 09:00'),
  by: 't.wieczorek',
  signature: build.uuid('signature', 1),
  withdrawn: null,
});

/** Bakke is in both waves; Rahimi only in the second, which is live since 10 November. GMP-07 nobody asks for. */
function book() {
  const gmp = build.item('GMP-07', { neededBy: { ...everybody, roles: ['Operator'] } });
  const first = build.readyWave({
    cohort: ['p1', 'p3'],
    requirements: [build.requirement('WI-118'), build.requirement('MES-03', { roles: ['Operator'] })],
    overrides: [override],
  });
  const second = build.wave(2, {
    cohort: ['p1', 'p2'],
    requirements: [build.requirement('WI-118')],
    state: { kind: 'live', since: at('2026-11-10 06:00'), by: 'i.solberg' },
  });
  const third = build.wave(3, {
    cohort: ['p2'],
    requirements: [build.requirement('MES-03')],
    state: { kind: 'cancelled', since: now, by: 'i.solberg', reason: 'one line only' },
  });
  const deviation = build.deviation(1, {
    wave: second.id,
    at: at('2026-11-14 10:00'),
    training: { items: [build.item().id], people: [build.person('p1').id, build.person('p2').id] },
  });
  const rollout = build.readyRollout({ waves: [first, second, third], deviations: [deviation] });
  const state = build.state({
    accounts: [build.who.owner, build.who.quality],
    people: [
      build.person('p1', { family: 'Bakke' }),
      build.person('p2', { given: 'Amir', family: 'Rahimi', role: 'Technician' }),
      build.person('p3', { given: 'Hana', family: 'Tadesse' }),
    ],
    items: [build.item('WI-118', { validDays: 60 }), build.item('MES-03'), gmp],
    records: [build.record({ person: 'p1' }), build.record({ person: 'p3', on: at('2026-11-01 09:00') })],
    rollouts: [rollout],
  });
  return { state, rollout, waves: [first, second] as const };
}

describe('the training of a rollout', () => {
  const { state, rollout, waves } = book();
  const page = trainingPage(state, rollout.id, context);

  it('[VW43] shows unfinished waves only, counts people once and gaps by wave, and groups them by cause', () => {
    expect(page?.waves.map(({ id, mark }) => [id, mark])).toEqual([
      [waves[0].id, 'gate-closed'],
      [waves[1].id, 'live'],
    ]);
    expect([page?.people, page?.gaps]).toEqual([3, 2]);
    expect(page?.causes).toEqual([
      {
        cause: 'never',
        gaps: [
          { wave: waves[0].id, person: 'p1', name: 'Jonas Bakke', item: 'MES-03', cause: 'never' },
          { wave: waves[1].id, person: 'p2', name: 'Amir Rahimi', item: 'WI-118', cause: 'never' },
        ],
      },
    ]);
    expect(page?.overrides).toMatchObject([
      { name: 'Hana Tadesse', item: 'MES-03', until: '2026-11-30', byName: 'Tomasz Wieczorek' },
    ]);
    expect(trainingPage(state, build.uuid('rollout', 9), context)).toBeNull();
  });

  it('[VW44] says what runs out when, each person once an item, soonest first', () => {
    expect(page?.expiring.map(({ name, days }) => [name, days])).toEqual([
      ['Jonas Bakke', 21],
      ['Hana Tadesse', 43],
    ]);
    expect(page?.forecast).toEqual([
      { days: 30, count: 1 },
      { days: 60, count: 2 },
      { days: 90, count: 2 },
      { days: 180, count: 2 },
    ]);
  });

  it('[VW45] shows what incidents point at an item, after how many days of use and of training', () => {
    expect(page?.effects).toMatchObject([
      {
        item: 'WI-118',
        trained: 2,
        incidents: [
          {
            number: 'DV-014-1',
            waveTitle: 'Line 2',
            daysAfterGoLive: 4,
            people: [
              { name: 'Jonas Bakke', trainedDaysBefore: 35 },
              { name: 'Amir Rahimi', trainedDaysBefore: null },
            ],
          },
        ],
      },
    ]);
  });

  it('[VW46] names what people need wherever they work and their wave does not ask for', () => {
    expect(page?.notAsked).toEqual([{ item: 'GMP-07', title: 'Line clearance', people: 2 }]);
  });

  it('[VW49] an item shows who lacks it in which wave, what runs out, incidents, and who may train others', () => {
    const asked = build.item('WI-118', { validDays: 60, trainerHolds: build.item().id });
    const items = { ...state, items: state.items.set(asked.id, asked) };
    expect(itemPage(items, 'WI-118', { now })).toMatchObject({
      version: 1,
      required: 3,
      trained: 2,
      lacking: [{ name: 'Amir Rahimi', cause: 'never', waveNumber: 'W-014-2' }],
      expiring: [{ name: 'Jonas Bakke' }, { name: 'Hana Tadesse' }],
      incidents: [{ number: 'DV-014-1' }],
      trainers: [{ name: 'Jonas Bakke' }, { name: 'Hana Tadesse' }],
    });
    expect(itemPage(state, 'WI-118', { now })?.trainers).toEqual([]);
    expect(itemPage(state, 'WI-999', { now })).toBeNull();
    expect(itemsPage(state, { now }).items.find(({ id }) => id === 'WI-118')).toMatchObject({
      required: 3,
      trained: 2,
      expiring: 1,
      incidents: 1,
    });
  });

  it('[VW51] a wave lists its overrides with who signed them, and whether they still hold', () => {
    const shown = (moment = now) =>
      wavePage(state, rollout.id, waves[0].id, { ...context, now: moment })?.overrides;
    expect(shown()).toMatchObject([{ name: 'Hana Tadesse', byName: 'Tomasz Wieczorek', inForce: true }]);
    expect(shown(at('2026-12-01 08:00'))).toMatchObject([{ inForce: false }]);
  });

  it('[VW51] a wave lists late joiners, the undecided first', () => {
    const wave = {
      ...waves[0],
      joiners: [
        {
          person: build.person('p2').id,
          decision: 'left-out' as const,
          at: now,
          by: 'i.solberg',
          reason: 'On leave',
        },
      ],
    };
    const moen = build.person('p4', { given: 'Silje', family: 'Moen' });
    const more = {
      ...state,
      people: state.people.set(moen.id, moen),
      placed: build.state({ placed: { p4: at('2026-11-10 07:00') } }).placed,
      rollouts: state.rollouts.set(rollout.id, { ...rollout, waves: [wave] }),
    };
    expect(wavePage(more, rollout.id, wave.id, context)?.joiners).toMatchObject([
      { name: 'Silje Moen', decided: null },
      { name: 'Amir Rahimi', decided: { decision: 'left-out', byName: 'Ingrid Solberg' } },
    ]);
  });
});
