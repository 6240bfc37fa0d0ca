import type { AccountId } from '../../shared/domain/ids.ts';
import { draft } from '../../shared/events/catalog.ts';
import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Random } from '../platform/random.ts';
import type { Timer } from '../platform/timer.ts';
import { idleClock, type IdleClock } from './idle-clock.ts';
import type { PasswordCheck } from './password-check.ts';
import type { Register } from './register.ts';

/** A continuous period of one person at one window or command line. Held in memory only: a restart ends it. */
export interface Session {
  readonly id: string;
  readonly account: AccountId;
  /** The wall clock's milliseconds after which it locks, if nothing is done before. */
  readonly locksAt: number;
  /** Something was signed in it already: the next signature needs the password only (R9). */
  readonly signed: boolean;
}

interface Held extends Omit<Session, 'locksAt'> {
  readonly idle: IdleClock;
}

type SigningIn = Promise<Result<Session, RefusalCode>>;
export type Leaving = 'person' | 'lock' | 'closed';

export interface SessionTools {
  readonly register: Register;
  readonly check: PasswordCheck;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  /** The longest a screen stays open here whatever the site asks; null: what the site asks. */
  readonly lockMs: number | null;
  /** Told when a lock could not be written down; the session has ended all the same. */
  readonly trouble: (error: unknown) => void;
}

export interface Sessions {
  /** The session of a caller; `null` when there is none, or its time is over. */
  of(caller: string): Promise<Session | null>;
  signIn(caller: string, id: string, password: string): SigningIn;
  /** The person did something: the idle time starts anew. */
  touch(caller: string): void;
  /** The person signed: both parts of the signature are not needed again in this period. */
  signed(caller: string): void;
  /** Ends a caller's session; with `null`, everybody's. */
  end(caller: string | null, how: Leaving): Promise<void>;
  /** Ends the sessions of accounts that were locked or revoked meanwhile. */
  shutOut(): void;
  /** Whose session here was ended so, until somebody signs in. */
  wasShutOut(caller: string): AccountId | null;
}

const NOBODY_YET = { by: { account: null, session: null }, signing: null } as const;

/** Sessions by caller: a window's cookie, a command line's own name. */
export function makeSessions(tools: SessionTools): Sessions {
  const held = new Map<string, Held>();
  const shut = new Map<string, AccountId>();
  const idleMs = () => idleTime(tools);

  async function end(caller: string | null, how: Leaving): Promise<void> {
    if (caller === null) {
      for (const one of held.keys()) await end(one, how);
      return;
    }
    const session = held.get(caller);
    held.delete(caller);
    session?.idle.stop();
    if (session) await goodbye(session, how, tools.register);
  }

  async function signIn(caller: string, typed: string, password: string): SigningIn {
    const proof = await tools.check({ id: typed, password, ...NOBODY_YET });
    if (!proof.ok) return proof;
    await end(caller, 'person');
    const idle = idleClock(idleMs, tools, () => void end(caller, 'lock').catch(tools.trouble));
    const session = begun(proof.value.account.id, idle, tools);
    await welcome(session, tools.register);
    shut.delete(caller);
    held.set(caller, session);
    return ok(shown(session));
  }

  return {
    of: async (caller) => {
      if (held.get(caller)?.idle.isOver()) await end(caller, 'lock');
      const session = held.get(caller);
      return session ? shown(session) : null;
    },
    signIn,
    touch: (caller) => {
      const idle = held.get(caller)?.idle;
      // A key pressed after the lid was shut for a night must not bring the session back.
      if (!idle?.isOver()) idle?.restart();
    },
    signed: (caller) => {
      const session = held.get(caller);
      if (session) held.set(caller, { ...session, signed: true });
    },
    end,
    shutOut: () => {
      for (const [caller, account] of barredIn(held, tools.register)) {
        shut.set(caller, account);
        void end(caller, 'lock').catch(tools.trouble);
      }
    },
    wasShutOut: (caller) => shut.get(caller) ?? null,
  };
}

function begun(account: AccountId, idle: IdleClock, { random, clock }: SessionTools): Held {
  return { id: random.uuid(clock.now().ms), account, signed: false, idle };
}

/** What the site asks; a workstation may ask for less, never for more. */
function idleTime({ register, lockMs }: SessionTools): number {
  return Math.min(register.policy().idleMinutes * 60_000, lockMs ?? Infinity);
}

/** Callers at whom somebody is signed in who may no longer be. */
function barredIn(
  held: ReadonlyMap<string, Held>,
  register: Register,
): readonly (readonly [string, AccountId])[] {
  return [...held]
    .filter(([, { account }]) => register.account(account)?.standing.kind !== 'active')
    .map(([caller, { account }]) => [caller, account] as const);
}

function shown({ id, account, signed, idle }: Held): Session {
  return { id, account, signed, locksAt: idle.locksAt() };
}

/** That somebody is here, under a session of that id. */
export async function welcome(
  { id, account }: Pick<Session, 'id' | 'account'>,
  register: Register,
): Promise<void> {
  const event = draft('signed-in/1', { kind: 'account', id: account }, { id: account });
  await register.log([event], { account: register.account(account), session: id });
}

export async function goodbye(
  { id, account }: Pick<Session, 'id' | 'account'>,
  how: Leaving,
  register: Register,
): Promise<void> {
  const event = draft('signed-out/1', { kind: 'account', id: account }, { id: account, how });
  await register.log([event], { account: register.account(account), session: id });
}
