import type { Draft, Envelope } from '../../../../../shared/events/envelope.ts';
import type { Book, Incoming, Taken } from '../../../../../src-main/book/book.ts';
import type { Authority, Folding } from '../../../../../src-main/book/folding.ts';
import { makeJoined } from '../../../../../src-main/book/make-book.ts';
import { openBook } from '../../../../../src-main/book/open-book.ts';
import type { Files } from '../../../../../src-main/platform/files.ts';
import { memoryFiles } from '../../../../../src-main/platform/memory-files.ts';
import { madeBook, portsOn } from './open.ts';
import { anna, said, tally, type Tally } from './tally.ts';

/** The tally, and who may write to it. */
export const sharedTally: Folding<Tally> = {
  ...tally,
  fits: ({ type, data }) => type !== 'text-said/1' || typeof data.text === 'string',
  authority: ({ type, data }) =>
    type === 'enrolled/1' || type === 'revoked/1' ? (data.authority as unknown as Authority) : null,
};

export function enrolled(book: Pick<Book<Tally>, 'device'>): Draft {
  const { origin, publicKey: key } = book.device;
  return authority('enrolled/1', { kind: 'enrol', origin, key });
}

export function revoked(origin: string, from: number): Draft {
  return authority('revoked/1', { kind: 'revoke', origin, from });
}

function authority(type: string, data: Authority): Draft {
  return {
    type,
    subject: { kind: 'device', id: data.origin },
    data: { authority: data as unknown as Draft['data'][string] },
    reason: null,
  };
}

export interface Station {
  book: Book<Tally>;
  ports: ReturnType<typeof portsOn>;
  readonly all: Map<string, Uint8Array>;
}

type Seeded = ReturnType<typeof portsOn>;

function portsOf(files: Files, seed: number): Seeded {
  return { ...portsOn(files, seed), folding: sharedTally };
}

/** The first workstation of a book, and others that joined it and are enrolled; nobody has anything of anybody yet. */
export async function stations(count: number, seed = 1): Promise<Station[]> {
  const first = memoryFiles();
  const ports = await madeBook(portsOf(first, seed));
  const made: Station[] = [{ book: await openBook(ports), ports, all: first.all }];
  const genesis = first.all.get('/books/nord/book.json') as Uint8Array;
  for (let other = 1; other < count; other += 1) made.push(await joinedStation(genesis, seed * 100 + other));
  for (const { book } of made.slice(1)) await made[0]?.book.commit([enrolled(book)], anna);
  return made;
}

export async function joinedStation(
  genesis: Uint8Array,
  seed: number,
  disk = memoryFiles(),
): Promise<Station> {
  const ports = portsOf(disk, seed);
  const { dir, files, clock, random } = ports;
  await makeJoined({ dir, genesis, deviceName: `Line ${seed}` }, files, clock, random);
  return { book: await openBook(ports), ports, all: disk.all };
}

/** What a workstation gives of an origin: from what the other has, up to what its note says. */
export async function incoming(from: Book<Tally>, to: Book<Tally>, origin: string): Promise<Incoming> {
  const note = (await from.note(origin)) as string;
  const branch = from.branches().find((each) => each.origin === origin);
  const has = to.branches().find((each) => each.origin === origin)?.count ?? 0;
  const size = Number(note.split('\n')[1]);
  return { origin, key: branch?.key ?? '', note, lines: from.lines(origin, has, size) };
}

/** Takes all that `from` has of every origin but the taker's own. */
export async function takeAll(to: Book<Tally>, from: Book<Tally>): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const { origin, count } of from.branches())
    if (origin !== to.device.origin && count > 0) taken.push(await to.take(await incoming(from, to, origin)));
  return taken;
}

/** Everybody has everything, and has folded it. */
export async function spread(all: readonly Station[]): Promise<void> {
  for (const { book } of all)
    for (const other of all) if (other.book !== book) await takeAll(book, other.book);
  for (const { book } of all) await book.merge();
}

/** The order in which all must fold: plainly sorted. */
export function sorted(events: readonly Envelope[]): readonly Envelope[] {
  const key = ({ lamport, batch }: Envelope): number => lamport - batch.index;
  return [...events].sort(
    (a, b) => key(a) - key(b) || (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : a.seq - b.seq),
  );
}

export function foldedPlainly(events: readonly Envelope[]): Tally {
  return events.reduce((state, event) => sharedTally.fold(state, event), sharedTally.empty);
}

/** The state as its files tell it, without the MAC that each workstation makes with its own key. */
export function stateFiles({ all }: Station): Record<string, string> {
  return Object.fromEntries(
    [...all]
      .filter(([path]) => path.startsWith('/books/nord/state/'))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

export async function reopened(station: Station): Promise<void> {
  await station.book.close();
  station.book = await openBook(station.ports);
}

export const say = (book: Book<Tally>, text: string, rollout?: string): Promise<readonly Envelope[]> =>
  book.commit([said(text, rollout)], anna);
