import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '../../src-main/platform/sha256.ts';
import { draft, anna } from './book-of.ts';
import {
  filesBelow,
  folderOf,
  manyBooks,
  newcomer,
  publishBlind,
  reopened,
  roundOf,
  type Shared,
  type Station,
} from './many-books.ts';
import { inTurn, row, timed, type Row } from './measure.ts';

const run = promisify(execFile);
const git = (cwd: string, ...args: readonly string[]) =>
  run('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], {
    cwd,
    maxBuffer: 1 << 28,
  });

/** `stations` workstations of `events` events each: the first fetch, one action there and back, and a round with nothing new. */
export async function benchSync(stations: number, events: number, rounds: number): Promise<readonly Row[]> {
  const shared = await manyBooks(stations, events);
  const size = stations * events;
  let reader: Station | null = null;
  try {
    const bundles = (await filesBelow(shared.where)).filter((path) => path.includes('/seg/'));
    const repository = await repositoryOf(shared);
    let turn = 0;
    const fetchFirst = async (): Promise<void> => {
      await reader?.book.close();
      reader = await newcomer(shared, shared.stations[0]?.dir ?? '', `reader-${(turn += 1)}`);
      await roundOf(reader, folderOf(shared.where));
      if (reader.book.count() < size) throw new Error(`only ${reader.book.count()} of ${size} events came`);
    };
    const hash = async (): Promise<void> => {
      for (const path of bundles) hashLines(await readFile(path));
    };
    const parse = async (): Promise<void> => {
      for (const path of bundles) parseLines(await readFile(path));
    };
    const clone = async (...how: readonly string[]): Promise<void> => {
      const name = join(shared.root, `clone-${(turn += 1)}`);
      await git(shared.root, 'clone', '-q', ...how, repository, name);
      await rm(name, { recursive: true });
    };
    const [fetched = 0, hashed = 0, parsed = 0, cloned = 0, carried = 0] = await inTurn(
      rounds,
      fetchFirst,
      hash,
      parse,
      () => clone(),
      () => clone('--no-local'),
    );
    const fetch = `first fetch, ${stations} workstations`;
    const found = [
      row(fetch, size, fetched, hashed, 'read + SHA-256 of each line', 2.5),
      row(fetch, size, fetched, parsed, 'read + JSON.parse of each line', null),
      row(fetch, size, fetched, cloned, 'git clone, files linked', 0.5),
      row(fetch, size, fetched, carried, 'git clone, files carried', 0.5),
    ];
    if (reader === null) return found;
    found.push(...(await benchRounds(shared, reader, repository, size)));
    const late = await benchLate(shared, reader);
    reader = late.reader;
    return [
      ...found,
      row('an earlier event, book open', size, late.open, parsed, 'read + JSON.parse of each line', null),
      row('an earlier event, just opened', size, late.closed, parsed, 'read + JSON.parse of each line', 2.5),
    ];
  } finally {
    for (const each of [...shared.stations, ...(reader ? [reader as Station] : [])]) await each.book.close();
    await rm(shared.root, { recursive: true, force: true });
  }
}

function hashLines(bytes: Buffer): void {
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
    sha256(bytes.subarray(start, end));
}

function parseLines(bytes: Buffer): void {
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
    JSON.parse(bytes.toString('utf8', start, end));
}

/** Somebody who had seen nothing of late writes one event, which belongs before the newest: the reader folds anew from there. */
async function benchLate(
  { stations, where }: Shared,
  there: Station,
): Promise<{ readonly reader: Station; readonly open: number; readonly closed: number }> {
  const [, late] = stations;
  if (late === undefined) throw new Error('nobody else');
  let reader = there;
  const comes = async (): Promise<number> => {
    await late.book.commit([draft(1)], anna);
    await publishBlind(late, where);
    const before = reader.book.count();
    const took = await timed(() => roundOf(reader, folderOf(where)));
    const place = reader.book.placeOf(late.book.device.origin, late.book.count() - 1) ?? before;
    if (place >= before) throw new Error('it came last');
    return took;
  };
  const open = await comes();
  reader = await reopened(reader);
  return { reader, open, closed: await comes() };
}

async function benchRounds(
  shared: Shared,
  reader: Station,
  repository: string,
  size: number,
): Promise<readonly Row[]> {
  const share = folderOf(shared.where);
  const [writer] = shared.stations;
  if (writer === undefined) return [];
  // What the writer lacks of the others is not what is measured.
  await roundOf(writer, share);
  await roundOf(reader, share);
  let operations = 0;
  const idle = async (): Promise<void> => void (operations = (await roundOf(reader, share)).operations);
  const thereAndBack = async (): Promise<void> => {
    await writer.book.commit([draft(1)], anna);
    await roundOf(writer, share);
    await roundOf(reader, share);
  };
  const [one, two] = [join(shared.root, 'one'), join(shared.root, 'two')];
  await git(shared.root, 'clone', '-q', repository, one);
  await git(shared.root, 'clone', '-q', repository, two);
  let n = 0;
  const gitThereAndBack = async (): Promise<void> => {
    await writeFile(join(one, `event-${(n += 1)}`), JSON.stringify(draft(n)));
    await git(one, 'add', '-A');
    await git(one, 'commit', '-qm', 'event');
    await git(one, 'push', '-q');
    await git(two, 'pull', '-q');
  };
  const gitIdle = (): Promise<unknown> => git(two, 'fetch', '-q');
  const [idling = 0, gitIdling = 0, moving = 0, gitMoving = 0] = await inTurn(
    7,
    idle,
    gitIdle,
    thereAndBack,
    gitThereAndBack,
  );
  const count = shared.stations.length + 1;
  return [
    row('a round with nothing new', size, idling, gitIdling, 'git fetch', null),
    row('calls in a round with nothing new', size, operations, 4 * count + 4, '4 a workstation + 4', 1, 'B'),
    row('one action there and back', size, moving, gitMoving, 'git commit, push, pull', null),
  ];
}

/** The same bundles in a bare repository, a commit for each workstation. */
async function repositoryOf(shared: Shared): Promise<string> {
  const work = join(shared.root, 'work');
  const bare = join(shared.root, 'bare.git');
  await git(shared.root, 'init', '-q', '--bare', '-b', 'main', bare);
  await git(shared.root, 'clone', '-q', bare, work);
  for (const { book } of shared.stations) {
    const [own] = (await filesBelow(shared.where)).filter((path) =>
      path.includes(`/d/${book.device.origin}/`),
    );
    const folder = own?.slice(0, own.indexOf(book.device.origin) + book.device.origin.length) ?? '';
    await cp(folder, join(work, book.device.origin), { recursive: true });
    await git(work, 'add', '-A');
    await git(work, 'commit', '-qm', book.device.origin);
  }
  await git(work, 'push', '-q', 'origin', 'HEAD:main');
  return bare;
}

/** One run for nothing, so that the first size does not pay for the compiler. */
export async function warmUp(): Promise<number> {
  return timed(async () => benchSync(2, 300, 1));
}
