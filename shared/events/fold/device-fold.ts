import type { Device, EarlierLife } from '../../domain/device.ts';
import type { DeviceId } from '../../domain/ids.ts';
import type { bookEvents } from '../catalog/book-events.ts';
import type { EventData } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import { changedOf } from './overlay.ts';
import { raised } from './raised.ts';
import type { Reducers } from './reducers.ts';

type Kinds =
  | 'device-enrolled/2'
  | 'device-described/1'
  | 'device-revoked/1'
  | 'share-set/1'
  | 'share-removed/1'
  | 'share-checked/1'
  | 'files-carried/1'
  | 'sync-alarm/1';

function edit(state: BookState, id: string, next: (device: Device) => Device): BookState {
  const device = state.devices.get(id as DeviceId);
  return device === undefined ? state : { ...state, devices: state.devices.set(device.id, next(device)) };
}

/** The first workstation of a book enrols itself: it goes on under the name its log has. */
export function enrolledOrigin({ id, incarnation }: EventData<'device-enrolled/2'>, origin: string): string {
  return origin.startsWith(`${id}-`) ? origin : `${id}-${incarnation}`;
}

function enrolled(state: BookState, said: EventData<'device-enrolled/2'>, event: Envelope): BookState {
  const { continues: _, ...data } = said;
  const held = state.devices.get(data.id);
  // Let in twice at once, or by an older request that comes late: the newer life stays.
  if (held !== undefined && held.incarnation >= data.incarnation) return state;
  const life = {
    origin: held?.origin ?? '',
    key: held?.key ?? '',
    boxKey: held?.boxKey ?? null,
    until: event.at,
    from: held?.revoked?.from ?? null,
  };
  const device: Device = {
    ...data,
    origin: enrolledOrigin(data, event.origin),
    // What a workstation ends its numbers in stays its own in every life.
    code: held?.code ?? data.code,
    enrolledAt: event.at,
    enrolledBy: event.actor,
    revoked: null,
    before: held === undefined ? [] : [...held.before, life],
    share: held?.share ?? null,
    checked: held?.checked ?? null,
  };
  return { ...state, devices: state.devices.set(data.id, device) };
}

/** Revoked twice at once, from the earlier number on: nobody saw more of it, and wanted it. */
function revoked(
  device: Device,
  { origin, from }: EventData<'device-revoked/1'>,
  { at, actor, reason }: Envelope,
): Device {
  if (device.origin !== origin) return { ...device, before: device.before.map(cutOff(origin, from)) };
  if (device.revoked !== null && device.revoked.from <= from) return device;
  return { ...device, revoked: { at, by: actor ?? '', reason: reason ?? '', from } };
}

function cutOff(origin: string, from: number): (life: EarlierLife) => EarlierLife {
  return (life) => (life.origin === origin ? { ...life, from: Math.min(from, life.from ?? from) } : life);
}

export const deviceReducers: Reducers<Pick<typeof bookEvents, Kinds>, BookState> = {
  'device-enrolled/2': enrolled,
  'device-described/1': (state, { id, old, new: next }) =>
    edit(state, id, (device) => ({ ...device, ...changedOf(old, next) })),
  'device-revoked/1': (state, data, event) => edit(state, data.id, (device) => revoked(device, data, event)),
  'share-set/1': (state, { where, sealed }, event) =>
    edit(state, deviceOf(event), (device) => ({ ...device, share: { where, sealed, since: event.at } })),
  'share-removed/1': (state, _data, event) =>
    edit(state, deviceOf(event), (device) => ({ ...device, share: null })),
  'share-checked/1': (state, { report }, event) =>
    edit(state, deviceOf(event), (device) => ({ ...device, checked: { ...report, at: event.at } })),
  'files-carried/1': (state) => state,
  'sync-alarm/1': (state, { kind, origin, seq }, event) =>
    raised(state, { kind: `sync-${kind}`, about: origin, size: seq }, event),
};

/** The workstation that wrote it: what is said of a share is said of one's own. */
function deviceOf({ origin }: Envelope): string {
  return origin.slice(0, origin.lastIndexOf('-'));
}
