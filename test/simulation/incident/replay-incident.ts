import type { BookState } from '../../../shared/events/state.ts';
import { bookFolding } from '../../../src-main/api/desk/book-folding.ts';
import type { Book } from '../../../src-main/book/book.ts';
import { checkpointName, signCheckpoint } from '../../../src-main/book/checkpoint.ts';
import type { Folding } from '../../../src-main/book/folding.ts';
import { textOf, type Genesis } from '../../../src-main/book/genesis.ts';
import { makeJoined } from '../../../src-main/book/make-book.ts';
import { openBook } from '../../../src-main/book/open-book.ts';
import { EMPTY_TREE, leafHash, withLeaf } from '../../../src-main/book/tree.ts';
import { fixedClock } from '../../../src-main/platform/fixed-clock.ts';
import { manualTimer } from '../../../src-main/platform/manual-timer.ts';
import { memoryFiles } from '../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../src-main/platform/seeded-random.ts';
import { sha256Hex } from '../../../src-main/platform/sha256.ts';
import type { IncidentConflict } from '../../../src-main/sync/incident/incident-of.ts';
import { brokenLinks, type Incident } from './read-incident.ts';
import { relinked, type Replayed } from './relink.ts';

const DIR = '/replay';

export interface Replay {
  /** After each round that was told, and last of all with everything: what waits for whom, and what stands against each other. */
  readonly steps: readonly {
    readonly events: number;
    readonly waiting: readonly string[];
    readonly conflicts: readonly IncidentConflict[];
    readonly refused: readonly string[];
  }[];
  readonly broken: readonly string[];
}

/** Lets a fresh workstation meet the same events in the same order of arrival, and tells what it makes of them. */
export async function replayIncident(incident: Incident): Promise<Replay> {
  const origins = relinked(incident);
  const genesis = genesisOf(incident, origins);
  const book = await observer(genesis, incident);
  const digest = sha256Hex(textOf(genesis));
  const { head, rounds } = incident;
  const steps: Replay['steps'][number][] = [];
  const ends = Object.fromEntries(head.branches.map(({ origin, count }) => [origin, count]));
  for (const upTo of [...rounds.map(({ here, own }) => ({ ...here, [head.observer]: own })), ends]) {
    const refused: string[] = [];
    for (const [origin, count] of Object.entries(upTo)) {
      const each = origins.get(origin);
      if (each) refused.push(...(await meet(book, each, count, digest)));
    }
    const { waiting } = await book.merge();
    const waits = waiting.map(
      ({ origin, seq, wants }) => `${origin}/${seq} waits for ${wants.origin}/${wants.seq}`,
    );
    steps.push({ events: book.count(), waiting: waits, conflicts: conflictsOf(book.state()), refused });
  }
  await book.close();
  return { steps, broken: brokenLinks(incident) };
}

function genesisOf({ head }: Incident, origins: ReadonlyMap<string, Replayed>): Genesis {
  const publicKey = origins.get(`${head.genesis}-1`)?.key ?? '';
  const device = { id: head.genesis, publicKey };
  return {
    format: 'wavebook/1',
    id: head.book,
    name: 'Replay',
    site: '',
    zone: 'UTC',
    madeAt: head.madeAt,
    device,
  };
}

async function observer(genesis: Genesis, { head }: Incident): Promise<Book<BookState>> {
  const [files, clock, random] = [memoryFiles(), fixedClock(head.madeAt, 1000), seededRandom(head.seed)];
  await makeJoined({ dir: DIR, genesis: textOf(genesis), deviceName: 'observer' }, files, clock, random);
  const processes = { self: () => ({ pid: 1, start: 'x', host: 'x' }), runs: () => true };
  const folding = bookFolding as unknown as Folding<BookState>;
  return openBook({ dir: DIR, files, clock, random, timer: manualTimer(), processes, folding });
}

/** Takes what came of one origin; gives why not, in words. */
async function meet(
  book: Book<BookState>,
  { origin, signer, key, lines }: Replayed,
  count: number,
  genesis: string,
): Promise<readonly string[]> {
  const here = book.branches().find((branch) => branch.origin === origin)?.count ?? 0;
  const to = Math.min(count, lines.length);
  if (to <= here) return [];
  const tree = lines.slice(0, to).reduce((before, line) => withLeaf(before, leafHash(line)), EMPTY_TREE);
  const note = signCheckpoint(tree, genesis, checkpointName(book.info.id, origin), signer);
  const taken = await book.take({ origin, key, note, lines: once(lines.slice(here, to)) });
  return taken.kind === 'taken' ? [] : [`${origin}/${taken.seq}: ${taken.why} ${taken.detail}`];
}

async function* once(lines: readonly Uint8Array[]): AsyncIterable<readonly Uint8Array[]> {
  yield lines;
}

function conflictsOf(state: BookState): readonly IncidentConflict[] {
  return [...state.conflicts.values()].map(({ writes, settled }) => ({
    events: writes.map(({ event }) => event),
    settled: settled !== null,
  }));
}

/** What the file tells and the replay does not find, or the other way round; empty when they agree. */
export function differences(incident: Incident, { steps }: Replay): readonly string[] {
  const keyOf = ({ events, settled }: IncidentConflict): string =>
    `${[...events].sort().join(' ')} ${settled}`;
  const told = new Set(incident.conflicts.map(keyOf));
  const found = new Set((steps.at(-1)?.conflicts ?? []).map(keyOf));
  return [
    ...[...told].filter((key) => !found.has(key)).map((key) => `told and not found: ${key}`),
    ...[...found].filter((key) => !told.has(key)).map((key) => `found and not told: ${key}`),
  ];
}
