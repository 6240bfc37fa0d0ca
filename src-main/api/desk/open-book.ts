import { sameAccount } from '../../../shared/domain/account.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { Shard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Book, By } from '../../book/book.ts';
import { BookError } from '../../book/book-error.ts';
import { openBook } from '../../book/open-book.ts';
import { Queue } from '../../book/queue.ts';
import { makePasswordCheck, type PasswordCheck } from '../../identity/password-check.ts';
import type { Doer, Register } from '../../identity/register.ts';
import { makeSessions, type Sessions } from '../../identity/sessions.ts';
import { importJobs, type ImportJobs } from '../imports/import-jobs.ts';
import { bookFolding } from './book-folding.ts';
import { watchClock, type ClockWatch } from './clock-watch.ts';
import { watchIntegrity, type IntegrityWatch } from './integrity-watch.ts';
import { keptReadiness, type KeptReadiness } from './kept-readiness.ts';
import type { Tools } from './tools.ts';

export type WaveBook = Book<BookState, Shard>;

/** A book that is open here, with what lives just as long. */
export interface AtDesk {
  readonly book: WaveBook;
  readonly register: Register;
  readonly check: PasswordCheck;
  readonly sessions: Sessions;
  /** From reading the state to committing what follows from it: one action at a time. */
  readonly turn: Queue;
  readonly integrity: IntegrityWatch;
  readonly clock: ClockWatch;
  /** Files being read or taken in. */
  readonly jobs: ImportJobs;
  /** Of the book as it is now, not as it was. */
  readonly readiness: KeptReadiness;
  readonly sample: boolean;
}

/** Opens the book in `dir`; throws `BookError`. */
export async function openAtDesk(dir: string, tools: Tools, changed: () => void): Promise<AtDesk> {
  const book = await openBook({ ...tools, dir, folding: bookFolding });
  const bare = registerOf(book);
  const log = (drafts: readonly Draft[]) => bare.log(drafts, { account: null, session: null });
  const clock = watchClock({ book, tools, log, changed });
  const register = lookingFirst(bare, clock);
  const check = makePasswordCheck(register, tools);
  const sessions = makeSessions({ ...tools, register, check, trouble: (error) => void tools.report(error) });
  book.onAppend(() => sessions.shutOut());
  // A clock that cannot be written about keeps nobody from reading.
  await clock.look().catch(tools.report);
  return {
    book,
    register,
    check,
    sessions,
    turn: new Queue(),
    integrity: watchIntegrity(book, changed),
    clock,
    jobs: importJobs(),
    readiness: keptReadiness(),
    sample: dir === tools.places.sample,
  };
}

/** Whatever is written down, what the clock did before stands before it. */
function lookingFirst(register: Register, clock: ClockWatch): Register {
  return {
    ...register,
    log: async (drafts, by) => {
      await clock.look();
      await register.log(drafts, by);
    },
  };
}

/** Ends all sessions, stops the check and what is being taken in, writes what is to be written and gives the lock back. */
export async function closeAtDesk({ book, sessions, integrity, clock, jobs }: AtDesk): Promise<void> {
  clock.stop();
  integrity.stop();
  await jobs.cancel(null);
  await sessions.end(null, 'closed');
  await book.close();
}

function registerOf(book: WaveBook): Register {
  return {
    account: (id) => {
      const { accounts } = book.state();
      return accounts.find((account) => sameAccount(account.id, id)) ?? null;
    },
    policy: () => book.state().policy,
    log: async (drafts, by) => {
      try {
        await book.commit(drafts, byOf(by));
      } catch (error) {
        // A damaged or read-only book can still be looked at; nobody can write into it, so not we either.
        if (!(error instanceof BookError && (error.code === 'read-only' || error.code === 'damaged')))
          throw error;
      }
    },
  };
}

/** The first of a person's roles stands for what they do without a right of its own: signing in, exporting. */
export function byOf({ account, session }: Doer): By {
  return { actor: account?.id ?? null, role: account?.roles[0] ?? null, session };
}
