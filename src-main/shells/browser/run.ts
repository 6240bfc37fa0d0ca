import type { SampleMaker } from '../../api/desk/sample-maker.ts';
import { openAtStart } from '../../api/desk/open-at-start.ts';
import { findBrowser, hasDisplay, isProgram } from './find-browser.ts';
import { startHost, type Host, type RunningHost } from './host.ts';
import { untilTold } from './lifetime.ts';
import { openWindow } from './window.ts';
import { makeWindows } from './windows.ts';
import { sayError } from '../app/say-error.ts';

export interface RunOptions {
  readonly book: string | null;
  readonly port: number;
  readonly window: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (words: string) => void;
  readonly sample?: SampleMaker | null;
}

/** Runs the app on the loopback address until its windows are closed or somebody ends it. Gives the exit code. */
export async function runInBrowser(options: RunOptions): Promise<number> {
  const shown: { on: (book: string | null) => Promise<void> } = { on: async () => undefined };
  try {
    const host = await startHost({ ...options, shell: 'browser', onWindowAsked: (book) => shown.on(book) });
    return await ('token' in host ? askForWindow(host, options) : serve(host, options, shown));
  } catch (error) {
    options.say(sayError(error, options.port));
    return 2;
  }
}

async function serve(
  host: Host,
  options: RunOptions,
  shown: { on: (book: string | null) => Promise<void> },
): Promise<number> {
  const {
    app: { desk, tools },
    guard,
  } = host;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => void (end = resolve));
  const windows = makeWindows({
    ...options,
    browser: browserFor(options),
    profile: tools.places.browserProfile,
    openWindow,
    timer: tools.timer,
    audience: () => desk.audience(),
    allClosed: end,
  });
  const stop = untilTold(end);
  shown.on = async (book) => {
    if (book !== null) await desk.open(book);
    await windows.show(guard.invitation());
  };
  try {
    await openAtStart(desk, options.book);
    await shown.on(null);
    await ended;
    return 0;
  } finally {
    stop();
    windows.closeAll();
    await host.close();
  }
}

function browserFor({ window, env }: RunOptions): string | null {
  const machine = { platform: process.platform, env, isProgram };
  return window && hasDisplay(machine) ? findBrowser(machine) : null;
}

/** A host runs already: it opens one more window, and this program is done. */
async function askForWindow({ address, token }: RunningHost, { book, say }: RunOptions): Promise<number> {
  const asked = new URL('/door/window', address);
  if (book !== null) asked.searchParams.set('book', book);
  const answer = await fetch(asked, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin: address },
  });
  if (!answer.ok) throw new Error(`the running host answered ${answer.status}`);
  say(`Wavebook is open already, at ${address}. It opens a window.`);
  return 0;
}
