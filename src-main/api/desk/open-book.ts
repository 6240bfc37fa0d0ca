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
import { raiseAlarms, shownOf } from '../sync/after-round.ts';
import { isBarred } from '../sync/joining.ts';
import { sealWaves } from '../sync/seal-waves.ts';
import { syncAtDesk, type SyncAtDesk } from '../sync/sync-at-desk.ts';
import type { Cloned, RoundResult } from '../../sync/contract.ts';

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
  /** The exchange with other workstations. */
  readonly sync: SyncAtDesk;
}

/** What an open book tells the desk. */
export interface Telling {
  readonly changed: () => void;
  /** Its identity writes in another place too: it is to go on in a new life that keeps its first `agreed` events. */
  readonly cloned: (book: WaveBook, clone: Cloned) => Promise<void>;
}

/** Opens the book in `dir`; throws `BookError`. */
export async function openAtDesk(dir: string, tools: Tools, telling: Telling): Promise<AtDesk> {
  const { changed } = telling;
  const book = await openBook({ ...tools, dir, folding: bookFolding });
  const bare = registerOf(book);
  const log = (drafts: readonly Draft[]) => bare.log(drafts, { account: null, session: null });
  const clock = watchClock({ book, tools, log, changed });
  const register = lookingFirst(bare, clock);
  const check = makePasswordCheck(register, tools);
  const sessions = makeSessions({ ...tools, register, check, trouble: (error) => void tools.report(error) });
  book.onAppend(() => sessions.shutOut());
  // A clock that cannot be written about keeps nobody from reading.
  if (!isBarred({ book })) await clock.look().catch(tools.report);
  const turn = new Queue();
  const heard = hearing({ book, register }, telling);
  const sync = await syncAtDesk({ book, tools, turn, heard });
  return {
    book,
    register,
    check,
    sessions,
    turn,
    sync,
    integrity: watchIntegrity(book, changed),
    clock,
    jobs: importJobs(),
    readiness: keptReadiness(),
    sample: dir === tools.places.sample,
  };
}

/** What follows from a round: alarms, seals, a new life; people are told where it shows something else than the one before. */
function hearing({ book, register }: Pick<AtDesk, 'book' | 'register'>, { changed, cloned }: Telling) {
  let shown = '';
  return async (result: RoundResult): Promise<void> => {
    if (result.clone !== null) return cloned(book, result.clone);
    if (!isBarred({ book })) {
      await raiseAlarms(result.alarms, () => book.state(), register);
      await sealWaves(book, result, register);
    }
    const next = shownOf(result);
    if (next !== shown) changed();
    shown = next;
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
export async function closeAtDesk({ book, sessions, integrity, clock, jobs, sync }: AtDesk): Promise<void> {
  clock.stop();
  integrity.stop();
  await sync.stop();
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
