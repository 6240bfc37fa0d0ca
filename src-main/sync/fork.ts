import { ZERO_DIGEST } from '../../shared/kernel/digest.ts';
import { EMPTY_TREE, leafHash, rootOf, sameHash, withLeaf } from '../book/tree.ts';
import { linesChained, type Reached } from './bundles.ts';
import type { ShareNote } from './notes.ts';
import { branchOf, countHere, rootsOf, tell, type Round } from './round-context.ts';

/** Whether a note of an origin can be true beside what is here of it; a note of more events than are here is not judged. */
export async function standsBeside(round: Round, origin: string, note: ShareNote): Promise<boolean> {
  if (note.size > countHere(round, origin)) return true;
  return sameHash(note.root, await rootsOf(round, origin).at(note.size));
}

/**
 * The number of the first event that differs between what is here and what a note was signed over, proved by reading both;
 * the count here when the note only goes on. `null`: what was signed does not lie there whole.
 */
export async function firstDifference(round: Round, origin: string, note: ShareNote): Promise<number | null> {
  for (let variant = 0; variant < MOST_VARIANTS; variant += 1) {
    const difference = await differenceIn(round, origin, note, variant);
    if (difference !== null) return difference;
  }
  return null;
}

/** Both histories may lie there as bundles of one width, which only the root tells apart. */
const MOST_VARIANTS = 4;

async function differenceIn(
  round: Round,
  origin: string,
  note: ShareNote,
  variant: number,
): Promise<number | null> {
  const here = countHere(round, origin);
  const ours = oneByOne(round.ports.book.lines(origin, 0, Math.min(here, note.size)));
  const reached: Reached = { seq: 0, stopped: null };
  let [tree, difference]: [typeof EMPTY_TREE, number | null] = [EMPTY_TREE, null];
  const range = { from: 0, to: note.size, hash: ZERO_DIGEST, variant };
  for await (const lines of linesChained(round, origin, range, reached)) {
    for (const line of lines) {
      const own = await ours.next();
      if (difference === null && !own.done && Buffer.compare(own.value, line) !== 0) difference = tree.size;
      tree = withLeaf(tree, leafHash(line));
    }
  }
  if (tree.size !== note.size || !sameHash(rootOf(tree), note.root)) return null;
  return difference ?? Math.min(here, note.size);
}

async function* oneByOne(pieces: AsyncIterable<readonly Uint8Array[]>): AsyncGenerator<Uint8Array> {
  for await (const lines of pieces) yield* lines;
}

/** Two histories of one origin: kept, told, to be recorded; nothing more of it is read in. */
export async function recordFork(round: Round, origin: string, note: ShareNote): Promise<void> {
  const known = round.progress.forks[origin];
  const seq = (await firstDifference(round, origin, note)) ?? Math.max(0, note.size - 1);
  // Of three histories, where the first of them parted: what is cut off must be the same for whoever saw only those two.
  if (known && known.seq <= seq) return;
  const here = branchOf(round, origin);
  const detail = `${here?.count ?? 0} events here end in ${here?.hash ?? ''}; note ${note.digest} signs ${note.size} others`;
  round.progress = {
    ...round.progress,
    forks: { ...round.progress.forks, [origin]: { seq, detail } },
  };
}

/** What is known of forks, until whoever wrote them is revoked. */
export function tellForks(round: Round, revoked: ReadonlySet<string>): void {
  for (const [origin, { seq, detail }] of Object.entries(round.progress.forks)) {
    if (revoked.has(origin)) continue;
    tell(round, 'fork', origin, { seq });
    round.alarms.push({ kind: 'fork', origin, seq, detail });
  }
}
