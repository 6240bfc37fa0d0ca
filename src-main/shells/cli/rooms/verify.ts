import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { bookFolding } from '../../../api/desk/book-folding.ts';
import { verifyWhole, withFaults } from '../../../api/desk/verify-whole.ts';
import type { Tools } from '../../../api/desk/tools.ts';
import type { Integrity, Progress } from '../../../book/book.ts';
import type { Manifest } from '../../../sync/backup/manifest.ts';
import { verifyBackup, type BackupFault } from '../../../sync/backup/verify-backup.ts';
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
    'Tell whether a packet (PDF), a book or a backup (folder) is intact; needs no account, no lock and no network.',
  options: {},
  more: 'Exit code 0: intact. 1: altered, damaged or not a packet. 2: could not be read.\nA packet is printed again from the record inside it and compared byte by byte. A book is read event by event, of every workstation, and folded again; a log is named after the workstation that wrote it. A backup is compared with its digests.',
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0) throw new Unusable('Verify what? wavebook verify FILE|BOOK.');
    const path = resolve(io.cwd, name);
    const found = await stat(path).catch(() => null);
    if (!found) throw new Unusable(`There is nothing at ${path}.`);
    return found.isDirectory() ? verifyFolder(path, given, io) : verifyPacket(path, given, io);
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

async function verifyFolder(dir: string, given: Given, io: Io): Promise<ExitCode> {
  const { tools, close } = commandLineApp(io);
  try {
    const { manifest, faults } = await verifyBackup(dir, tools.files);
    return manifest === null
      ? await verifyBook(dir, tools, given, io)
      : sayBackup(manifest, faults, given, io);
  } finally {
    await close();
  }
}

function sayBackup(
  { book: { name }, digest, files }: Manifest,
  faults: readonly BackupFault[],
  given: Given,
  io: Io,
): ExitCode {
  const lines = faults.map(({ file, what }) => `  ${file}: ${what}`);
  if (given.has('json')) io.out(JSON.stringify({ ok: true, value: { name, digest, faults } }, null, 2));
  else if (faults.length === 0)
    io.out(`Intact: backup of ${name}, ${files.length} files, SHA-256 ${digest}.`);
  else io.out([`Not intact: backup of ${name}`, ...lines].join('\n'));
  return faults.length === 0 ? 0 : 1;
}

async function verifyBook(dir: string, tools: Tools, given: Given, io: Io): Promise<ExitCode> {
  // Read-only: it works beside the app, on a copy and on a write-protected disk, and leaves no trace.
  const book = await openBook({ ...tools, dir, folding: bookFolding, readOnly: true });
  try {
    const progress = io.status && showing(io.status);
    const whole = await verifyWhole(book, progress ? { progress } : {});
    const found = withFaults(whole.found, whole.late);
    if (given.has('json'))
      io.out(JSON.stringify({ ok: true, value: { ...found, name: book.info.name } }, null, 2));
    else io.out(bookLines(book.info.name, found).join('\n'));
    return found.kind === 'intact' ? 0 : 1;
  } finally {
    io.status?.('');
    await book.close();
  }
}

function bookLines(name: string, found: Integrity): readonly string[] {
  if (found.kind === 'intact')
    return [`Intact: ${name}, ${found.events} events, every signature, and the state they give.`];
  const { length } = found.faults;
  return [
    `Not intact: ${name}, ${length} ${length === 1 ? 'fault' : 'faults'}`,
    ...found.faults.map(({ file, seq, record, why, code }) => {
      const event = seq === null ? '' : `, event ${seq + 1}`;
      const about = record === null ? '' : `, ${record.kind} ${record.id}`;
      return `  ${file}${event}${about}: ${why} (${code})`;
    }),
  ];
}

/** Every hundredth part, and no more often. */
function showing(status: (text: string) => void): (progress: Progress) => void {
  let shown = '';
  return ({ stage, done, total }) => {
    const part = total === 0 ? 100 : Math.floor((done / total) * 100);
    const next = stage === 'log' ? `Events ${part} %` : `Evidence ${done}`;
    if (next !== shown) status(next);
    shown = next;
  };
}
