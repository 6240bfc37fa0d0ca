import type { Account } from '../domain/account.ts';
import type { BookId, DeviceId, RolloutId, WaveId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Signature } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { Command, CommandKind } from '../events/command.ts';
import type { Draft, Subject } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';

/** Time, chance, who asks and what the book knows of itself, as arguments. */
export interface DecideContext {
  readonly now: Instant;
  readonly by: Account;
  /** The site at which `by` has fewer functions than elsewhere; `atSite` says it. */
  readonly site?: string;
  /** Time-ordered UUIDs. */
  readonly newId: () => string;
  readonly intact: boolean;
  /** Events in the book so far. */
  readonly position: number;
  readonly book: BookId;
  readonly device: DeviceId;
  /** The life that it is in; left out where no workstation is let in. */
  readonly origin?: string;
  /** Made by the signer's key over `statementFor` of the same command and context; null before it is made. */
  readonly signature: Signature | null;
}

export type Decision = Result<readonly Draft[], RefusalCode>;
export type CommandOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;
export type Decisions<Kinds extends CommandKind> = {
  readonly [Kind in Kinds]: (state: BookState, command: CommandOf<Kind>, context: DecideContext) => Decision;
};

export function rolloutSubject(rollout: Rollout): Subject {
  return { kind: 'rollout', id: rollout.id, rollout: rollout.id };
}

export function waveSubject(rollout: Rollout, wave: Wave): Subject {
  return { kind: 'wave', id: wave.id, rollout: rollout.id, wave: wave.id };
}

/** The rollout, if it is there and still open. */
export function openRollout(state: BookState, id: RolloutId): Result<Rollout, RefusalCode> {
  const rollout = state.rollouts.get(id);
  if (rollout === undefined) return refused('not-found', { what: 'rollout', id });
  if (rollout.state.kind !== 'open')
    return refused('finished', { what: 'rollout', state: rollout.state.kind });
  return ok(rollout);
}

export interface Place {
  readonly rollout: Rollout;
  readonly wave: Wave;
}

/** The wave and its rollout, if both are there and unfinished. */
export function openWave(state: BookState, rolloutId: RolloutId, waveId: WaveId): Result<Place, RefusalCode> {
  const found = openRollout(state, rolloutId);
  if (!found.ok) return found;
  const wave = found.value.waves.find((one) => one.id === waveId);
  if (wave === undefined) return refused('not-found', { what: 'wave', id: waveId });
  const { kind } = wave.state;
  if (kind === 'handed-over' || kind === 'rolled-back' || kind === 'cancelled')
    return refused('finished', { what: 'wave', state: kind });
  return ok({ rollout: found.value, wave });
}

/** A reason as the envelope keeps it. */
export const why = (reason: string): string | null => (reason === '' ? null : reason);
