import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes faults of ours, one JSON a line, to a file of this person's; gives the number that the person is told. */
export function troublesIn(file: string, say: (words: string) => void): (error: unknown) => string {
  return (error) => {
    const id = randomBytes(4).toString('hex');
    const line = {
      at: new Date().toISOString(),
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
    try {
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not hide the first trouble behind a second one.
      say(`Trouble ${id}: ${line.error}`);
    }
    return id;
  };
}
