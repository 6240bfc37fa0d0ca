import { writeSync } from 'node:fs';
import type { Draft } from '../../../../../shared/events/envelope.ts';
import { makeBook } from '../../../../../src-main/book/make-book.ts';
import { openBook } from '../../../../../src-main/book/open-book.ts';
import { systemPorts } from './system-ports.ts';
import { anna, said } from './tally.ts';

// A process of its own, to be killed: `child DIR COUNT` commits COUNT actions and tells of each on stdout. With
// `child DIR COUNT long` each has forty events that go to the disk in pieces; it tells of every eighth before it is made.
const [dir = '', count = '0', long = ''] = process.argv.slice(2);
const ports = systemPorts(dir);
if ((await ports.files.list(dir)) === null)
  await makeBook(
    { dir, name: 'Child', site: '', zone: 'UTC', deviceName: 'child' },
    ports.files,
    ports.clock,
    ports.random,
  );
const book = await openBook(ports);
async function* forty(text: string): AsyncGenerator<Draft> {
  for (let part = 0; part < 40; part += 1) {
    if (part % 8 === 0) writeSync(1, `writing ${text}\n`);
    yield said(`${text}.${part}.${'x'.repeat(60_000)}`);
  }
}
for (let i = 0; i < Number(count); i += 1) {
  const text = `${process.pid}.${i}`;
  const few = Array.from({ length: 1 + (i % 3) }, (_, part) => said(`${text}.${part}`));
  try {
    await (long === '' ? book.commit(few, anna) : book.commitMany(forty(text), 40, anna));
    writeSync(1, `ack ${text}\n`);
  } catch (error) {
    writeSync(1, `refused ${text} ${(error as { code: string }).code}\n`);
  }
}
await book.close();
writeSync(1, 'closed\n');
