import type { Role } from '../domain/account.ts';
import type { Command } from '../events/command.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { refused, type Result } from '../kernel/result.ts';
import { passwordDue, passwordStanding } from '../views/password-due.ts';
import type { DecideContext } from './context.ts';
import { atSite } from './site-of.ts';

type Asker = Pick<DecideContext, 'by' | 'intact' | 'now' | 'site'>;
type Barred = Result<never, RefusalCode> | null;

/** Why this person may not ask this at all, whatever the state of the record; null when they may. */
export function barred(state: BookState, command: Command, context: Asker): Barred {
  // A damaged book can still be halted: stopping is never refused for want of proof.
  const proven = context.intact || command.kind === 'rollout.halt';
  return (
    unfit(state, context, command.kind === 'password.set') ??
    withoutRight(rolesFor(command), { ...atSite(state, command, context), intact: proven })
  );
}

/** The same for what is asked by no command: taking in a file, which people in these functions may. */
export function barredFrom(state: BookState, needs: readonly Role[], asker: Asker): Barred {
  return unfit(state, asker, false) ?? withoutRight(needs, asker);
}

/** An issued password, or one grown too old, is good for setting one's own and for nothing else (R4, R7). */
function unfit({ policy }: BookState, { by, now }: Asker, settingPassword: boolean): Barred {
  if (by.standing.kind !== 'active') return refused(by.standing.kind);
  switch (passwordStanding(by, policy, now)) {
    case 'invitation-over':
      return refused('invitation-expired', { issued: by.keys.at(-1)?.passwordSince ?? null });
    case 'issued':
      return settingPassword ? null : refused('must-change-password');
    case 'too-old':
      return settingPassword ? null : refused('password-expired', { since: passwordDue(by, policy) });
    case 'fine':
    case 'warn':
      return null;
  }
}

function withoutRight(needs: readonly Role[], { by, intact, site }: Asker): Barred {
  if (by.roles.some((role) => needs.includes(role))) return intact ? null : refused('damaged');
  const elsewhere = by.limits.map((limit) => limit.role).filter((role) => needs.includes(role));
  return site === undefined || elsewhere.length === 0
    ? refused('not-allowed', { needs: [...needs] })
    : refused('not-at-this-site', { site, roles: elsewhere });
}
