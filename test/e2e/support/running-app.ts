import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const clone = join(import.meta.dirname, '..', '..', '..');
export const program = (name: 'browser' | 'cli'): string => join(clone, 'dist', 'main', `${name}.js`);

/** The built app on the loopback address, in a process of its own. */
export interface RunningApp {
  readonly home: string;
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The address printed at the start: it lets one window in, once. */
  readonly invitation: string;
  /** Asks the running host for one more window, as a second `npm start` does, and gives the address it prints. */
  readonly invite: () => Promise<string>;
  /** The next address it prints. */
  readonly nextAddress: () => Promise<string>;
  /** Ends it as a closed terminal does, and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

export const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  WAVEBOOK_HOME: home,
  WAVEBOOK_WORKSTATION: 'NORD-PK-07',
});

/** Starts the host of `home` without a window. Throws with what it said if it ends before it prints an address. */
export async function startApp(home: string, env: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
  const child = spawn(process.execPath, [program('browser'), '--no-window'], {
    env: { ...environment(home), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const addresses = printedAddresses(child);
  const invitation = await addresses();
  const invite = async (): Promise<string> => {
    const printed = addresses();
    await askForWindow(home);
    return printed;
  };
  return {
    home,
    address: new URL(invitation).origin,
    invitation,
    invite,
    nextAddress: addresses,
    stop: () => ended(child),
  };
}

function printedAddresses(child: ChildProcess): () => Promise<string> {
  const waiting: { resolve: (address: string) => void; reject: (why: Error) => void }[] = [];
  const ready: string[] = [];
  const said: string[] = [];
  createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
    said.push(line);
    if (!line.startsWith('http://')) return;
    const next = waiting.shift();
    if (next) next.resolve(line);
    else ready.push(line);
  });
  child.on('close', () =>
    waiting.forEach(({ reject }) => reject(new Error(`the app ended: ${said.join(' ')}`))),
  );
  return async () => ready.shift() ?? new Promise((resolve, reject) => waiting.push({ resolve, reject }));
}

/** Asks the running host for a window, as a second start does; the token lies where only this person can read it. */
async function askForWindow(home: string): Promise<void> {
  const { address, token } = JSON.parse(await readFile(join(home, 'lock'), 'utf8')) as Record<
    'address' | 'token',
    string
  >;
  const headers = { authorization: `Bearer ${token}`, origin: address };
  const answer = await fetch(`${address}/door/window`, { method: 'POST', headers });
  if (!answer.ok) throw new Error(`the host opened no window: ${answer.status}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.on('close', resolve);
    child.kill('SIGTERM');
  });
}
