import type { Account } from '../../shared/domain/account.ts';
import { draft } from '../../shared/events/catalog.ts';
import type { Draft, Subject } from '../../shared/events/envelope.ts';
import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../shared/kernel/result.ts';
import { Queue } from '../book/queue.ts';
import { passwordStanding } from '../../shared/views/password-due.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signer } from '../platform/ed25519.ts';
import type { Doer, Register } from './register.ts';
import { openKey, type KeyTools } from './sealed-key.ts';
import { keyInUse } from './signing.ts';
import { COST } from './stretch.ts';

export interface Proof {
  readonly account: Account;
  readonly signer: Signer;
}

/** What is typed, by whom, and for what: a refused signing is also written down as such (R2). */
export interface Attempt {
  readonly id: string;
  readonly password: string;
  readonly by: Doer;
  /** What a signature was wanted for; `null` at sign-in. */
  readonly signing: Tried | null;
}

/** A command, and the record it was about. */
export interface Tried {
  readonly command: string;
  readonly subject: Subject;
}

/** How the trail names an attempt that is no command. */
export const SIGNING_IN = 'session.sign-in';

export type PasswordCheck = (attempt: Attempt) => Promise<Result<Proof, RefusalCode>>;

/** One check for sign-in and signing, one at a time, so that guesses sent at once are counted one by one. */
export function makePasswordCheck(
  register: Register,
  tools: KeyTools & { readonly clock: Clock },
): PasswordCheck {
  const turn = new Queue();
  const forgiven = new Map<string, number>();
  return (attempt) =>
    turn.run(async () => {
      const account = register.account(attempt.id);
      const signer = await opened(account, attempt, tools);
      if (!account || !signer || account.standing.kind === 'locked')
        return failed(account, attempt, register, forgiven);
      if (account.standing.kind === 'revoked') return turnedAway(attempt, account, register);
      if (passwordStanding(account, register.policy(), tools.clock.now()) === 'invitation-over')
        return tooLate(attempt, account, register);
      // In a row: a right password at signing starts the count anew, as sign-in does in the book itself.
      forgiven.set(account.id, account.failures);
      return ok({ account, signer });
    });
}

/** An unknown id costs the same time as a known one. */
async function opened(
  account: Account | null,
  { password }: Attempt,
  { random, stretch }: KeyTools,
): Promise<Signer | null> {
  if (account) return openKey(account.id, keyInUse(account), password, stretch);
  await stretch(password, random.bytes(16), COST);
  return null;
}

async function failed(
  account: Account | null,
  attempt: Attempt,
  register: Register,
  forgiven: Map<string, number>,
): Promise<Result<never, RefusalCode>> {
  const failures = account
    ? account.failures - Math.min(forgiven.get(account.id) ?? 0, account.failures) + 1
    : 0;
  const most = register.policy().failures;
  const locks = account?.standing.kind === 'active' && failures >= most;
  const code =
    locks || account?.standing.kind === 'locked'
      ? 'locked'
      : attempt.signing === null
        ? 'wrong-sign-in'
        : 'wrong-password';
  await register.log(
    [
      attemptDraft(account, attempt),
      ...(attempt.signing === null ? [] : [refusedDraft(attempt.signing, code)]),
      ...(account && locks
        ? [draft('account-locked/1', { kind: 'account', id: account.id }, { id: account.id, failures })]
        : []),
    ],
    attempt.by,
  );
  return code === 'wrong-password' ? refused(code, { left: most - failures }) : refused(code);
}

async function turnedAway(
  attempt: Attempt,
  account: Account,
  register: Register,
): Promise<Result<never, RefusalCode>> {
  await register.log(
    [attempt.signing === null ? attemptDraft(account, attempt) : refusedDraft(attempt.signing, 'revoked')],
    attempt.by,
  );
  return refused('revoked');
}

/** The right password, issued longer ago than the site lets it lie: no guess, so it counts against nobody. */
async function tooLate(
  attempt: Attempt,
  account: Account,
  register: Register,
): Promise<Result<never, RefusalCode>> {
  const code = 'invitation-expired';
  const tried = attempt.signing ?? { command: SIGNING_IN, subject: { kind: 'account', id: account.id } };
  await register.log([refusedDraft(tried, code)], attempt.by);
  const issued = account.keys.at(-1)?.passwordSince;
  return refused(code, issued === undefined ? {} : { issued });
}

function attemptDraft(account: Account | null, attempt: Attempt): Draft {
  const id = account?.id ?? printable(attempt.id);
  return draft('sign-in-failed/1', { kind: 'account', id }, { id, known: account !== null });
}

/** R2: what was tried and why it was refused. */
export function refusedDraft({ command, subject }: Tried, code: string, detail = ''): Draft {
  return draft('attempt-refused/1', subject, { command, code, detail });
}

/** What somebody typed as an id, safe to keep. */
function printable(id: string): string {
  return (
    id
      .toWellFormed()
      .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
      .trim()
      .slice(0, 64) || '?'
  );
}
