import type { Device, JoinRequest } from '../domain/device.ts';
import type { DeviceId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { Subject } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused } from '../kernel/result.ts';
import type { CommandOf, DecideContext, Decision, Decisions } from './context.ts';
import { codeOf, freeCode } from './device-code.ts';
import { same } from './editing.ts';
import { one } from './with-rollout.ts';

const aboutDevice = (id: DeviceId): Subject => ({ kind: 'device', id });

/** An identity or a key that the book knows already lets nobody in: whoever holds it is in, or pretends. */
function known(state: BookState, { id, incarnation, key, boxKey }: JoinRequest): Device | undefined {
  const keys = ({ key: now, before }: Device): readonly string[] => [now, ...before.map((life) => life.key)];
  return state.devices.find(
    (device) =>
      (device.id === id && device.incarnation >= incarnation) ||
      keys(device).includes(key) ||
      (device.id !== id && device.boxKey === boxKey),
  );
}

/**
 * A workstation in a new life is let in at another one. Where no other is left that could, whoever may let in does so at the
 * workstation itself, for the life that it is in: the one before has signed for it.
 */
function maySpeakForItself(
  { devices }: BookState,
  { id, incarnation, continues = [] }: JoinRequest,
  { origin }: DecideContext,
): boolean {
  const held = devices.get(id);
  const alone = !devices.some((other) => other.id !== id && other.revoked === null);
  const present = origin === `${id}-${incarnation}`;
  return alone && present && held !== undefined && held.revoked === null && continues.length > 0;
}

function enrol(
  state: BookState,
  { request, code: wanted, reason }: CommandOf<'device.enrol'>,
  context: DecideContext,
): Decision {
  const { device: here } = context;
  const self = request.id === here;
  if (self && !maySpeakForItself(state, request, context)) return refused('own-device');
  const holder = known(state, request);
  if (holder !== undefined) return refused('device-known', { name: holder.name });
  const code = state.devices.get(request.id)?.code ?? wanted ?? freeCode(state, codeOf(state, here));
  const other = state.devices.find((device) => device.id !== request.id && device.code === code);
  if (other !== undefined) return refused('code-taken', { code, name: other.name });
  const { madeAt: _, continues, ...data } = request;
  const word = self && continues ? { continues } : {};
  return one(draft('device-enrolled/2', aboutDevice(request.id), { ...data, ...word, code }, reason));
}

/**
 * What it wrote after the last that this workstation has of it counts no more, wherever it comes from. So of its earlier lives:
 * whoever has a copy of its disk, or a backup, has their keys.
 */
function revoke(
  state: BookState,
  { id, reason }: CommandOf<'device.revoke'>,
  { device: here }: DecideContext,
): Decision {
  const device = state.devices.get(id);
  if (device === undefined) return refused('device-unknown', { id });
  if (device.revoked !== null) return refused('device-revoked', { name: device.name });
  // From another one: what is revoked here could not be carried to the others any more.
  if (id === here) return refused('own-device');
  if (!state.devices.some((other) => other.id !== id && other.revoked === null))
    return refused('last-workstation');
  const lives = [device, ...device.before.filter(({ from }) => from === null)];
  return ok(
    lives.map(({ origin }) => {
      const from = state.seen.get(origin)?.count ?? 0;
      return draft('device-revoked/1', aboutDevice(id), { id, origin, from }, reason);
    }),
  );
}

export const deviceDecisions: Decisions<'device.enrol' | 'device.revoke' | 'device.describe'> = {
  'device.enrol': enrol,
  'device.revoke': revoke,
  'device.describe': (state, { name, place }, { device: here }) => {
    const device = state.devices.get(here);
    if (device === undefined) return refused('device-unknown', { id: here });
    const old = { name: device.name, place: device.place, boxKey: device.boxKey };
    const next = { ...old, name, place };
    if (same(old, next)) return refused('unchanged');
    return one(draft('device-described/1', aboutDevice(here), { id: here, old, new: next }));
  },
};
