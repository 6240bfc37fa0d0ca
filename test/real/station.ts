import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStation } from './open-station.ts';

// A workstation as a process of its own, to be killed and to have its calls to the kernel refused: `station DIR SHARE`.
// It does what stands on stdin, one line each, and says on stdout what came of it. `loop` commits and syncs until it is killed.
const [dir = '', share = ''] = process.argv.slice(2);
const say = (text: string): void => void writeSync(1, `${text}\n`);
const station = await openStation(dir, share);
let number = 0;

async function commit(): Promise<void> {
  const label = `${process.pid}.${(number += 1)}`;
  try {
    await station.say(label, 1 + (number % 3));
    say(`ack ${label}`);
  } catch (error) {
    say(`refused ${label} ${(error as { code?: string }).code ?? String(error)}`);
  }
}

async function round(): Promise<void> {
  try {
    const { reached, published, taken, troubles } = await station.round();
    say(`round ${JSON.stringify({ reached, published, taken, troubles: troubles.map(({ code }) => code) })}`);
  } catch (error) {
    say(`failed ${(error as { code?: string }).code ?? (error as Error).stack}`);
  }
}

say(`ready ${process.pid}`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'commit') await commit();
  if (line === 'round') await round();
  // The rounds run beside the work, as they do in the app.
  if (line === 'loop') for (;;) await Promise.all([commit(), commit(), round()]);
  if (line === 'end') break;
  say('done');
}
await station.close();
say('closed');
process.exit(0);
