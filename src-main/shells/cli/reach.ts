import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createTRPCUntypedClient, httpLink, TRPCClientError } from '@trpc/client';
import { knownBooks } from '../../api/desk/library.ts';
import { readLock } from '../../book/lock.ts';
import type { App } from '../app/make-app.ts';
import { commandLineApp } from './command-line-app.ts';
import type { Given } from './arguments.ts';
import { Unusable, type Io } from './io.ts';

/** The app with one book open, wherever it runs. */
export interface Reach {
  readonly dir: string;
  readonly query: (path: string, input: unknown) => Promise<unknown>;
  readonly mutate: (path: string, input: unknown) => Promise<unknown>;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Leaves the book as it was found: open where it was open. */
  readonly close: () => Promise<void>;
}

type Send = (input: string, init?: RequestInit) => Promise<Response>;

/** Through the running app when it has this book open, else by opening it here. Throws `BookError` and `Unusable`. */
export async function reachBook(given: Given, io: Io): Promise<Reach> {
  const app = commandLineApp(io);
  try {
    const dir = await whichBook(given, io, app);
    const host = await hostOf(dir, app);
    if (!host) return await reachHere(dir, app);
    await app.close();
    return host;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** The app without a book, in this process, for what makes one. */
export async function atDoor<Told>(
  io: Io,
  work: (door: Pick<Reach, 'query' | 'mutate' | 'request'>) => Promise<Told>,
): Promise<Told> {
  const app = commandLineApp(io);
  try {
    return await work(
      reachOver('http://wavebook.invalid', (input, init) => app.handler(new Request(input, init))),
    );
  } finally {
    await app.close();
  }
}

async function whichBook(given: Given, io: Io, { tools }: App): Promise<string> {
  const asked = given.text('book') ?? io.env['WAVEBOOK_BOOK'];
  if (asked) return resolve(io.cwd, asked);
  const books = await knownBooks(tools);
  const [only] = books;
  if (only && books.length === 1) return only.dir;
  const known = books.map((book) => `\n  --book ${book.dir}   ${book.name}`).join('');
  throw new Unusable(
    known
      ? `Which book? There are several:${known}`
      : 'There is no book yet. Make one with “wavebook init”, or name one with --book DIR.',
  );
}

/** The app that holds the lock of the book, if it can be reached and says it has the book open. */
async function hostOf(dir: string, { tools }: App): Promise<Reach | null> {
  const lock = await readLock(dir, tools.files);
  if (!lock?.address || !lock.token || tools.processes.runs(lock) === false) return null;
  const { address } = lock;
  const headers = {
    authorization: `Bearer ${lock.token}`,
    origin: address,
    'x-wavebook-caller': `cli-${randomUUID()}`,
  };
  const send: Send = (input, init) =>
    fetch(input, { ...init, headers: { ...plainHeaders(init), ...headers } });
  const reach = { ...reachOver(address, send), dir, close: async () => undefined };
  try {
    const status = (await reach.query('desk.status', {})) as { book: { dir: string } | null };
    return status.book?.dir === dir ? reach : null;
  } catch {
    // It does not answer: opening the book here says why, by name and process.
    return null;
  }
}

async function reachHere(dir: string, app: App): Promise<Reach> {
  await app.desk.open(dir);
  const send: Send = (input, init) => app.handler(new Request(input, init));
  return { ...reachOver('http://wavebook.invalid', send), dir, close: app.close };
}

function reachOver(address: string, send: Send): Omit<Reach, 'dir' | 'close'> {
  // A command can be longer than an address may be.
  const client = createTRPCUntypedClient({
    links: [
      httpLink({
        url: `${address}/trpc`,
        methodOverride: 'POST',
        fetch: (input, init) => send(String(input), init as RequestInit),
      }),
    ],
  });
  return {
    query: (path, input) => spoken(() => client.query(path, input)),
    mutate: (path, input) => spoken(() => client.mutation(path, input)),
    request: (path, init) => send(`${address}${path}`, init),
  };
}

async function spoken(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TRPCClientError && error.data)
      throw new Unusable(`The app answered: ${error.message}`);
    throw error;
  }
}

function plainHeaders(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers));
}
