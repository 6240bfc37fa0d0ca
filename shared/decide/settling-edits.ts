import { partsOf, type Conflict, type Write } from '../domain/conflict.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { isLastAdministrator } from './account-checks.ts';
import { bookEdits } from './settling/book-edits.ts';
import { rolloutEdits } from './settling/rollout-edits.ts';
import { waveEdits } from './settling/wave-edits.ts';

/**
 * The ordinary edits, with old and new, that make the chosen value stand; none where it stands already, or where the
 * settling itself brings it about (acts that happened, keys, accounts, entries of the roster).
 */
export function settlingEdits(
  state: BookState,
  conflict: Conflict,
  write: Write,
  reason: string,
): Result<readonly Draft[], RefusalCode> {
  const { kind, id } = partsOf(conflict.key);
  const value = write.value;
  if (conflict.key === `account:${id}:roles` && !(value as readonly string[]).includes('administrator')) {
    const losing = state.accounts.get(id as never)?.roles.includes('administrator') ?? false;
    if (losing && isLastAdministrator(state, id as never)) return refused('last-administrator');
  }
  if (kind === 'rollout' || kind === 'wave') {
    const rollout = state.rollouts.get(conflict.rollout as never);
    if (rollout === undefined) return ok([]);
    if (kind === 'rollout') return ok(rolloutEdits(rollout, conflict, value, reason));
    const wave = rollout.waves.find((one) => one.id === id);
    return ok(wave === undefined ? [] : waveEdits({ rollout, wave }, conflict, value, reason));
  }
  return ok(bookEdits(state, conflict, value, reason));
}
