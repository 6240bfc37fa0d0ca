import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import type { RunningStation } from './run-station.ts';

/** Attaches to a process; says whether it could, and gives what to end it with. */
async function attached(
  to: ChildProcess,
  args: readonly string[],
): Promise<{ readonly why: string | null; readonly detach: () => Promise<void> }> {
  const strace = spawn('strace', ['-f', '-p', String(to.pid), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const over = new Promise<void>((resolve) => {
    strace.on('close', () => resolve());
    strace.on('error', () => resolve());
  });
  let said = '';
  const why = await new Promise<string | null>((resolve) => {
    strace.stderr.on('data', (text) => {
      said += String(text);
      if (said.includes('attached')) resolve(null);
    });
    strace.on('error', () => resolve('strace is not installed'));
    strace.on('close', () => resolve(`strace may not trace: ${said.trim()}`));
  });
  const detach = async (): Promise<void> => {
    strace.kill('SIGINT');
    await over;
  };
  return { why, detach };
}

/** Runs `act` while the kernel does to that process what `inject` says (strace(1), -e inject); what it saw goes `into` a file. */
export async function injected(
  station: RunningStation,
  calls: string,
  inject: string | null,
  into: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const args = ['-e', `trace=${calls}`, '-o', into, ...(inject === null ? [] : ['-e', `inject=${inject}`])];
  const { why, detach } = await attached(station.process, args);
  if (why !== null) throw new Error(why);
  try {
    await act();
  } finally {
    await detach();
  }
}

/** Why the calls of a process cannot be refused here; null: they can. */
export async function whyNoStrace(): Promise<string | null> {
  const into = await mkdtemp(join(tmpdir(), 'wavebook-strace-'));
  const idle = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'], { stdio: 'ignore' });
  try {
    const inject = ['-e', 'trace=mkdir', '-e', 'inject=mkdir:error=EIO', '-o', join(into, 'calls.txt')];
    const { why, detach } = await attached(idle, inject);
    await detach();
    return why;
  } finally {
    idle.kill('SIGKILL');
    await rm(into, { recursive: true });
  }
}
