import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles `child.ts` into `folder`, for a plain Node to run; gives the file. */
export async function bundledChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(folder, 'child.mjs');
}

export interface Outcome {
  readonly acknowledged: readonly string[];
  readonly refused: readonly string[];
  readonly closed: boolean;
}

/** Runs a command that runs the child; `heard` is called at each line it says, and may kill it. */
export function runChild(
  command: readonly string[],
  heard: (child: ChildProcess, lines: number) => void = () => undefined,
): Promise<Outcome> {
  const [program = '', ...args] = command;
  // One thread for files, so that their calls come in one order.
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '' },
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    heard(child, said.length);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const of = (word: string): string[] =>
        said.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ')[1] ?? '');
      resolve({ acknowledged: of('ack'), refused: of('refused'), closed: said.includes('closed') });
    });
  });
}
