import { describe, expect, it } from 'vitest';
import { command } from '../../../../../shared/events/command.ts';
import { decide } from '../../../../../shared/decide/decide.ts';
import { authorityOf } from '../../../../../shared/events/authority.ts';
import { deviceFingerprint } from '../../../../../shared/domain/fingerprint.ts';
import { sealOf } from '../../../../../shared/views/seal.ts';
import { workstations } from '../../../../../shared/views/workstations.ts';
import { readyStory } from '../../../../fixtures/plant.ts';
import { olderBook } from '../../../../fixtures/older-forms.ts';
import { deviceAt, exchanged, FIRST, replicas, type Replica } from '../../events/conflicts/replica.ts';

const base = readyStory();
const station = (count: number): readonly Replica[] => replicas(base, count);
const hex = (letter: string): string => letter.repeat(64);
const NEW = '01931000-0000-7000-8000-00000000ddf0';
const request = (at: Replica, part: object = {}) => ({
  id: NEW,
  incarnation: 1,
  name: 'Line 2',
  place: 'Packaging',
  key: hex('a'),
  boxKey: hex('b'),
  madeAt: at.now,
  ...part,
});
const enrol = (at: Replica, part: object = {}, more: object = {}) =>
  at.ask('admin', {
    kind: 'device.enrol',
    request: request(at, part),
    reason: 'compared by telephone',
    ...more,
  });
const held = (at: Replica, id: string) => at.state.devices.get(id as never)!;

