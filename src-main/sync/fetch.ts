import type { Taken } from '../book/book.ts';
import { sameHash } from '../book/tree.ts';
import { ZERO_DIGEST } from '../../shared/kernel/digest.ts';
import { linesChained, linesThere, type Reached } from './bundles.ts';
import type { Member } from './contract.ts';
import { BUNDLE } from './layout.ts';
import { firstDifference, recordFork, standsBeside } from './fork.ts';
import type { ShareNote } from './notes.ts';
import { lookAtNotes, noteWithin, type Looked } from './origin-notes.ts';
import { branchOf, countHere, tell, type Round } from './round-context.ts';
import { originMemory, type FoundNote } from './round-memory.ts';

/** So many rounds something that was promised may be on its way before it is told. */
export const PATIENCE = 3;

/** Reads what is new of one origin onto this disk; gives how many events. What is wrong there holds back that origin alone. */
export async function fetchOrigin(round: Round, member: Member): Promise<number> {
  const { origin } = member;
  const looked = await lookAtNotes(round, member);
  const memory = originMemory(round.memory, origin);
  memory.unjudged = await judged(round, origin, [...memory.unjudged, ...looked.fresh]);
  if (round.progress.forks[origin]) return 0;
  const before = countHere(round, origin);
  const { newest } = looked;
  if (newest === null || newest.note.size <= before || (member.limit !== null && before >= member.limit)) {
    memory.waited = 0;
    return 0;
  }
  const reached = await reach(round, member, looked, newest);
  // Of two that speak of more than was here, one was taken: the other can be held against it now.
  memory.unjudged = await judged(round, origin, memory.unjudged, reached);
  const taken = countHere(round, origin) - before;
  memory.waited = taken > 0 ? 0 : memory.waited + 1;
  return taken;
}

/** Holds notes against what is here; gives those that speak of more, to be judged once that is here. */
async function judged(
  round: Round,
  origin: string,
  notes: readonly FoundNote[],
  taken: ShareNote | null = null,
): Promise<readonly FoundNote[]> {
  for (const { note } of notes) {
    // Whose root the events have just been found to give: to read them all again would tell nothing new.
    if (note.size === taken?.size && sameHash(note.root, taken.root)) continue;
    if (!(await standsBeside(round, origin, note))) await recordFork(round, origin, note);
  }
  return notes.filter(({ note }) => note.size > countHere(round, origin));
}

/**
 * Takes up to the newest note; where its events do not all lie there, up to the newest note that they reach. Gives the note
 * that was taken, if one was.
 */
async function reach(
  round: Round,
  member: Member,
  looked: Looked,
  newest: FoundNote,
): Promise<ShareNote | null> {
  const from = countHere(round, member.origin);
  const straight = await takeStraight(round, member, newest);
  if (straight.taken.kind === 'taken') return newest.note;
  if (straight.taken.why === 'note') return null;
  const chained = await takeChained(round, member, newest);
  if (chained.taken.kind === 'taken') return newest.note;
  if (await isForked(round, member, newest, chained)) return null;
  tellStop(round, member, chained.reached, newest);
  const most = Math.min(chained.reached.seq, newest.note.size - 1);
  const older = most > from ? await noteWithin(round, member, looked.names, { least: from, most }) : null;
  const taken = older && (await takeChained(round, member, older)).taken;
  return taken?.kind === 'taken' ? (older as FoundNote).note : null;
}

interface Attempt {
  readonly taken: Taken;
  readonly reached: Reached;
}

async function takeStraight(round: Round, member: Member, { note }: FoundNote): Promise<Attempt> {
  const from = countHere(round, member.origin);
  const reached: Reached = { seq: from, stopped: null };
  const lines = linesThere(round, member.origin, from, note.size, reached);
  return { taken: await round.ports.book.take({ ...member, note: note.text, lines }), reached };
}

/** Ends that only the root tells apart. */
const MOST_VARIANTS = 4;

async function takeChained(round: Round, member: Member, { note }: FoundNote): Promise<Attempt> {
  const { origin } = member;
  const from = countHere(round, origin);
  const hash = branchOf(round, origin)?.hash ?? ZERO_DIGEST;
  let attempt: Attempt | null = null;
  for (let variant = 0; variant < MOST_VARIANTS; variant += 1) {
    const reached: Reached = { seq: from, stopped: null };
    const lines = linesChained(round, origin, { from, to: note.size, hash, variant }, reached);
    attempt = { taken: await round.ports.book.take({ ...member, note: note.text, lines }), reached };
    if (attempt.taken.kind === 'taken' || reached.stopped !== null) break;
  }
  return attempt as Attempt;
}

/** Lines that are whole and signed and do not go on from what is here. */
async function isForked(
  round: Round,
  { origin }: Member,
  { note }: FoundNote,
  { taken, reached }: Attempt,
): Promise<boolean> {
  const here = countHere(round, origin);
  const suspect = taken.kind === 'refused' && (taken.why === 'fork' || reached.seq === here);
  if (!suspect || here === 0) return false;
  const difference = await firstDifference(round, origin, note);
  if (difference === null || difference >= here) return false;
  await recordFork(round, origin, note);
  return true;
}

function tellStop(round: Round, { origin }: Member, reached: Reached, { note }: FoundNote): void {
  const { waited } = originMemory(round.memory, origin);
  if (round.keys.missing.size > 0) return;
  const bundle = reached.stopped ?? Math.floor((note.size - 1) / BUNDLE);
  const whole = (bundle + 1) * BUNDLE <= note.size;
  const file = whole ? round.layout.full(origin, bundle) : round.layout.partials(origin, bundle);
  const damaged = round.troubles.some(
    (trouble) =>
      trouble.about === origin && typeof trouble.data.file === 'string' && trouble.data.file.startsWith(file),
  );
  if (reached.stopped === null) tell(round, 'file-damaged', origin, { file });
  else if (!damaged && waited + 1 >= PATIENCE) tell(round, 'file-missing', origin, { file });
}
