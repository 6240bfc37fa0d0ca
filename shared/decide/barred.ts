import type { Command } from '../events/command.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { rolesFor } from '../events/rights.ts';
import { refused, type Result } from '../kernel/result.ts';
import type { DecideContext } from './context.ts';

/** Why this person may not ask this at all, whatever the state of the record; null when they may. */
export function barred(
  command: Command,
  { by, intact }: Pick<DecideContext, 'by' | 'intact'>,
): Result<never, RefusalCode> | null {
  if (by.standing.kind !== 'active') return refused(by.standing.kind);
  if (by.mustChange && command.kind !== 'password.set') return refused('must-change-password');
  const needs = rolesFor(command);
  if (!by.roles.some((role) => needs.includes(role))) return refused('not-allowed', { needs: [...needs] });
  // A damaged book can still be halted: stopping is never refused for want of proof.
  return intact || command.kind === 'rollout.halt' ? null : refused('damaged');
}
