import { describe, expect, it } from 'vitest';
import type { HeldRecord } from '../../../../shared/domain/training.ts';
import { standingOf } from '../../../../shared/views/training.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, record } = build;
const p1 = build.person();
type ItemPart = Parameters<typeof build.item>[1];

function standing(records: readonly HeldRecord[], part: ItemPart = {}, moment = now) {
  return standingOf(build.state({ records }), p1, build.item('WI-118', part), moment);
}

const twoVersions = {
  versions: [
    { version: 1, effective: '2026-01-01', note: '' },
    { version: 2, effective: '2026-11-01', note: 'photo step' },
  ],
};

describe('where a person stands on an item', () => {
  it('[TR1] a good record on the version in force is trained', () => {
    expect(standing([record()])).toEqual({
      kind: 'trained',
      on: at('2026-10-10 09:00'),
      version: 1,
      until: null,
      answer: { kind: 'own' },
    });
  });

  it('[TR2] no record at all is never trained', () => {
    expect(standing([])).toEqual({ kind: 'gap', cause: 'never', trainedOn: null });
    expect(standing([record({ item: 'WI-1180' }), record({ person: 'p11' })])).toMatchObject({
      cause: 'never',
    });
  });

  it('[TR3] [R46] a new version in force reopens the requirement and says what was trained', () => {
    expect(standing([record()], twoVersions)).toEqual({ kind: 'gap', cause: 'outdated', trainedOn: 1 });
    expect(standing([record(), record({ version: 2 })], twoVersions)).toMatchObject({
      kind: 'trained',
      version: 2,
    });
  });

  it('[TR3] [R46] a version counts from its effective day on, not a minute before', () => {
    expect(standing([record()], twoVersions, at('2026-10-31 23:59'))).toMatchObject({
      kind: 'trained',
      version: 1,
    });
    expect(standing([record()], twoVersions, at('2026-11-01 00:00'))).toMatchObject({ cause: 'outdated' });
  });

  it('[TR4] training on a version that is not yet in force does not count for the one that is', () => {
    const coming = {
      versions: [
        { version: 1, effective: '2026-01-01', note: '' },
        { version: 2, effective: '2026-12-01', note: '' },
      ],
    };
    expect(standing([record({ version: 2 })], coming)).toEqual({
      kind: 'gap',
      cause: 'never',
      trainedOn: null,
    });
    expect(standing([record({ version: 2 })], coming, at('2026-12-01 00:00'))).toMatchObject({
      kind: 'trained',
      version: 2,
    });
  });

  it('[TR5] the newest attempt decides: failing after passing is a gap, passing after failing is not', () => {
    const pass = (on: string) => record({ result: 'passed', method: 'assessment', on: at(on) });
    const fail = (on: string) => record({ result: 'failed', method: 'assessment', on: at(on) });
    expect(standing([pass('2026-10-01 08:00'), fail('2026-10-02 08:00')])).toEqual({
      kind: 'gap',
      cause: 'failed',
      trainedOn: 1,
    });
    expect(standing([fail('2026-10-02 08:00'), pass('2026-10-03 08:00')])).toMatchObject({ kind: 'trained' });
    const together = [fail('2026-10-03 08:00'), pass('2026-10-03 08:00')];
    expect(standing(together)).toMatchObject({ cause: 'failed' });
    expect(standing(together.toReversed())).toMatchObject({ cause: 'failed' });
  });

  it('[TR6] a record holds through its last day and is expired on the next', () => {
    const held = [record({ on: at('2026-10-10 23:00') })];
    expect(standing(held, { validDays: 39 })).toMatchObject({ kind: 'expiring' });
    expect(standing(held, { validDays: 38 })).toEqual({ kind: 'gap', cause: 'expired', trainedOn: 1 });
    expect(standing(held, { validDays: 69 })).toMatchObject({ kind: 'expiring' });
    expect(standing(held, { validDays: 70 })).toMatchObject({ kind: 'trained' });
  });

  it('[TR7] [R48] an item that asks for competence is not met by reading or completing it', () => {
    const assessed = { assessed: true };
    expect(standing([record()], assessed)).toEqual({ kind: 'gap', cause: 'not-assessed', trainedOn: null });
    expect(standing([record({ result: 'passed', method: 'read' })], assessed)).toMatchObject({
      cause: 'not-assessed',
    });
    expect(standing([record({ result: 'passed', method: 'on-the-job' })], assessed)).toMatchObject({
      kind: 'trained',
    });
  });

  it('[TR7] [R48] reading it again neither undoes a pass nor heals a failure', () => {
    const assessed = { assessed: true };
    const read = record({ method: 'read', on: at('2026-11-01 08:00') });
    expect(standing([record({ result: 'passed', method: 'assessment' }), read], assessed)).toMatchObject({
      kind: 'trained',
    });
    expect(standing([record({ result: 'failed', method: 'assessment' }), read], assessed)).toMatchObject({
      cause: 'failed',
    });
  });

  it('[TR8] withdrawn records and records of the future never count', () => {
    const withdrawn = { at: now, by: 'h.lund', reason: 'wrong person' };
    expect(standing([record({ withdrawn })])).toMatchObject({ cause: 'never' });
    expect(standing([record({ on: build.later(now, 1) })])).toMatchObject({ cause: 'never' });
    expect(standing([record({ on: now })])).toMatchObject({ kind: 'trained' });
  });

  it('[TR9] an item without a version in force leaves nobody trained', () => {
    expect(standing([record()], { versions: [] })).toMatchObject({ kind: 'gap', cause: 'no-version' });
    expect(
      standing([record()], { versions: [{ version: 1, effective: '2026-11-19', note: '' }] }),
    ).toMatchObject({ cause: 'no-version' });
  });

  it('[TR10] the record behind a standing is the one that holds longest, of equals the newest', () => {
    const older = record({ on: at('2026-10-01 08:00') });
    const newer = record({ on: at('2026-10-02 08:00') });
    const found = standing([newer, older, record({ version: 7, on: at('2026-10-03 08:00') })]);
    expect(found).toMatchObject({ on: newer.on });
  });
});
