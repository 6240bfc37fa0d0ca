import type { Role } from '../domain/account.ts';
import type { Command } from '../events/command.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { rolesFor } from '../events/rights.ts';
import { refused, type Result } from '../kernel/result.ts';
import type { DecideContext } from './context.ts';

type Asker = Pick<DecideContext, 'by' | 'intact'>;
type Barred = Result<never, RefusalCode> | null;

/** Why this person may not ask this at all, whatever the state of the record; null when they may. */
export function barred(command: Command, { by, intact }: Asker): Barred {
  // A damaged book can still be halted: stopping is never refused for want of proof.
  const proven = intact || command.kind === 'rollout.halt';
  return (
    unfit(by, command.kind === 'password.set') ?? withoutRight(rolesFor(command), { by, intact: proven })
  );
}

/** The same for what is asked by no command: taking in a file, which people in these functions may. */
export function barredFrom(needs: readonly Role[], asker: Asker): Barred {
  return unfit(asker.by, false) ?? withoutRight(needs, asker);
}

function unfit(by: DecideContext['by'], settingPassword: boolean): Barred {
  if (by.standing.kind !== 'active') return refused(by.standing.kind);
  return by.mustChange && !settingPassword ? refused('must-change-password') : null;
}

function withoutRight(needs: readonly Role[], { by, intact }: Asker): Barred {
  if (!by.roles.some((role) => needs.includes(role))) return refused('not-allowed', { needs: [...needs] });
  return intact ? null : refused('damaged');
}
