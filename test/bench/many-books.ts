import { mkdir, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Map } from 'immutable';
import { z } from 'zod';
import { itemId, personId } from '../../shared/domain/ids.ts';
import type { Draft } from '../../shared/events/envelope.ts';
import { day } from '../../shared/kernel/instant.ts';
import type { Json } from '../../shared/kernel/json.ts';
import { line } from '../../shared/kernel/text.ts';
import type { Book } from '../../src-main/book/book.ts';
import type { Folding } from '../../src-main/book/folding.ts';
import { readDevice, type BookDevice } from '../../src-main/book/genesis.ts';
import type { OpenBook } from '../../src-main/book/ground.ts';
import { layoutOf } from '../../src-main/book/layout.ts';
import { makeBook, makeJoined } from '../../src-main/book/make-book.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { nodeDisk } from '../../src-main/platform/node-disk.ts';
import { systemRandom } from '../../src-main/platform/random.ts';
import { systemTimer } from '../../src-main/platform/timer.ts';
import type { Share } from '../../src-main/sync/contract.ts';
import { diskShare } from '../../src-main/sync/disk-share.ts';
import { roundMemory, type RoundMemory } from '../../src-main/sync/round-memory.ts';
import { runRound } from '../../src-main/sync/round.ts';
import { anna, draft, portsIn } from './book-of.ts';

/** The shape of what `draft` says, asked of each event that is taken, as the app asks it. */
const said = z.strictObject({
  date: day,
  item: itemId,
  method: line(40),
  person: personId,
  result: z.enum(['completed', 'passed', 'failed']),
  trainer: line(120),
  version: z.int().min(1),
});

/** How many events there are, and whom the book let in: nothing else, so that what is measured is the carrying. */
export interface Members {
  readonly all: number;
  readonly keys: Map<string, string>;
}

const folding: Folding<Members> = {
  version: 1,
  empty: { all: 0, keys: Map() },
  fold: ({ all, keys }, { type, data }) => ({
    all: all + 1,
    keys: type === 'device-enrolled/2' ? keys.set(data['origin'] as string, data['key'] as string) : keys,
  }),
  shardsTouched: () => ['index'],
  shardJson: ({ all, keys }) => ({ all, keys: keys.toJSON() }) as unknown as Json,
  withShard: (_state, _shard, json) => {
    const { all, keys } = json as unknown as { all: number; keys: Record<string, string> };
    return { all, keys: Map(keys) };
  },
  fits: ({ type, data }) => type !== 'training-recorded/1' || said.safeParse(data).success,
  mayHaveAuthority: (type) => type === 'device-enrolled/2',
  authority: ({ type, data }) =>
    type === 'device-enrolled/2'
      ? { kind: 'enrol', origin: data['origin'] as string, key: data['key'] as string }
      : null,
};

/** One workstation of the bench, with its book open. */
export interface Station {
  readonly dir: string;
  readonly ports: OpenBook<Members>;
  readonly book: Book<Members>;
  readonly identity: BookDevice;
  /** What rounds remember from one to the next, as in the app. */
  readonly memory: RoundMemory;
}

export interface Shared {
  readonly root: string;
  readonly where: string;
  readonly stations: readonly Station[];
}

export function folderOf(where: string): Share {
  return diskShare({ disk: nodeDisk(), root: where, random: systemRandom(), timer: systemTimer() });
}

export function roundOf({ book, ports, identity, memory }: Station, share: Share) {
  return runRound(
    {
      ...ports,
      book,
      share,
      identity,
      members: () =>
        [...book.state().keys].map(([origin, key]) => ({ origin, key, boxKey: null, limit: null })),
      blobsOf: () => [],
      mayNameBlob: (type) => type.startsWith('paper-recorded/'),
      version: 'bench',
    },
    memory,
  );
}

async function opened(dir: string): Promise<Station> {
  const ports = { ...(await portsIn(dir)), folding } as unknown as OpenBook<Members>;
  const identity = await readDevice(ports.files, layoutOf(dir), dir);
  if (identity === null) throw new Error(`no workstation in ${dir}`);
  return { dir, ports, identity, memory: roundMemory(), book: await openBook(ports) };
}

/** A workstation that joins the book that lies at `first`. */
export async function newcomer(shared: Pick<Shared, 'root'>, first: string, name: string): Promise<Station> {
  const dir = join(shared.root, name);
  const { files, clock, random } = await portsIn(dir);
  await makeJoined(
    { dir, genesis: await readFile(join(first, 'book.json')), deviceName: name },
    files,
    clock,
    random,
  );
  return opened(dir);
}

/** So many workstations that each wrote so many events and published them, having seen nothing of each other yet. */
export async function manyBooks(count: number, events: number): Promise<Shared> {
  const root = await mkdtemp(join(tmpdir(), 'wavebook-bench-'));
  const where = join(root, 'share');
  await mkdir(where);
  const dir = join(root, 'w0');
  const { files, clock, random } = await portsIn(dir);
  await makeBook({ dir, name: 'Bench', site: '', zone: 'UTC', deviceName: 'w0' }, files, clock, random);
  const first = await opened(dir);
  const stations = [first];
  for (let i = 1; i < count; i += 1) stations.push(await newcomer({ root }, dir, `w${i}`));
  await first.book.commit(stations.map(enrolled), anna);
  for (const station of stations) {
    await record(station.book, events);
    await publishBlind(station, where);
  }
  return { root, where, stations };
}

function enrolled({ book }: Station): Draft {
  const { id, origin, publicKey: key } = book.device;
  return { type: 'device-enrolled/2', subject: { kind: 'device', id }, reason: null, data: { origin, key } };
}

export async function record(book: Book<Members>, events: number): Promise<void> {
  for (let at = 0; at < events; at += 250)
    await book.commit(
      Array.from({ length: Math.min(250, events - at) }, (_, i) => draft(at + i)),
      anna,
    );
}

/** The same workstation after its app was closed. */
export async function reopened(station: Station): Promise<Station> {
  await station.book.close();
  return opened(station.dir);
}

/** Puts there what it wrote, and sees nothing of the others. */
export async function publishBlind(station: Station, where: string): Promise<void> {
  await roundOf(station, blind(folderOf(where), station.book.device.origin));
}

/** The folder without what others wrote: making the bench must not cost the square of what it measures. */
function blind(share: Share, origin: string): Share {
  return {
    ...share,
    list: async (folder) => {
      const entries = await share.list(folder);
      return folder.endsWith('/d') ? (entries?.filter(({ name }) => name === origin) ?? null) : entries;
    },
  };
}

/** Every file below a folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
