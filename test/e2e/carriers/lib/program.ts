import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Standard output of a program that ends by itself. */
export async function outputOf(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  return (await run(program, [...args], { maxBuffer: 1 << 24, env: { ...process.env, ...env } })).stdout;
}

/** The version of an installed program; from Debian's packages where that is possible; `null`: it is not to be had here. */
export async function provided(program: string): Promise<string | null> {
  const found = await versionOf(program);
  if (found !== null || process.getuid?.() !== 0) return found;
  await outputOf('apt-get', ['install', '-y', '--no-install-recommends', program]).catch(() => undefined);
  return versionOf(program);
}

async function versionOf(program: string): Promise<string | null> {
  try {
    return (await outputOf(program, [program === 'rclone' ? 'version' : '--version'])).split('\n')[0] ?? '';
  } catch {
    return null;
  }
}

/** A program that runs until it is ended. Its last output is kept for when it fails. */
export interface Running {
  readonly process: ChildProcess;
  said(): string;
  end(): Promise<void>;
}

const KEPT = 20_000;

export function started(program: string, args: readonly string[]): Running {
  let said = '';
  const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const keep = (chunk: Buffer): void => {
    said = `${said}${chunk.toString()}`.slice(-KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    process: child,
    said: () => said,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Ports of the loopback that nobody uses now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listening()));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => void server.close(resolve))));
  return ports;
}

function listening(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Asks until it is so; `what` is told, with what the programs said, when it never is. */
export async function until(what: string, holds: () => Promise<boolean>, most = 120_000): Promise<number> {
  const from = performance.now();
  for (;;) {
    if (await holds().catch(() => false)) return performance.now() - from;
    if (performance.now() - from > most) throw new Error(`never: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

/** A line for whoever runs it: what was measured, or why it was not. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
