import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { catalog, type EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { trailEvent, trailRow } from '../../../../shared/words/trail-words.ts';
import { changeText } from '../../../../shared/words/trail/value-text.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device as deviceOf } from '../../../fixtures/build/device.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const device = deviceOf();
const { state: book } = build.readyBook({ waves: [build.readyWave({ title: 'Line 3, late shift' })] });
const lookup = { state: { ...book, devices: Map([device, deviceOf(2)].map((one) => [one.id, one])) } };
const types = Object.keys(catalog) as EventType[];
const told = (type: EventType, part: Partial<Envelope> = {}) => {
  const { what, about, old, new: next, why } = trailRow(event(type, part), 1, lookup);
  return [what, about, old, next, why];
};

describe('the trail in words', () => {
  it('[WD22] the samples hold every event of the catalog, and fit it', () => {
    expect(Object.keys(eventSamples).sort()).toEqual([...types].sort());
    expect(types.filter((type) => !catalog[type].safeParse(eventSamples[type]).success)).toEqual([]);
  });

  it.each(types)('[WD22] %s is told: what, about what, and no code', (type) => {
    const row = trailRow(event(type), 7, lookup);
    expect(row.what).toMatch(/^[A-Z][a-z]/);
    expect(row.what).not.toContain('/');
    expect(row.about).not.toBe('');
    expect([row.what, row.about, row.old, row.new, row.why].join(' ')).not.toMatch(
      /undefined|\[object|NaN|019a0000/,
    );
  });

  it('[WD23] [R20] who, function, workstation, when and why stand in the row itself', () => {
    expect(
      trailRow(event('preparation-started/1', { reason: 'terminals are here' }), 18_071, lookup),
    ).toEqual({
      position: 18_071,
      id: build.uuid('event', 1),
      at: build.now,
      actor: 'i.solberg',
      name: 'Ingrid Solberg',
      role: 'change owner',
      device: 'NORD-QA-02',
      type: 'preparation-started/1',
      what: 'Preparation started',
      about: 'Line 3, late shift',
      old: 'planned',
      new: 'being prepared',
      why: 'terminals are here',
      refused: false,
      behind: null,
      rollout: build.rollout().id,
      wave: build.wave(1).id,
    });
    expect(trailRow(event('sign-in-failed/1', { actor: null, role: null }), 1, lookup)).toMatchObject({
      name: 'nobody signed in',
      role: null,
      about: 'nobody',
    });
  });

  it('[WD24] [R20] old and new show what differs, and only that', () => {
    expect(told('criterion-changed/1')).toEqual([
      'Entry criterion changed',
      'Line 3, late shift',
      'Criterion 1 of the entry gate',
      'Checked on 20 labels',
      null,
    ]);
    expect(told('wave-changed/1')).toEqual([
      'Dates changed',
      'Line 3, late shift',
      'Thu 19 Nov 2026, 14:00 +01:00',
      'Fri 20 Nov 2026, 14:00 +01:00',
      null,
    ]);
    expect(told('person-changed/2')).toEqual([
      'Person changed',
      'Jonas Family p1',
      'Shift: Late',
      'Shift: Night',
      null,
    ]);
    expect(told('account-changed/1', { subject: { kind: 'account', id: 't.wieczorek' } })).toEqual([
      'Roles changed',
      'Tomasz Wieczorek (t.wieczorek)',
      'QA',
      'QA and production',
      null,
    ]);
    expect(told('rollback-planned/1').slice(0, 4)).toEqual([
      'Rollback plan changed',
      'MES electronic work instructions',
      'Marit Haugen',
      'Per Nygård',
    ]);
    expect(told('item-changed/2')).toEqual([
      'Training item changed',
      'WI-118, Line clearance',
      'Assessed: no',
      'Assessed: yes',
      null,
    ]);
    expect(told('training-recorded/2')).toEqual([
      'Training recorded',
      'Jonas Bakke, WI-118 v1',
      'none',
      'completed, classroom, Sat 10 Oct 2026, by Henrik Lund',
      null,
    ]);
  });

  it('[WD24] of lists it shows the members that went and came', () => {
    expect(
      changeText(
        [
          { area: 'Labels', effect: 'x' },
          { area: 'Paper', effect: 'y' },
        ],
        [
          { area: 'Labels', effect: 'x' },
          { area: 'Ink', effect: 'z' },
        ],
      ),
    ).toEqual({
      old: 'Area: Paper; Effect: y',
      new: 'Area: Ink; Effect: z',
    });
    expect(changeText({ id: 'x', b: 1 }, { id: 'y', b: 2 })).toEqual({ old: '1', new: '2' });
    expect(changeText({ a: '', b: 1 }, { a: 'x', b: 1 })).toEqual({ old: 'none', new: 'x' });
    expect(changeText({ lines: ['3'], shifts: [] }, { lines: ['3', '4'], shifts: ['Late'] })).toEqual({
      old: 'Lines: 3; Shifts: none',
      new: 'Lines: 3; 4; Shifts: Late',
    });
  });

  it('[WD25] [R2] a refused attempt names what was tried and the checks that were not met', () => {
    const row = trailRow(event('attempt-refused/1'), 1, lookup);
    expect(row).toMatchObject({
      refused: true,
      what: 'Refused: go live',
      why: 'gate closed: training, approvals',
    });
    const other = event('attempt-refused/1', {
      data: { command: 'sign', code: 'not-allowed', detail: '{"needs":["quality"]}' },
    });
    expect(trailRow(other, 1, lookup)).toMatchObject({
      what: 'Refused: sign',
      why: 'not a right of this function',
    });
  });

  it('[WD26] [R10] a signature says its meaning and the revision it covers', () => {
    expect(told('signed/1')).toEqual([
      'Signed: approved',
      'Line 3, late shift, revision 1',
      'waiting',
      'signed',
      null,
    ]);
    expect(told('went-live/2')).toEqual([
      'Went live',
      'Line 3, late shift',
      'being prepared',
      'live',
      '2 of 2 checks met; computed from events 1 to 18 090, proof 0000 0000 0000 0000',
    ]);
    expect(told('halted/1')).toEqual([
      'Halt called',
      'Line 3, late shift',
      null,
      'halted',
      'Old label on terminal 4',
    ]);
  });

  it('[WD27] an event of another version is shown as such, with its content', () => {
    const row = trailRow(
      { ...event('signed-in/1'), type: 'moon-seen/3', data: { phase: 'full' } },
      1,
      lookup,
    );
    expect(row).toMatchObject({ what: 'Unknown event moon-seen/3', new: '{"phase":"full"}', refused: false });
  });

  it('[WD28] an auditor gets the links and the data as recorded', () => {
    const one = event('cohort-frozen/1');
    expect(trailEvent(one, 3, 'ab', lookup)).toEqual({
      row: trailRow(one, 3, lookup),
      hash: 'ab',
      prev: one.prev,
      origin: one.origin,
      seq: 0,
      data: `{"digest":"${'0'.repeat(64)}","size":20,"wave":"${build.wave(1).id}"}`,
    });
  });
});
