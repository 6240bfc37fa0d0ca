import { BookError } from '../../book/book-error.ts';
import { readLock, takeLock, type HeldLock } from '../../book/lock.ts';
import { sayStatus, sealed } from '../../api/door/headers.ts';
import { makeApp, type App } from '../app/make-app.ts';
import type { Tools } from '../../api/desk/tools.ts';
import type { SampleMaker } from '../../api/desk/sample-maker.ts';
import { makeGuard, type Guard } from './guard.ts';
import { listen, type Listening } from './listen.ts';

export interface HostOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (words: string) => void;
  readonly sample?: SampleMaker | null;
  readonly shell: 'browser' | 'electron';
  readonly tools?: Partial<Tools>;
  /** Another start asks for a window of this host. */
  readonly onWindowAsked: (book: string | null) => Promise<void>;
}

/** The app on the loopback address, behind its guard. */
export interface Host {
  readonly app: App;
  readonly address: string;
  readonly guard: Guard;
  /** The app for a caller that a shell has let in by itself. */
  readonly handleFor: (caller: string, request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Where a running host of this person is found. */
export interface RunningHost {
  readonly address: string;
  readonly token: string;
}

/** Starts the host of this person's home, or gives the one that runs already: one home, one host. */
export async function startHost(options: HostOptions): Promise<Host | RunningHost> {
  const callers = new WeakMap<Request, string>();
  let reached: { readonly address: string; readonly guard: Guard } | null = null;
  const app = makeApp({
    ...options,
    callerOf: (request) => callers.get(request) ?? 'nobody',
    onOpen: async (at) => (reached ? at.book.announce(reached.address, reached.guard.hostToken) : undefined),
  });
  const lock = await homeLock(app);
  if ('token' in lock) {
    await app.close();
    return lock;
  }
  const handleFor = (caller: string, request: Request): Promise<Response> => {
    callers.set(request, caller);
    return app.handler(request);
  };
  const door = (request: Request): Promise<Response> =>
    admitted(request, reached?.guard ?? null, (caller) =>
      isWindowAsked(request, caller) ? windowAsked(request, options) : handleFor(caller, request),
    );
  const listening = await listenOrRelease(options.port, door, lock, app);
  const address = `http://127.0.0.1:${listening.port}`;
  const guard = makeGuard(listening.port, app.tools.random);
  reached = { address, guard };
  await lock.announce(address, guard.hostToken);
  return { app, address, guard, handleFor, close: () => closeAll(app, listening, lock) };
}

async function admitted(
  request: Request,
  guard: Guard | null,
  then: (caller: string) => Promise<Response>,
): Promise<Response> {
  const admission = guard?.admit(request);
  if (!admission) return sealed(sayStatus(503, 'Wavebook is starting.'));
  return admission.kind === 'answered' ? sealed(admission.response) : then(admission.caller);
}

function isWindowAsked(request: Request, caller: string): boolean {
  return (
    caller.startsWith('program-') &&
    request.method === 'POST' &&
    new URL(request.url).pathname === '/door/window'
  );
}

async function windowAsked(request: Request, { onWindowAsked }: HostOptions): Promise<Response> {
  const book = new URL(request.url).searchParams.get('book');
  await onWindowAsked(book);
  return sealed(sayStatus(200, 'A window opens.'));
}

async function homeLock({ tools }: App): Promise<HeldLock | RunningHost> {
  const { files, places } = tools;
  try {
    return await takeLock(places.home, tools);
  } catch (error) {
    const other = await readLock(places.home, files);
    if (error instanceof BookError && other?.address && other.token)
      return { address: other.address, token: other.token };
    throw error;
  }
}

async function listenOrRelease(
  port: number,
  door: (request: Request) => Promise<Response>,
  lock: HeldLock,
  app: App,
): Promise<Listening> {
  try {
    return await listen(port, door);
  } catch (error) {
    await app.close();
    await lock.release();
    throw error;
  }
}

async function closeAll(app: App, listening: Listening, lock: HeldLock): Promise<void> {
  await app.close();
  await listening.close();
  await lock.release();
}
