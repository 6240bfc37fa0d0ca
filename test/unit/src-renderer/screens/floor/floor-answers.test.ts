import { describe, expect, it } from 'vitest';
import { readFloor } from '../../../../../src-renderer/app/floor-setting.ts';
import { taskOf } from '../../../../../src-renderer/screens/floor/floor-desk.ts';
import { meantBy } from '../../../../../src-renderer/screens/floor/someone-else.tsx';
import {
  floorCommand,
  floorErrors,
  floorMethods,
  resultOf,
} from '../../../../../src-renderer/screens/floor/training-answers.ts';
import { incidentErrors, incidentText } from '../../../../../src-renderer/screens/floor/use-incident.ts';
import type { ItemFacts } from '../../../../../src-renderer/screens/training/record-answers.ts';

const facts = (part: Partial<ItemFacts['item']> = {}): ItemFacts => ({
  version: 4,
  trainers: [],
  item: {
    id: 'WI-118',
    title: 'Line clearance',
    versions: [{ version: 4, effective: '2026-01-01', note: '', retraining: { rule: 'all' } }],
    assessed: true,
    validDays: null,
    methods: [],
    trainerHolds: null,
    signedBy: { trainee: false, trainer: false },
    equivalents: [],
    neededBy: null,
    ...part,
  } as ItemFacts['item'],
});
const signer = {
  me: 'Marit Haugen',
  zone: 'Europe/Oslo',
  now: { ms: Date.UTC(2026, 10, 18, 12, 2), offset: 60, zone: 'Europe/Oslo' },
  evidence: 'recorded at NORD-PK-03',
  person: null,
};
const answers = { item: 'WI-118', people: ['P-1'], went: 'well', method: null } as const;

describe('three answers of the floor', () => {
  it('[R47] make a record with trainer, moment, place and method, signed in the same step', () => {
    expect(floorCommand(answers, facts(), signer)).toEqual({
      kind: 'training.record-signed',
      people: ['P-1'],
      record: {
        item: 'WI-118',
        version: 4,
        method: 'assessment',
        trainer: 'Marit Haugen',
        trainerId: null,
        on: { ms: Date.UTC(2026, 10, 18, 12, 2), offset: 60, zone: 'Europe/Oslo' },
        result: 'passed',
        evidence: 'recorded at NORD-PK-03',
      },
    });
  });

  it('[R48] "passed" is offered where the item is assessed, "completed" where it is not', () => {
    expect(resultOf({ went: 'well' }, facts())).toBe('passed');
    expect(resultOf({ went: 'well' }, facts({ assessed: false }))).toBe('completed');
    expect(resultOf({ went: 'not-passed' }, facts({ assessed: false }))).toBe('failed');
    expect(resultOf({ went: null }, facts())).toBeNull();
  });

  it('[R48] only methods that count are offered, and none is asked for where any counts', () => {
    expect(floorMethods(facts({ methods: ['read', 'classroom', 'assessment'] }))).toEqual([
      'assessment',
      'classroom',
    ]);
    expect(floorMethods(facts())).toEqual(['assessment']);
    expect(floorMethods(facts({ assessed: false }))).toEqual(['on-the-job']);
  });

  it('[R47] each missing answer is told at its question', () => {
    const none = { item: null, people: [], went: null, method: null };
    expect(floorErrors(none, null, signer).map((error) => error.name)).toEqual([
      'floor-item',
      'floor-people',
      'floor-result',
    ]);
    expect(floorErrors(answers, facts(), signer)).toEqual([]);
  });

  it('[R47] where the trainer must be trained themselves, somebody who is not is told before signing', () => {
    const holds = facts({ trainerHolds: 'TR-01' as never });
    expect(floorErrors(answers, holds, signer)).toMatchObject([{ name: 'floor-item' }]);
    const known = { ...holds, trainers: [{ id: 'P-83', name: 'Marit Haugen' }] };
    expect(floorErrors(answers, known, signer)).toEqual([]);
    expect(floorCommand(answers, known, signer)).toMatchObject({ record: { trainerId: 'P-83' } });
  });

  it('[R47] a badge names its person even where the id is part of others; a part of a name only where one is left', () => {
    const people = [
      { id: 'P-10', name: 'Eva Johnsen' },
      { id: 'P-1', name: 'Tor Bjørk' },
    ];
    expect(meantBy(' p-1 ', people)?.name).toBe('Tor Bjørk');
    expect(meantBy('jo', people)).toBeNull();
    expect(meantBy('eva', people.slice(0, 1))?.id).toBe('P-10');
    expect(meantBy('nobody', [])).toBeNull();
  });
});

describe('an incident of the floor', () => {
  it('keeps what was chosen, the own words and the place in one sentence', () => {
    const said = {
      cause: 'Terminal down',
      own: ' since 13:00 ',
      severity: 'low',
      where: 'Terminal 4',
    } as const;
    expect(incidentText(said)).toBe('Terminal 4: Terminal down: since 13:00');
    expect(incidentErrors(said)).toEqual([]);
  });

  it('"something else" wants words, and nothing is recorded without a severity', () => {
    const other = { cause: 'Something else', own: '', severity: null, where: '' };
    expect(incidentErrors(other).map((error) => error.name)).toEqual(['incident-words', 'incident-severity']);
    expect(incidentErrors({ ...other, cause: '' }).map((error) => error.name)).toEqual([
      'incident-seen',
      'incident-severity',
    ]);
  });
});

describe('the setting of the workstation', () => {
  it('what is stored and is not a setting leaves the workstation a desk', () => {
    for (const text of ['', 'null', '{', '[]', '{"on":"yes"}', '{"on":false}'])
      expect(readFloor(text).on).toBe(false);
    expect(readFloor('{"on":true,"book":"b","at":{"rollout":"r"}}')).toEqual({
      on: true,
      book: 'b',
      at: null,
    });
    expect(readFloor('{"on":true,"book":"b","at":{"rollout":"r","wave":"w"}}').at).toEqual({
      rollout: 'r',
      wave: 'w',
    });
  });

  it('an address that names no task leads to the training', () => {
    expect(taskOf('halt')).toBe('halt');
    expect(taskOf('elsewhere')).toBe('training');
    expect(taskOf(undefined)).toBe('training');
  });
});
