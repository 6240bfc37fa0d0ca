import { describe, expect, it } from 'vitest';
import { actDigest } from '../../../../shared/events/sections.ts';
import { recordsTarget } from '../../../../shared/events/act-targets.ts';
import type { HeldOverride } from '../../../../shared/domain/override.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { packetContents, packetShape } from '../../../../shared/views/packet-contents.ts';
import { build } from '../../../fixtures/build/build.ts';
import { sampleMoment } from '../../../fixtures/packet/sample-packet.ts';

const { at, now } = build;
const wentLive = at('2026-11-12 06:00');

function signed(records: readonly ReturnType<typeof build.record>[]) {
  const session = build.uuid('session', 1);
  const digest = actDigest('training-given', session, recordsTarget(records), '');
  const record = { kind: 'training', id: session, number: 'WI-118', revision: 1 } as const;
  const part = { meaning: 'training-given', sections: ['act'], record, digest } as const;
  const { step: _step, void: _void, ...signature } = build.signature(build.who.trainer, null, part);
  return records.map((one) => ({ ...one, signatures: [{ ...signature, as: 'trainer' as const }] }));
}

/** A live wave: Rahimi overridden at go-live, withdrawn since; Moen taken in since; an incident pointing at the item. */
function book(people: readonly string[] = ['p1']) {
  const override: HeldOverride = {
    id: build.id('override'),
    person: build.person('p2').id,
    item: build.item().id,
    version: 1,
    until: '2026-11-30',
    reason: 'Works beside Bakke until trained',
    at: at('2026-11-11 09:00'),
    by: 't.wieczorek',
    signature: build.uuid('signature', 1),
    withdrawn: { at: at('2026-11-15 09:00'), by: 't.wieczorek', reason: 'Left alone on the night' },
  };
  const wave = build.readyWave({
    state: { kind: 'live', since: wentLive, by: 'i.solberg' },
    overrides: [override],
    joiners: [
      {
        person: build.person('p3').id,
        decision: 'taken-in',
        at: at('2026-11-14 08:00'),
        by: 'i.solberg',
        reason: 'New',
      },
    ],
  });
  const training = { items: [build.item().id], people: [build.person('p1').id] };
  const rollout = build.readyRollout({
    waves: [wave],
    deviations: [build.deviation(1, { at: at('2026-11-16 10:00'), training })],
  });
  const state = build.state({
    accounts: [build.who.owner, build.who.quality, build.who.trainer],
    people: ['p1', 'p2', 'p3'].map((name) => build.person(name)),
    items: [build.item()],
    records: signed(people.map((person, n) => build.record({ id: build.id('record', n + 1), person }))),
    rollouts: [rollout],
    placed: { p3: at('2026-11-13 07:00') },
  });
  return packetContents(state, rollout.id, wave.id, { ...sampleMoment, now });
}

describe('people and training in a packet', () => {
  it('[VW52] [R49] holds overrides and late joiners, and training as it was at go-live', () => {
    const { training } = book();
    expect(training).toMatchObject({
      at: wentLive,
      complete: 2,
      of: 2,
      today: { complete: 1, of: 3 },
      items: [{ item: 'WI-118', trained: 2, overridden: 1 }],
      overrides: [
        {
          name: 'Jonas Family p2',
          until: '2026-11-30',
          byName: 'Tomasz Wieczorek',
          inForce: false,
          withdrawn: { reason: 'Left alone on the night' },
        },
      ],
      joiners: [{ person: 'p3', decided: { decision: 'taken-in', byName: 'Ingrid Solberg', reason: 'New' } }],
    });
    expect(training?.people.flatMap(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      'trained',
      'overridden',
    ]);
  });

  it('[VW52] [R47] holds the signatures under training with what they cover, and says when that is not all', () => {
    expect(book().training?.signatures).toMatchObject([
      { as: 'trainer', whole: true, records: [{ person: 'p1', name: 'Jonas Family p1' }] },
    ]);
    // The session had somebody of another wave: their record is not printed here, and the digest needs it.
    expect(book(['p1', 'p9']).training?.signatures).toMatchObject([
      { whole: false, records: [{ person: 'p1' }] },
    ]);
  });

  it('[VW52] holds what incidents say of training, and stays plain JSON of its own shape', () => {
    const contents = book();
    expect(contents.course).toMatchObject({
      deviations: [{ items: ['WI-118'] }],
      effects: [{ item: 'WI-118', incidents: [{ daysAfterGoLive: 4, people: [{ trainedDaysBefore: 37 }] }] }],
    });
    const text = canonical(contents);
    expect(canonical(packetShape.parse(JSON.parse(text)))).toBe(text);
  });
});
