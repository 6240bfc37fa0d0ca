import { describe, expect, it } from 'vitest';
import type { HeldRecord } from '../../../../../shared/domain/training.ts';
import { everybody } from '../../../../../shared/domain/whom.ts';
import { standingOf } from '../../../../../shared/views/training.ts';
import { build } from '../../../../fixtures/build/build.ts';

const { at, item, now, record, version } = build;
type ItemPart = Parameters<typeof item>[1];

/** Where p1, an operator of line 3, stands on WI-118; GMP-07 is what may answer for it. */
function standing(records: readonly HeldRecord[], part: ItemPart = {}, other: ItemPart = {}) {
  const asked = item('WI-118', part);
  const state = build.state({ records, items: [asked, item('GMP-07', other)] });
  return standingOf(state, build.person('p1'), asked, now);
}
const two = (rule: Parameters<typeof version>[1]) => [
  version(),
  version(2, { effective: '2026-11-01', ...rule }),
];
const reason = 'only their part changed';

describe('which training answers for the version in force', () => {
  it('[TR16] [R46] a new version asks everybody again, those meant, or nobody', () => {
    expect(standing([record()], { versions: two({}) })).toMatchObject({ cause: 'outdated', trainedOn: 1 });
    const nobody = two({ retraining: { rule: 'none', reason } });
    expect(standing([record()], { versions: nobody })).toMatchObject({
      kind: 'trained',
      version: 2,
      answer: { kind: 'carried', from: 1 },
    });
    const some = (roles: readonly string[], lines: readonly string[] = []) =>
      two({ retraining: { rule: 'in-scope', whom: { ...everybody, roles, lines }, reason } });
    expect(standing([record()], { versions: some(['operator']) })).toMatchObject({ cause: 'outdated' });
    expect(standing([record()], { versions: some(['Technician']) })).toMatchObject({ kind: 'trained' });
    expect(standing([record()], { versions: some(['Operator'], ['Line 9']) })).toMatchObject({
      kind: 'trained',
    });
  });

  it('[TR16] [R46] carries over several versions, unless one between them asks again', () => {
    const third = version(3, { effective: '2026-11-02', retraining: { rule: 'none', reason } });
    const free = [...two({ retraining: { rule: 'none', reason } }), third];
    expect(standing([record()], { versions: free })).toMatchObject({ answer: { kind: 'carried', from: 1 } });
    expect(standing([record()], { versions: [...two({}), third] })).toMatchObject({ cause: 'outdated' });
    const onSecond = [record({ version: 2 })];
    expect(standing(onSecond, { versions: [...two({}), third] })).toMatchObject({
      answer: { kind: 'carried', from: 2 },
    });
  });

  it('[TR17] a failed attempt on any version that would answer undoes what was before it', () => {
    const versions = two({ retraining: { rule: 'none', reason } });
    const fail = record({ result: 'failed', method: 'assessment', on: at('2026-11-05 08:00') });
    expect(standing([record(), fail], { versions })).toMatchObject({ cause: 'failed' });
    expect(standing([record(), { ...fail, version: 2 }], { versions })).toMatchObject({ cause: 'failed' });
    const again = record({ version: 2, on: at('2026-11-06 08:00') });
    expect(standing([record(), fail, again], { versions })).toMatchObject({ answer: { kind: 'own' } });
    expect(
      standing([fail, record({ version: 2, on: at('2026-11-04 08:00') })], { versions: two({}) }),
    ).toMatchObject({ kind: 'trained' });
  });

  it('[TR18] an equivalent answers for exactly its version, from the version named on', () => {
    const equivalents = [{ version: 1, item: item('GMP-07').id, from: 2, note: 'same lessons' }];
    const theirs = (n: number) => [record({ item: 'GMP-07', version: n })];
    expect(standing(theirs(2), { equivalents })).toMatchObject({
      kind: 'trained',
      version: 1,
      answer: { kind: 'equivalent', item: 'GMP-07', version: 2 },
    });
    expect(standing(theirs(1), { equivalents })).toMatchObject({ cause: 'never' });
    const versions = two({ retraining: { rule: 'none', reason } });
    expect(standing(theirs(2), { equivalents, versions })).toMatchObject({ cause: 'never' });
  });

  it('[TR18] [R48] an equivalent has to be good by its own rules, and to show competence where it is asked for', () => {
    const equivalents = [{ version: 1, item: item('GMP-07').id, from: 1, note: 'same lessons' }];
    const passed = record({ item: 'GMP-07', method: 'assessment', result: 'passed' });
    const plain = record({ item: 'GMP-07' });
    expect(standing([plain], { equivalents }, { assessed: true })).toMatchObject({ cause: 'never' });
    expect(standing([plain], { equivalents, assessed: true })).toMatchObject({ cause: 'never' });
    expect(standing([passed], { equivalents, assessed: true })).toMatchObject({ kind: 'trained' });
    const failed = record({ item: 'GMP-07', result: 'failed', on: at('2026-10-11 09:00') });
    expect(standing([passed, failed], { equivalents })).toMatchObject({ cause: 'never' });
    expect(standing([record(), failed], { equivalents })).toMatchObject({ kind: 'trained' });
  });

  it('[TR18] an equivalent holds no longer than either item allows', () => {
    const equivalents = [{ version: 1, item: item('GMP-07').id, from: 1, note: 'same lessons' }];
    const theirs = [record({ item: 'GMP-07' })];
    expect(standing(theirs, { equivalents, validDays: 45 }, { validDays: 400 })).toMatchObject({
      kind: 'expiring',
      until: '2026-11-24',
    });
    expect(standing(theirs, { equivalents }, { validDays: 20 })).toMatchObject({ cause: 'expired' });
  });

  it('[TR19] where methods are named only they count', () => {
    expect(standing([record()], { methods: ['on-the-job', 'assessment'] })).toMatchObject({
      cause: 'wrong-method',
    });
    expect(standing([record({ method: 'on-the-job' })], { methods: ['on-the-job'] })).toMatchObject({
      kind: 'trained',
    });
    expect(standing([record({ method: 'read' })], { methods: ['classroom'], assessed: true })).toMatchObject({
      cause: 'not-assessed',
    });
  });

  it('[TR20] [R47] a record made here counts once those asked have signed it, an imported one at once', () => {
    const signedBy = { trainee: true, trainer: true };
    const { step: _step, void: _void, ...signature } = build.signature(build.who.trainer, null);
    const as = (...names: readonly ('trainer' | 'trainee')[]) =>
      names.map((one) => ({ ...signature, as: one }));
    expect(standing([record()], { signedBy })).toMatchObject({ cause: 'unsigned' });
    expect(standing([record({ signatures: as('trainer') })], { signedBy })).toMatchObject({
      cause: 'unsigned',
    });
    expect(standing([record({ signatures: as('trainer', 'trainee') })], { signedBy })).toMatchObject({
      kind: 'trained',
    });
    expect(standing([record({ source: build.id('import') })], { signedBy })).toMatchObject({
      kind: 'trained',
    });
  });

  it('[TR20] where a signature alone is missing, that is the cause, whatever was before', () => {
    const signedBy = { trainee: true, trainer: false };
    const fail = record({ result: 'failed', on: at('2026-10-01 08:00') });
    expect(standing([fail, record()], { signedBy })).toMatchObject({ cause: 'unsigned' });
    expect(standing([fail, record({ on: at('2026-09-01 08:00') })], { signedBy })).toMatchObject({
      cause: 'failed',
    });
    expect(standing([record()], { signedBy, validDays: 10 })).toMatchObject({ cause: 'expired' });
  });

  it('[TR21] says how long a training holds, and rests on the one that holds longest', () => {
    const older = record({ on: at('2026-09-01 08:00') });
    expect(standing([older, record()], { validDays: 400 })).toMatchObject({ until: '2027-11-14' });
    expect(standing([record()])).toMatchObject({ until: null });
  });
});
