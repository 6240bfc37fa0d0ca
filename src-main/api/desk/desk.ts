import { resolve } from 'node:path';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { Queue } from '../../book/queue.ts';
import type { Cloned } from '../../sync/contract.ts';
import { renewLife } from '../../sync/renew-life.ts';
import { raiseAlarms } from '../sync/after-round.ts';
import { remember } from './library.ts';
import { closeAtDesk, openAtDesk, type AtDesk, type WaveBook } from './open-book.ts';
import type { Tools } from './tools.ts';

/** News for whoever shows something: how far the book is, or that something else changed. */
export interface News {
  readonly position: number;
}

/** The one book that is open here, if any. */
export interface Desk {
  readonly tools: Tools;
  current(): AtDesk | null;
  /** Opens the book in `dir` and then closes the one before; throws `BookError`. */
  open(dir: string): Promise<AtDesk>;
  /** Closes that book and opens it again, if it is the one that is open: people sign in anew. */
  reopen(at: AtDesk): Promise<AtDesk>;
  close(): Promise<void>;
  news(): News;
  /** What is being made here that takes a while; saying it tells everybody. */
  making(): DeskStatus['making'];
  sayMaking(what: DeskStatus['making']): void;
  /** Calls `tell` after every append and change of status; gives what stops it. */
  subscribe(tell: (news: News) => void): () => void;
  /** How many listen: open windows, mostly. */
  audience(): number;
}

export function makeDesk(tools: Tools, onOpen: (at: AtDesk) => Promise<void> = async () => undefined): Desk {
  const turn = new Queue();
  let current: AtDesk | null = null;
  const { told, tellAll } = telling(() => current?.book.count() ?? 0);

  async function close(): Promise<void> {
    const leaving = current;
    current = null;
    if (leaving) await closeAtDesk(leaving);
    tellAll();
  }

  async function open(dir: string): Promise<AtDesk> {
    if (current?.book.dir === dir) return current;
    const opened = await openAtDesk(dir, tools, { changed: tellAll, cloned });
    await close();
    current = opened;
    opened.book.onAppend(tellAll);
    await remember(dir, tools);
    await onOpen(opened);
    // A command line is gone before a check of everything would end; it has `verify`.
    if (tools.shell !== 'cli') void opened.integrity.run().catch(tools.report);
    tellAll();
    return opened;
  }

  /** Closes the book, begins a new life in it and opens it again: people sign in anew, and nothing that was recorded is lost. */
  function cloned({ dir, device: { origin } }: WaveBook, clone: Cloned): Promise<void> {
    return turn.run(async () => {
      if (current?.book.dir !== dir || current.book.device.origin !== origin) return;
      await close();
      await renewLife({ ...tools, dir }, clone);
      await tellOfClone(await open(dir), origin, clone.agreed);
    });
  }

  return {
    tools,
    current: () => current,
    open: (dir) => turn.run(() => open(resolve(dir))),
    reopen: (at) =>
      turn.run(async () => {
        if (current !== at) return current ?? open(at.book.dir);
        await close();
        return open(at.book.dir);
      }),
    close: () => turn.run(close),
    ...told,
  };
}

type Told = Pick<Desk, 'news' | 'making' | 'sayMaking' | 'audience' | 'subscribe'>;

/** Who listens, and what they are told. */
function telling(position: () => number): { readonly told: Told; readonly tellAll: () => void } {
  const listeners = new Set<(news: News) => void>();
  let making: DeskStatus['making'] = null;
  const news = (): News => ({ position: position() });
  const tellAll = (): void => listeners.forEach((tell) => tell(news()));
  const told: Told = {
    news,
    making: () => making,
    sayMaking: (what) => {
      making = what;
      tellAll();
    },
    audience: () => listeners.size,
    subscribe: (tell) => (listeners.add(tell), () => listeners.delete(tell)),
  };
  return { told, tellAll };
}

async function tellOfClone({ book, register }: AtDesk, origin: string, agreed: number): Promise<void> {
  const alarm = { kind: 'clone', origin, seq: agreed, detail: '' } as const;
  await raiseAlarms([alarm], () => book.state(), register);
}

/** The open book, or a refusal. */
export function atDesk(desk: Desk): Result<AtDesk, RefusalCode> {
  const at = desk.current();
  return at ? ok(at) : refused('no-book');
}
