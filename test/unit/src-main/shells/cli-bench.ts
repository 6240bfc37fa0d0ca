import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Io } from '../../../../src-main/shells/cli/io.ts';
import { rooms } from '../../../../src-main/shells/cli/rooms.ts';
import { runCli } from '../../../../src-main/shells/cli/run-cli.ts';
import { quickStretch } from '../identity/bench-register.ts';

const PASSWORD = 'green herring on the night shift';

/** What somebody does at a terminal: answers questions, watches, presses Ctrl C. */
export interface Terminal {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly answers?: string[];
  readonly status?: Io['status'];
  readonly onInterrupt?: Io['onInterrupt'];
  /** Powers other than this machine's own. */
  readonly tools?: Io['tools'];
}

/** A folder of its own for each test, and the command line in it. */
export function cliBench() {
  const bench = { home: '' };
  beforeEach(async () => {
    bench.home = await mkdtemp(join(tmpdir(), 'wavebook-cli-'));
  });
  afterEach(() => rm(bench.home, { recursive: true }));

  /** Runs the command line as typed, with nobody at a keyboard unless `answers` are given. */
  async function run(args: readonly string[], at: Terminal = {}) {
    const [out, err]: [string[], string[]] = [[], []];
    const asked: { question: string; secret: boolean }[] = [];
    const io: Io = {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      cwd: bench.home,
      env: { WAVEBOOK_HOME: bench.home, WAVEBOOK_PASSWORD: PASSWORD, ...at.env },
      ask: async (question, secret) => {
        asked.push({ question, secret });
        return at.answers?.shift() ?? null;
      },
      input: async () => at.input ?? '',
      tools: { stretch: quickStretch, ...at.tools },
      ...(at.status ? { status: at.status } : {}),
      ...(at.onInterrupt ? { onInterrupt: at.onInterrupt } : {}),
    };
    const code = await runCli(args, io, rooms);
    return { code, out: out.join('\n'), err: err.join('\n'), asked };
  }

  /** The value of a command with --json, signed in as the administrator. */
  async function value<Value>(...args: readonly string[]): Promise<Value> {
    const { code, out, err } = await run([...args, '--json', ...AS]);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${out}${err}`);
    return (JSON.parse(out) as { value: Value }).value;
  }

  return { bench, run, value };
}

export const INIT = [
  'init',
  '--name',
  'Plant Nord',
  '--site',
  'Nord',
  '--zone',
  'Europe/Oslo',
  '--admin',
  'i.solberg',
  '--admin-name',
  'Ingrid Solberg',
  '--admin-title',
  'Quality engineer',
];
export const AS = ['--as', 'i.solberg'];
export const description = {
  title: 'MES',
  class: 'major',
  site: 'Nord',
  owner: 'i.solberg',
  reason: 'r',
  current: 'c',
  intended: 'i',
};
