import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device as deviceOf } from '../../../fixtures/build/device.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const device = deviceOf();
const { state: book } = build.readyBook({ waves: [build.readyWave({ title: 'Line 3, late shift' })] });
const lookup = { state: { ...book, devices: Map([[device.id, device]]) } };
const told = (type: EventType, part: Partial<Envelope> = {}) => {
  const { what, about, old, new: next, why } = trailRow(event(type, part), 1, lookup);
  return [what, about, old, next, why];
};

describe('people, training and files in the trail', () => {
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
});
