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

function enrol(
  state: BookState,
  { request, code: wanted, reason }: CommandOf<'device.enrol'>,
  { device: here }: DecideContext,
): Decision {
  if (request.id === here) return refused('own-device');
  const holder = known(state, request);
  if (holder !== undefined) return refused('device-known', { name: holder.name });
  const code = state.devices.get(request.id)?.code ?? wanted ?? freeCode(state, codeOf(state, here));
  const other = state.devices.find((device) => device.id !== request.id && device.code === code);
  if (other !== undefined) return refused('code-taken', { code, name: other.name });
  const { madeAt: _, ...data } = request;
  return one(draft('device-enrolled/2', aboutDevice(request.id), { ...data, code }, reason));
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
