import { z } from 'zod';
import type { DeviceId } from '../../domain/ids.ts';
import { deviceFingerprint } from '../../domain/fingerprint.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import type { Reach } from '../shape/reach.ts';
import type { ConflictView } from '../shape/sync-page.ts';
import { count, text } from './gate-schema.ts';
import { packetConflict, packetConflictsOf } from './packet-conflicts.ts';
import { packetSeal, packetSealsOf } from './packet-seal.ts';

/** One life of a workstation that wrote events of the extract. `first`, `last`: their numbers in its own log, from 1. */
const packetWorkstation = z.strictObject({
  origin: text,
  name: text,
  place: text,
  /** Null of an earlier life, whose keys are gone. */
  fingerprint: text.nullable(),
  revoked: z.boolean(),
  events: count,
  first: count,
  last: count,
});
export type PacketWorkstation = Readonly<z.infer<typeof packetWorkstation>>;

/** Which workstations a packet's record was written at, what they wrote apart, and who has confirmed what was passed. */
export const packetSync = z.strictObject({
  /** Workstations of the book; where it is one, nothing could be written apart. */
  of: count,
  workstations: z.array(packetWorkstation).readonly(),
  /** How many events of each origin the book held: what came later is not known here. */
  known: z.array(z.strictObject({ origin: text, events: count })).readonly(),
  /** Of each row of the extract, in its order: its number in the log of its workstation, from 1. */
  written: z.array(count).readonly(),
  conflicts: z.array(packetConflict).readonly(),
  seals: z.array(packetSeal).readonly(),
});
export type PacketSync = Readonly<z.infer<typeof packetSync>>;

/** What the state does not say of where a record was written. */
export interface SyncMoment {
  /** Of each event about the rollout: where it stands (from 1), which workstation wrote it, under which number (from 0). */
  readonly written: readonly { readonly position: number; readonly origin: string; readonly seq: number }[];
  /** How many events of each origin the book holds. */
  readonly known: readonly { readonly origin: string; readonly events: number }[];
  /** Those of `conflictsAbout`, in words. */
  readonly conflicts: readonly ConflictView[];
  /** Who has the events that passed a gate, as far as this workstation knows. */
  readonly reaches: readonly Reach[];
}

interface Extract {
  readonly rollout: Rollout;
  readonly wave: Wave | null;
  readonly rows: readonly { readonly position: number }[];
}

export function packetSyncOf(
  state: BookState,
  { rollout, wave, rows }: Extract,
  { written, known, conflicts, reaches }: SyncMoment,
): PacketSync {
  const places = new Map(written.map((one) => [one.position, one]));
  const found = rows.map((row) => writtenAt(places, row));
  const numbers = grouped(found);
  const origins = [...numbers.keys()].sort();
  return {
    of: state.devices.size,
    workstations: origins.map((origin) => workstationOf(state, origin, numbers.get(origin) ?? [])),
    known: known
      .map(({ origin, events }) => ({ origin, events }))
      .sort((a, b) => (a.origin < b.origin ? -1 : 1)),
    written: found.map(({ seq }) => seq + 1),
    conflicts: packetConflictsOf(conflicts),
    seals: packetSealsOf(state, rollout, wave === null ? rollout.waves : [wave], reaches),
  };
}

/** A row without its place would say nothing of where it was written, and leave it unseen that it does not. */
function writtenAt(
  places: ReadonlyMap<number, SyncMoment['written'][number]>,
  { position }: { readonly position: number },
): SyncMoment['written'][number] {
  const found = places.get(position);
  if (found === undefined) throw new Error(`nobody said where event ${position} was written`);
  return found;
}

/** The numbers of its rows in the log of each origin, from 1. */
function grouped(found: SyncMoment['written']): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { origin, seq } of found) {
    const own = numbers.get(origin);
    if (own === undefined) numbers.set(origin, [seq + 1]);
    else own.push(seq + 1);
  }
  return numbers;
}

function workstationOf(state: BookState, origin: string, numbers: readonly number[]): PacketWorkstation {
  const device = state.devices.get(origin.slice(0, 36) as DeviceId);
  const present = device !== undefined && device.origin === origin;
  return {
    origin,
    name: device?.name ?? origin,
    place: device?.place ?? '',
    fingerprint: present ? deviceFingerprint(device) : null,
    revoked: device !== undefined && device.revoked !== null,
    events: numbers.length,
    first: numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
    last: numbers.reduce((most, one) => Math.max(most, one), 0),
  };
}
