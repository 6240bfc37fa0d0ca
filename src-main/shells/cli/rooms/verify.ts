import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { bookFolding } from '../../../api/desk/book-folding.ts';
import { verifyWhole, withFaults } from '../../../api/desk/verify-whole.ts';
import type { Tools } from '../../../api/desk/tools.ts';
import type { Integrity, Progress } from '../../../book/book.ts';
import type { Manifest } from '../../../sync/backup/manifest.ts';
import { verifyBackup, type BackupFault } from '../../../sync/backup/verify-backup.ts';
import { layoutOf } from '../../../book/layout.ts';
import { openBook } from '../../../book/open-book.ts';
import { verifyInWorker } from '../../../packet/in-worker.ts';
import { readShareFile } from '../../../sync/share-file.ts';
import { commandLineApp } from '../command-line-app.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { bookAsked, isShare, verifyShareAt, type Verified } from '../verify/share-asked.ts';

export const verify: Room = {
  name: 'verify',
  usage: 'FILE|BOOK|SHARE',
  about:
    'Tell whether a packet (PDF), a book, a backup or a shared folder is intact; needs no account, no lock and no network.',
  options: { share: { about: 'of a book: its shared folder too' } },
  more: 'Exit code 0: intact. 1: altered, damaged or not a packet. 2: could not be read, or not all of it.\nA packet is printed again from the record inside it and compared byte by byte. A book is read event by event, of every workstation, and folded again; a log is named after the workstation that wrote it. A backup is compared with its digests. Of a shared folder every file is read and compared with what was signed; with --book DIR, or where the book is one of yours, also what is sealed. Nothing is written.',
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0)
      throw new Unusable('Verify what? wavebook verify FILE|BOOK|SHARE.');
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
    if (manifest !== null) return sayBackup(manifest, faults, given, io);
    if ((await tools.files.read(layoutOf(dir).genesis)) === null && (await isShare(dir, tools)))
      return sayVerified(await verifyShareAt(dir, bookAsked(given, io), tools, io), given, io);
    const book = await verifyBook(dir, tools, io);
    return sayVerified(given.has('share') ? await withShare(book, dir, tools, io) : book, given, io);
  } finally {
    await close();
  }
}

function sayVerified({ code, value, lines }: Verified, given: Given, io: Io): ExitCode {
  io.out(given.has('json') ? JSON.stringify({ ok: true, value }, null, 2) : lines.join('\n'));
  return code;
}

/** The folder that the book is shared through, as the book keeps it. Damage outweighs what could not be read. */
async function withShare(book: Verified, dir: string, tools: Tools, io: Io): Promise<Verified> {
  const share = await verifyShareOf(dir, tools, io);
  return {
    code: book.code === 1 || share.code === 1 ? 1 : book.code === 0 ? share.code : book.code,
    value: { ...(book.value as object), share: share.value },
    lines: [...book.lines, ...share.lines],
  };
}

async function verifyShareOf(dir: string, tools: Tools, io: Io): Promise<Verified> {
  const where = (await readShareFile(tools.files, dir))?.where ?? null;
  try {
    if (where === null) throw new Unusable('It is shared through no folder.');
    return await verifyShareAt(where, dir, tools, io);
  } catch (error) {
    // What was found of the book itself is told all the same.
    if (!(error instanceof Unusable)) throw error;
    return { code: 2, value: null, lines: [error.message] };
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

async function verifyBook(dir: string, tools: Tools, io: Io): Promise<Verified> {
  // Read-only: it works beside the app, on a copy and on a write-protected disk, and leaves no trace.
  const book = await openBook({ ...tools, dir, folding: bookFolding, readOnly: true });
  try {
    const progress = io.status && showing(io.status);
    const whole = await verifyWhole(book, progress ? { progress } : {});
    const found = withFaults(whole.found, whole.late);
    const { name } = book.info;
    return {
      code: found.kind === 'intact' ? 0 : 1,
      value: { ...found, name },
      lines: bookLines(name, found),
    };
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
