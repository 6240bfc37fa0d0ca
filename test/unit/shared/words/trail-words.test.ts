import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { catalog, type EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { Device } from '../../../../shared/events/state.ts';
import { trailEvent, trailRow } from '../../../../shared/words/trail-words.ts';
import { changeText } from '../../../../shared/words/trail/value-text.ts';
import { build } from '../../../fixtures/build/build.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const device: Device = { id: build.id('device'), name: 'NORD-QA-02', key: '', enrolledAt: build.now };
const { state: book } = build.readyBook({ waves: [build.readyWave({ title: 'Line 3, late shift' })] });
const lookup = { state: { ...book, devices: Map([[device.id, device]]) } };
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

  it('[WD24] [R20] of an item and a person it says which field, in words and not in ids', () => {
    const old = build.item('WI-118', { signedBy: { trainee: true, trainer: false } });
    const next = build.item('WI-118', {
      methods: ['on-the-job', 'assessment'],
      trainerHolds: 'WI-118' as never,
      signedBy: { trainee: true, trainer: true },
      equivalents: [{ version: 1, item: 'LMS-7' as never, from: 2, note: 'same' }],
      neededBy: { roles: ['Operator'], sites: [], lines: ['Line 1'], shifts: ['Late'], departments: [] },
    });
    expect(told('item-changed/2', { data: { old, new: next } as never }).slice(2, 4)).toEqual([
      'Ways that count: none; Trainers must hold: none; Signed by: trainee; Equivalents: none; Needed by: none',
      'Ways that count: on the job or assessment; Trainers must hold: WI-118, Line clearance; Signed by: trainee and trainer; Equivalents: LMS-7 from v2 counts as v1; Needed by: Operator (Lines: Line 1; Shifts: Late)',
    ]);
    expect(told('item-defined/2', { data: { item: next } as never })[3]).toMatch(
      /^v1 from Thu 1 Jan 2026; Ways that count: on the job or assessment; .*Needed by: Operator/,
    );
    const person = build.person('p3');
    const moved = { ...person, manager: 'p1', language: 'nb' };
    expect(told('person-changed/2', { data: { old: person, new: moved } as never }).slice(2, 4)).toEqual([
      'Language: none; Reports to: none',
      'Language: nb; Reports to: Jonas Bakke (p1)',
    ]);
  });

  it('[WD24] [R46] a version says who is trained again, and why not everybody', () => {
    const version = (retraining: object) =>
      told('item-versioned/2', {
        data: {
          id: 'WI-118',
          old: 1,
          version: build.version(2, { effective: '2026-11-01', retraining } as never),
        } as never,
      }).slice(3);
    const whom = { roles: ['Operator'], sites: [], lines: [], shifts: [], departments: [] };
    expect(version({ rule: 'all' })).toEqual(['v2 from Sun 1 Nov 2026', null]);
    expect(version({ rule: 'in-scope', whom, reason: 'only they seal' })).toEqual([
      'v2 from Sun 1 Nov 2026: trained again: Operator',
      'only they seal',
    ]);
    expect(version({ rule: 'none', reason: 'a typo' })).toEqual([
      'v2 from Sun 1 Nov 2026: nobody is trained again',
      'a typo',
    ]);
  });

  it('[WD24] [R29] an import says what came, and its taking back what went', () => {
    const summary = eventSamples['import-made/2'];
    expect(told('import-made/2', { subject: { kind: 'import', id: summary.id } })).toEqual([
      'Roster imported',
      'roster.csv',
      null,
      '212 rows: 3 added, 2 changed, 0 gone',
      null,
    ]);
    const reverses = build.uuid('import', 9);
    const back = { ...summary, reverses, counts: { rows: 5, added: 0, changed: 2, unchanged: 0, gone: 3 } };
    expect(told('import-made/2', { data: back as never, reason: 'wrong file' })).toEqual([
      'Roster import taken back',
      'roster.csv',
      'in the book',
      '2 put back, 3 removed',
      'wrong file',
    ]);
    expect(told('import-map-saved/1')).toEqual([
      'Column map changed',
      'HR export',
      'none',
      'Start date as Joined; Start date: day before month',
      null,
    ]);
  });

  it('[WD23] [R49] an override and its end name person, item, version and last day', () => {
    const { override } = eventSamples['training-overridden/1'];
    const held = { ...override, at: build.now, by: 't.wieczorek', signature: '', withdrawn: null };
    const { state } = build.readyBook({ waves: [build.readyWave({ title: 'Line 3', overrides: [held] })] });
    const row = (type: EventType) => {
      const { about, old, new: next } = trailRow(event(type), 1, { state });
      return [about, old, next];
    };
    expect(row('training-overridden/1')).toEqual([
      'Line 3, Jonas Bakke, WI-118 v1',
      'not trained',
      'through Tue 1 Dec 2026',
    ]);
    expect(row('override-withdrawn/1')).toEqual(['Line 3, Jonas Bakke, WI-118 v1', 'in force', 'withdrawn']);
    expect(row('joiners-decided/1')).toEqual([
      'Line 3, Jonas Bakke and Amir Rahimi',
      'not decided',
      'taken in',
    ]);
  });

  it('[WD26] [R47] a signature on training says who was trained on what', () => {
    expect(told('training-signed/1').slice(0, 4)).toEqual([
      'Signed: training received',
      'Jonas Bakke, WI-118',
      'waiting',
      'signed',
    ]);
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
    expect(told('went-live/1')).toEqual([
      'Went live',
      'Line 3, late shift',
      'being prepared',
      'live',
      '2 of 2 checks met',
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
