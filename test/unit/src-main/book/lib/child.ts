import { writeSync } from 'node:fs';
import { makeBook } from '../../../../../src-main/book/make-book.ts';
import { openBook } from '../../../../../src-main/book/open-book.ts';
import { systemPorts } from './system-ports.ts';
import { anna, said } from './tally.ts';

// A process of its own, to be killed: `child DIR COUNT` commits COUNT actions and tells of each on stdout.
const [dir = '', count = '0'] = process.argv.slice(2);
const ports = systemPorts(dir);
if ((await ports.files.list(dir)) === null)
  await makeBook(
    { dir, name: 'Child', site: '', zone: 'UTC', deviceName: 'child' },
    ports.files,
    ports.clock,
    ports.random,
  );
const book = await openBook(ports);
for (let i = 0; i < Number(count); i += 1) {
  const text = `${process.pid}.${i}`;
  try {
    await book.commit(
      Array.from({ length: 1 + (i % 3) }, (_, part) => said(`${text}.${part}`)),
      anna,
    );
    writeSync(1, `ack ${text}\n`);
  } catch (error) {
    writeSync(1, `refused ${text} ${(error as { code: string }).code}\n`);
  }
}
await book.close();
writeSync(1, 'closed\n');