describe('workstations of a book', () => {
  it('[DV1] [R33] one that asks is let in by an administrator, under the next free letter', () => {
    const [a] = station(2) as readonly [Replica];
    expect(a.ask('owner', { kind: 'device.enrol', request: request(a), reason: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
    expect(enrol(a)).toMatchObject({ ok: true });
    expect(held(a, NEW)).toMatchObject({
      origin: `${NEW}-1`,
      code: 'C',
      place: 'Packaging',
      enrolledBy: 'admin',
      revoked: null,
      before: [],
    });
    expect(a.known.at(-1)).toMatchObject({ reason: 'compared by telephone' });
    expect(authorityOf(a.known.at(-1)!)).toEqual({ kind: 'enrol', origin: `${NEW}-1`, key: hex('a') });
  });

  it('[DV2] [R33] [R69] not under an identity, a life or a key that the book knows', () => {
    const [a] = station(2) as readonly [Replica];
    const refusedAs = (part: object, more: object = {}) => {
      const decision = enrol(a, part, more);
      return decision.ok ? 'let in' : decision.refusal.code;
    };
    expect(refusedAs({ id: deviceAt(1) })).toBe('device-known');
    expect(refusedAs({ key: hex('1') })).toBe('device-known');
    expect(refusedAs({ boxKey: hex('1') })).toBe('device-known');
    expect(refusedAs({ id: FIRST, incarnation: 2 })).toBe('own-device');
    expect(refusedAs({}, { code: 'B' })).toBe('code-taken');
    expect(refusedAs({}, { code: 'X9' })).toBe('let in');
    expect(refusedAs({})).toBe('device-known');
  });

  it('[DV2] [R33] [R69] at itself, in the life it is in, by the word of the one before, and only where no other could do it', () => {
    const [a] = station(2) as readonly [Replica];
    const continues = [{ origin: `${FIRST}-1`, key: hex('9'), signature: '0'.repeat(128) }];
    const asked = (part: object = {}, origin = `${FIRST}-7`) => {
      const input = { id: FIRST, incarnation: 7, continues, ...part };
      const wanted = { kind: 'device.enrol', request: request(a, input), reason: 'put back' };
      const decision = decide(a.state, command.parse(wanted), { ...a.context('admin'), origin });
      return decision.ok ? decision.value : decision.refusal.code;
    };
    expect(asked()).toBe('own-device');
    const out = { kind: 'device.revoke', id: deviceAt(1), reason: 'gone' };
    expect(a.ask('admin', out)).toMatchObject({ ok: true });
    expect(asked()).toMatchObject([
      { type: 'device-enrolled/2', data: { incarnation: 7, continues }, reason: 'put back' },
    ]);
    expect(asked({}, `${FIRST}-6`)).toBe('own-device');
    expect(asked({ continues: undefined })).toBe('own-device');
    // Where another lets it in, nobody needs that word, and it is not kept.
    expect(enrol(a, { continues })).toMatchObject({ ok: true });
    expect(a.known.at(-1)!.data).not.toHaveProperty('continues');
  });

  it('[DV3] [R33] [R69] in a new life it keeps its letter, and the book its earlier keys', () => {
    const [a, b] = station(2) as readonly [Replica, Replica];
    expect(enrol(a, { id: deviceAt(1), incarnation: 2 })).toMatchObject({ ok: true });
    expect(held(a, deviceAt(1))).toMatchObject({
      origin: `${deviceAt(1)}-2`,
      incarnation: 2,
      code: 'B',
      before: [{ origin: `${deviceAt(1)}-1`, key: hex('1') }],
    });
    // An older request that comes late changes nothing, and its key is known.
    expect(enrol(a, { id: deviceAt(1), incarnation: 1, key: hex('c') })).toMatchObject({ ok: false });
    expect(enrol(a, { key: hex('1') })).toMatchObject({ ok: false, refusal: { code: 'device-known' } });
    b.takes(a);
    expect(workstations(b.state).find(({ id }) => id === deviceAt(1))).toMatchObject({ lives: 2 });
  });

  it('[DV4] [R33] one is revoked from another one, from the number on that is known here', () => {
    const [a, b] = station(2) as readonly [Replica, Replica];
    b.do('owner', {
      kind: 'wave.title',
      rollout: b.rollout.id,
      wave: b.wave.id,
      title: 'from b',
      reason: 'x',
    });
    a.takes(b);
    const revoke = (id: string) => a.ask('admin', { kind: 'device.revoke', id, reason: 'stolen' });
    expect(revoke(FIRST)).toMatchObject({ ok: false, refusal: { code: 'own-device' } });
    expect(revoke(NEW)).toMatchObject({ ok: false, refusal: { code: 'device-unknown' } });
    expect(revoke(deviceAt(1))).toMatchObject({ ok: true });
    expect(authorityOf(a.known.at(-1)!)).toEqual({ kind: 'revoke', origin: `${deviceAt(1)}-1`, from: 1 });
    expect(held(a, deviceAt(1)).revoked).toMatchObject({ from: 1, reason: 'stolen', by: 'admin' });
    expect(revoke(deviceAt(1))).toMatchObject({ ok: false, refusal: { code: 'device-revoked' } });
    expect(workstations(a.state).map(({ name, revoked }) => [name, revoked === null])).toEqual([
      ['Station 1', true],
      ['Station 2', false],
    ]);
    // It may come back in a new life, and the old one stays cut off.
    expect(enrol(a, { id: deviceAt(1), incarnation: 2 })).toMatchObject({ ok: true });
    expect(held(a, deviceAt(1))).toMatchObject({ revoked: null, before: [{ from: 1 }] });
  });

  it('[DV5] [R33] is described from itself, for people', () => {
    const [, b] = station(2) as readonly [Replica, Replica];
    const describe_ = (name: string) => b.ask('admin', { kind: 'device.describe', name, place: 'Hall 2' });
    expect(describe_('Packaging 2')).toMatchObject({ ok: true });
    expect(held(b, deviceAt(1))).toMatchObject({ name: 'Packaging 2', place: 'Hall 2', boxKey: hex('1') });
    expect(describe_('Packaging 2')).toMatchObject({ ok: false, refusal: { code: 'unchanged' } });
  });

  it('[DV8] [R28] [R33] the first workstation of an older book is in its first life, under the name of its log', () => {
    const written = olderBook.find(({ type }) => type === 'device-enrolled/1')!;
    expect(authorityOf(written)).toEqual({ kind: 'enrol', origin: written.origin, key: '5'.repeat(64) });
    expect(authorityOf(olderBook[0]!)).toBeNull();
  });

  it('[DV9] [R27] [R33] what goes wrong between workstations is an alert that stays until somebody looked', () => {
    const [a] = station(2) as readonly [Replica];
    const origin = `${deviceAt(1)}-1`;
    a.write(
      [
        {
          type: 'sync-alarm/1',
          subject: { kind: 'device', id: deviceAt(1) },
          data: { kind: 'fork', origin, seq: 7, detail: 'two events' },
          reason: null,
        },
      ],
      null,
    );
    expect([...a.state.alerts.values()]).toMatchObject([
      { kind: 'sync-fork', about: origin, size: 7, acknowledged: null },
    ]);
  });

  it('[DV10] a share is what its own workstation says, and its fingerprint is of both keys', () => {
    const [a, b] = station(2) as readonly [Replica, Replica];
    const share = {
      type: 'share-set/1',
      subject: { kind: 'device', id: deviceAt(1) } as const,
      data: { where: '/mnt/plant', sealed: true, old: null },
      reason: null,
    };
    b.write([share], 'admin');
    exchanged([a, b]);
    expect(held(a, deviceAt(1)).share).toMatchObject({ where: '/mnt/plant', sealed: true });
    expect(held(a, FIRST).share).toBeNull();
    b.write(
      [{ type: 'share-removed/1', subject: share.subject, data: { where: '/mnt/plant' }, reason: null }],
      'admin',
    );
    expect(held(b, deviceAt(1)).share).toBeNull();
    expect(deviceFingerprint(held(a, FIRST))).not.toBe(
      deviceFingerprint({ ...held(a, FIRST), boxKey: hex('9') }),
    );
  });

  it('[DV11] [R66] a go-live is sealed once all that take part have it; until then those missing are named', () => {
    const [a, b] = station(2) as readonly [Replica, Replica];
    expect(sealOf(base.state, base.rollout(), base.wave(), 'entry')).toBeNull();
    const events = a.do('owner', { kind: 'wave.go-live', rollout: a.rollout.id, wave: a.wave.id });
    const live = events.find(({ type }) => type === 'went-live/2')!.id;
    const view = (...covered: string[]) => sealOf(a.state, a.rollout, a.wave, 'entry', new Set(covered));
    expect(view()).toEqual({
      side: 'entry',
      event: live,
      sealed: null,
      missing: ['Station 1', 'Station 2'],
      of: 2,
    });
    expect(view(a.origin)).toMatchObject({ missing: ['Station 2'] });
    const mark = (at: Replica, name: string) => ({
      origin: at.origin,
      device: name,
      size: 90,
      note: hex('7'),
    });
    const marks = [mark(a, 'Station 1'), mark(b, 'Station 2')];
    const subject = { kind: 'wave', id: a.wave.id, rollout: a.rollout.id, wave: a.wave.id } as const;
    const seal = (list: object[]) =>
      a.write(
        [
          {
            type: 'wave-sealed/1',
            subject,
            data: { wave: a.wave.id, side: 'entry', event: live, marks: list } as never,
            reason: null,
          },
        ],
        null,
      );
    seal(marks);
    expect(view()).toMatchObject({ sealed: { marks }, missing: [] });
    seal(marks.slice(0, 1));
    expect(a.rollout.seals.map((held) => held.marks.length)).toEqual([2]);
  });
});
