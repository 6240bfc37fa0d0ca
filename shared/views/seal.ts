import type { Device } from '../domain/device.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import { isShared } from '../events/fold/seen.ts';
import type { BookState } from '../events/state.ts';
import type { SealView } from './shape/seal.ts';

/** The workstations whose checkpoints a seal wants: all that may write. */
export function takingPart({ devices }: Pick<BookState, 'devices'>): readonly Device[] {
  return [...devices.values()].filter(({ revoked }) => revoked === null).sort(byName);
}

/**
 * How far a passed gate is sealed. `covered`: origins whose signed checkpoints cover the event, as this workstation knows
 * it now; without it all that take part are missing until it is sealed. Null where a book has one workstation only.
 */
export function sealOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  side: GateSide,
  covered: ReadonlySet<string> = new Set(),
): SealView | null {
  if (!isShared(state)) return null;
  const held = rollout.seals.findLast((seal) => seal.wave === wave.id && seal.side === side);
  const part = takingPart(state);
  const event = held?.event ?? passedBy(rollout, wave, side);
  const missing = part.filter(({ origin }) => !covered.has(origin)).map(({ name }) => name);
  return {
    side,
    event,
    sealed: held === undefined ? null : { at: held.at, marks: held.marks },
    missing: held !== undefined || event === null ? [] : missing,
    of: part.length,
  };
}

/** The event that let the wave pass, of those since others joined. */
function passedBy({ stamps }: Rollout, { id }: Wave, side: GateSide): string | null {
  const kind = side === 'entry' ? 'live' : 'handed-over';
  const written = stamps[`wave:${id}:state`] ?? [];
  return written.findLast(({ value }) => (value as { readonly kind?: unknown }).kind === kind)?.event ?? null;
}

function byName(a: Device, b: Device): number {
  return a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1;
}
