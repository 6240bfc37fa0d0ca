import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Conflict, Write } from '../../../../shared/domain/conflict.ts';
import { deviceFingerprint } from '../../../../shared/domain/fingerprint.ts';
import type { EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { isOfKind } from '../../../../shared/events/trail-kinds.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device } from '../../../fixtures/build/device.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const wave = build.readyWave({ title: 'Line 3' });
const key = `wave:${wave.id}:title`;
const write = (number: number, value: string): Write => ({
  key,
  event: build.uuid('event', number),
  origin: device(number).origin,
  seq: 0,
  at: build.now,
  by: null,
  role: null,
  reason: null,
  value,
  old: 'Line 3',
});
const conflict: Conflict = {
  kind: 'wave',
  id: `${key}@${build.uuid('event', 2)}`,
  rollout: null,
  wave: wave.id,
  key,
  writes: [write(2, 'Line 3, day shift'), write(3, 'Line three')],
  settled: null,
};
const { state } = build.readyBook({ waves: [wave] });
const lookup = {
  state: {
    ...state,
    devices: Map([device(1), device(2)].map((one) => [one.id, one])),
    conflicts: Map([[conflict.id, conflict]]),
  },
};
const told = (type: EventType, data: object = {}, part: Partial<Envelope> = {}) => {
  const whole = { ...(eventSamples[type] as object), ...data } as Envelope['data'];
  const { what, about, old, new: next, why } = trailRow(event(type, { data: whole, ...part }), 1, lookup);
  return [what, about, old, next, why];
};

describe('workstations and what they share, in the trail', () => {
  it('[R29] [R33] an enrolment names the workstation, its place, its fingerprint and the end of its numbers', () => {
    const { id, incarnation, key: own, boxKey } = eventSamples['device-enrolled/2'];
    const fingerprint = deviceFingerprint({ id, incarnation, key: own, boxKey });
    expect(told('device-enrolled/2')).toEqual([
      'Workstation enrolled',
      'NORD-QA-02',
      'none',
      `Packaging hall; fingerprint ${fingerprint}; numbers end in B`,
      null,
    ]);
    const [what, , , next] = told('device-enrolled/2', { incarnation: 2, place: '', code: '' });
    expect(what).toBe('Workstation enrolled again, under a new life');
    expect(next).toMatch(/^no place named; fingerprint [0-9A-Z-]{19}$/);
    expect(next).not.toContain(fingerprint);
  });

  it('[R29] a new name stands beside the old one; a first key for sealing is told as that', () => {
    expect(told('device-described/1')).toEqual([
      'Workstation described',
      'NORD-QA-03',
      'Name: NORD-QA-02; Place: none',
      'Name: NORD-QA-03; Place: Quality office',
      null,
    ]);
    const old = { name: 'NORD-QA-02', place: '', boxKey: null };
    const [what, , was] = told('device-described/1', { old, new: { ...old, boxKey: 'ab'.repeat(32) } });
    expect([what, was]).toEqual(['Key for sealing made', 'Key for sealing: none']);
  });

  it('[R33] a revocation says how much of it counts', () => {
    expect(told('device-revoked/1')).toEqual([
      'Workstation revoked',
      'NORD-PK-02',
      'enrolled',
      'revoked; 18 events of it count',
      null,
    ]);
    expect(told('device-revoked/1', { from: 1 })[3]).toBe('revoked; 1 event of it counts');
    expect(told('device-revoked/1', { from: 0 })[3]).toBe('revoked; nothing of it counts');
  });

  it('[R29] a folder is told with what it replaces and whether it is sealed; ending says which', () => {
    expect(told('share-set/1')).toEqual([
      'Shared folder set',
      'NORD-QA-02',
      'none',
      '/mnt/wavebook, sealed',
      null,
    ]);
    expect(told('share-set/1', { old: '/mnt/old', sealed: false })).toEqual([
      'Shared folder changed',
      'NORD-QA-02',
      '/mnt/old',
      '/mnt/wavebook, not sealed',
      null,
    ]);
    expect(told('share-removed/1')).toEqual(['Sharing ended', 'NORD-QA-02', '/mnt/wavebook', 'none', null]);
    expect(told('share-checked/1')[3]).toBe('fit with care; see what another workstation wrote: slow');
  });

  it('[R29] what was carried by hand says which way, where and how much', () => {
    expect(told('files-carried/1')[0]).toBe('Files of the book written to a folder');
    expect(told('files-carried/1', { how: 'in' })[0]).toBe('Files of the book taken from a folder');
    expect(told('files-carried/1', { how: 'backup', events: 1 })).toEqual([
      'Backup made',
      '/media/stick',
      null,
      '1 event',
      null,
    ]);
  });

  it('[R70] an alarm names the workstation, from which event on, and what was seen', () => {
    expect(told('sync-alarm/1')).toEqual([
      'Missing events seen',
      'NORD-PK-02',
      null,
      'from event 18 on',
      'countersigned at NORD-QA-02',
    ]);
    const kinds = ['fork', 'cut-tail', 'damaged', 'clone'].map((kind) => told('sync-alarm/1', { kind })[0]);
    expect(new Set(kinds).size).toBe(4);
  });

  it('[R34] a settled conflict shows the values that stood against each other, the one that holds, and why', () => {
    const data = { id: conflict.id, key, value: 'Line 3, day shift' };
    expect(told('conflict-settled/1', data, { reason: 'as on the door' })).toEqual([
      'Conflict settled',
      `${wave.number}: name of the wave`,
      'Line 3, day shift / Line three',
      'Line 3, day shift',
      'as on the door',
    ]);
    expect(told('conflict-settled/1', { id: 'not here any more', key })[2]).toBeNull();
  });

  it('[R70] a seal names who confirmed it', () => {
    expect(told('wave-sealed/1')).toEqual([
      'Go-live sealed',
      'Line 3',
      'not sealed',
      'sealed by 1 workstation: NORD-PK-02',
      null,
    ]);
    expect(told('wave-sealed/1', { side: 'exit' })[0]).toBe('Handover sealed');
  });

  it('[R29] all of them are found under the kind sync', () => {
    const types = Object.keys(eventSamples).filter((type) =>
      /^(device|share|files|sync|conflict|wave-sealed)-?/.test(type),
    );
    expect(types.length).toBe(10);
    for (const type of types) expect([type, isOfKind(type, 'kind:sync')]).toEqual([type, true]);
    expect(isOfKind('signed/1', 'kind:sync')).toBe(false);
  });
});
