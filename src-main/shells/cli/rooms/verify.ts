import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { auditEvents, blobNamed } from '../../../api/desk/event-audit.ts';
import { bookFolding } from '../../../api/desk/book-folding.ts';
import { openBook } from '../../../book/open-book.ts';
import { verifyInWorker } from '../../../packet/in-worker.ts';
import { commandLineApp } from '../command-line-app.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';

export const verify: Room = {
  name: 'verify',
  usage: 'FILE|BOOK',
  about:
    'Tell whether a packet (PDF) or a book (folder) is intact; needs no account, no lock and no network.',
  options: {},
  more: 'Exit code 0: intact. 1: altered, damaged or not a packet. 2: could not be read.\nA packet is printed again from the record inside it and compared byte by byte. A book is read event by event and folded again.',
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0) throw new Unusable('Verify what? wavebook verify FILE|BOOK.');
    const path = resolve(io.cwd, name);
    const found = await stat(path).catch(() => null);
    if (!found) throw new Unusable(`There is nothing at ${path}.`);
    return found.isDirectory() ? verifyBook(path, given, io) : verifyPacket(path, given, io);
  },
};

async function verifyPacket(path: string, given: Given, io: Io): Promise<ExitCode> {
  const verdict = await verifyInWorker(await readFile(path));
  const { intact, record, findings } = verdict;
  if (given.has('json'))
    io.out(JSON.stringify({ ok: true, value: { ...verdict, name: basename(path) } }, null, 2));
  else
    io.out(
      [
        `${intact ? 'Intact' : 'Not intact'}: ${basename(path)}${record ? `, ${record}` : ''}`,
        ...findings.map(({ ok, detail }) => `  ${ok ? 'ok ' : 'NOT'}  ${detail}`),
      ].join('\n'),
    );
  return intact ? 0 : 1;
}

async function verifyBook(dir: string, given: Given, io: Io): Promise<ExitCode> {
  const { tools, close } = commandLineApp(io);
  // Read-only: it works beside the app, on a copy and on a write-protected disk, and leaves no trace.
  const book = await openBook({ ...tools, dir, folding: bookFolding, readOnly: true });
  try {
    const found = await book.verify({ check: auditEvents(), blob: blobNamed });
    if (given.has('json'))
      io.out(JSON.stringify({ ok: true, value: { ...found, name: book.info.name } }, null, 2));
    else if (found.kind === 'intact')
      io.out(`Intact: ${book.info.name}, ${found.events} events, every signature, and the state they give.`);
    else
      io.out(
        [
          `Not intact: ${book.info.name}, ${found.faults.length} ${found.faults.length === 1 ? 'fault' : 'faults'}`,
          ...found.faults.map(
            (fault) =>
              `  ${fault.file}${fault.seq === null ? '' : `, event ${fault.seq + 1}`}: ${fault.why} (${fault.code})`,
          ),
        ].join('\n'),
      );
    return found.kind === 'intact' ? 0 : 1;
  } finally {
    await book.close();
    await close();
  }
}
