import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** Bundles `station.ts` into `folder`, for a plain Node to run; gives the file. */
export async function bundledStation(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'station.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'station.mjs' } },
    },
  });
  return join(folder, 'station.mjs');
}

/** A running station, and what it has said. */
export class RunningStation {
  readonly process: ChildProcess;
  /** Labels that it acknowledged, and that it refused. */
  readonly acknowledged: string[] = [];
  readonly refused: string[] = [];
  readonly said: string[] = [];
  /** How many events it had in its order after its last round. */
  counted = 0;
  readonly ended: Promise<void>;
  #heard: (() => void)[] = [];
  #over = false;

  constructor(program: string, dir: string, share: string) {
    this.process = spawn(process.execPath, [program, dir, share], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // One thread for files, so that their calls come in one order.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '' },
    });
    const { stdout, stderr, stdin } = this.process;
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#hear(line));
    stderr?.on('data', (text) => this.#hear(`error ${String(text)}`));
    // What is written to one that was killed meanwhile.
    stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      this.process.on('close', () => {
        this.#over = true;
        this.#wake();
        resolve();
      });
    });
  }

  /** Sends a line and waits until it is done; false when the process ended before. */
  async do(line: string): Promise<boolean> {
    const from = this.said.length;
    this.process.stdin?.write(`${line}\n`);
    return this.until(() => this.said.slice(from).includes('done'));
  }

  async until(holds: () => boolean): Promise<boolean> {
    for (;;) {
      if (holds()) return true;
      if (this.#over) return false;
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
  }

  ready(): Promise<boolean> {
    return this.until(() => this.said.some((line) => line.startsWith('ready ')));
  }

  async end(): Promise<void> {
    this.process.stdin?.write('end\n');
    await this.ended;
  }

  #hear(line: string): void {
    this.said.push(line);
    const [word, label = ''] = line.split(' ');
    if (word === 'ack') this.acknowledged.push(label);
    if (word === 'refused') this.refused.push(label);
    if (word === 'round') this.counted = (JSON.parse(line.slice(6)) as { count: number }).count;
    this.#wake();
  }

  #wake(): void {
    for (const each of this.#heard.splice(0, Infinity)) each();
  }
}
