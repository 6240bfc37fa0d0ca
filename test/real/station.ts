import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BookError } from '../../src-main/book/book-error.ts';
import { openStation } from './open-station.ts';

// A workstation as a process of its own, to be killed and to have its calls to the kernel refused: `station DIR SHARE`.
// It does what stands on stdin, one line each, and says on stdout what came of it. `loop` commits and syncs until it is killed.
const [dir = '', share = ''] = process.argv.slice(2);
const say = (text: string): void => void writeSync(1, `${text}\n`);
const station = await openStation(dir, share);
let number = 0;

/** What people would be told; anything else is a fault of ours. */
const named = (error: unknown): string =>
  error instanceof BookError ? error.code : `unforeseen ${(error as Error).stack?.replaceAll('\n', ' ')}`;

async function commit(size = 1 + (number % 3)): Promise<void> {
  const label = `${process.pid}.${(number += 1)}`;
  try {
    await station.say(label, size);
    say(`ack ${label}`);
  } catch (error) {
    say(`refused ${label} ${named(error)}`);
  }
}

async function round(): Promise<void> {
  try {
    const { reached, published, taken, troubles } = await station.round();
    const count = station.book.count();
    say(
      `round ${JSON.stringify({ reached, published, taken, count, troubles: troubles.map(({ code }) => code) })}`,
    );
  } catch (error) {
    say(`failed ${named(error)}`);
  }
}

say(`ready ${process.pid}`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('commit ')) await commit(Number(line.slice(7)));
  if (line === 'round') await round();
  // The rounds run beside the work, as they do in the app.
  if (line === 'loop') for (;;) await Promise.all([commit(), commit(), round()]);
  if (line === 'end') break;
  say('done');
}
await station.close();
say('closed');
process.exit(0);
