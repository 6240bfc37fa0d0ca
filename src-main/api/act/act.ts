import type { Credential, Done } from '../../../shared/api/ports.ts';
import { isSigned, type Command, type CommandKind } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { LOGGED_WHEN_REFUSED } from '../../../shared/events/rights.ts';
import { refused, type Result } from '../../../shared/kernel/result.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import { commitDecision, contextFor } from './commit-decision.ts';
import { logRefused, triedOf } from './refused-attempt.ts';
import { refusedDraft, type Tried } from '../../identity/password-check.ts';
import { shardsFor } from './shards-for.ts';
import { actSigned } from './signed-act.ts';

// These carry a sealed key, which only the identity service makes (a caller's own would open to the caller), or name a
// scan that only the door to the book has seen.
const FROM_INSIDE_ONLY: ReadonlySet<CommandKind> = new Set([
  'account.make',
  'account.reset',
  'password.set',
  'approval.paper',
]);

/** Carries out a command that came from outside, for whoever is signed in there. */
export async function act(
  desk: Desk,
  caller: string,
  command: Command,
  credential: Credential | null,
): Promise<Result<Done, RefusalCode>> {
  if (FROM_INSIDE_ONLY.has(command.kind)) {
    return refused('invalid', {
      problems: [{ path: 'command.kind', message: `${command.kind} has a procedure of its own` }],
    });
  }
  const who = await present(desk, caller);
  if (!who.ok) {
    if (LOGGED_WHEN_REFUSED.has(command.kind))
      await logUnknown(desk, caller, triedOf(command), who.refusal.code);
    return who;
  }
  return actAs(desk, who.value, command, credential);
}

/** The same for somebody known to be present; refused attempts are written down (R2). */
export async function actAs(
  desk: Desk,
  who: Present,
  command: Command,
  credential: Credential | null = null,
): Promise<Result<Done, RefusalCode>> {
  who.at.sessions.touch(who.caller);
  await who.at.clock.look();
  const done = isSigned(command)
    ? await actSigned(who, command, credential, desk.tools)
    : await actPlain(desk, who, command);
  if (!done.ok) await logRefused(triedOf(command), done.refusal, who.doer, who.at.register);
  return done;
}

function actPlain(desk: Desk, who: Present, command: Command): Promise<Result<Done, RefusalCode>> {
  return who.at.turn.run(async () => {
    await who.at.book.load(shardsFor(command, who.at.book.state()));
    return commitDecision(who, command, contextFor(who, desk.tools));
  });
}

/** Somebody who may do nothing at the moment tried to pass a gate, to sign or to administer. */
export async function logUnknown(desk: Desk, caller: string, tried: Tried, code: string): Promise<void> {
  const at = desk.current();
  if (!at) return;
  const session = await at.sessions.of(caller);
  const account = session && at.register.account(session.account);
  await at.register.log([refusedDraft(tried, code)], { account, session: session?.id ?? null });
}
