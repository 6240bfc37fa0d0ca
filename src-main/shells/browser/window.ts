import { spawn, type ChildProcess } from 'node:child_process';

/** The arguments of an app window with a profile of its own, which talks to nobody but its address. */
export function windowArguments(address: string, profile: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-pings',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--password-store=basic',
    '--window-size=1366,768',
    // Chromium's sandbox does not work as root; the second flag silences the bar that says so.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export interface OpenedWindow {
  /** Resolves when the browser ended; it may only have handed over to one that ran already. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Opens an app window of `browser`; throws when it cannot be started. */
export async function openWindow(browser: string, address: string, profile: string): Promise<OpenedWindow> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(browser, [...windowArguments(address, profile, asRoot)], { stdio: 'ignore' });
  await started(child);
  const ended = new Promise<void>((done) => void child.once('exit', () => done()));
  return { ended, close: () => void child.kill() };
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((good, bad) => {
    child.once('spawn', good);
    child.once('error', bad);
  });
}
