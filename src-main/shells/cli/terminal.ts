import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Io } from './io.ts';

/** The terminal of this process. */
export function terminal(): Io {
  return {
    out: (words) => void process.stdout.write(`${words}\n`),
    err: (words) => void process.stderr.write(`${words}\n`),
    env: process.env,
    cwd: process.cwd(),
    ask,
    input: () => text(process.stdin),
    ...(process.stderr.isTTY ? { status } : {}),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => void process.off('SIGINT', stop);
    },
  };
}

/** Writes over the line it wrote before; an empty text leaves the line clean. */
function status(words: string): void {
  process.stderr.write(`\r\u001B[K${words}`);
}

async function ask(question: string, secret: boolean): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  process.stderr.write(question);
  // Whatever readline would echo of a secret goes nowhere.
  const output = secret ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr;
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    if (secret) process.stderr.write('\n');
  }
}
