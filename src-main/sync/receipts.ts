import type { NoteKey } from '../book/note.ts';
import { readCheckpoint } from '../book/checkpoint.ts';
import type { Countersigned, Receipts } from './notes.ts';
import { membersNow, noteKeyOf, type Round } from './round-context.ts';
import { readShareFile } from './share-file.ts';

/**
 * What this workstation signs of the others: what is folded here, and the newest checkpoint of each that was checked against
 * the events here. Cosigning it is what makes taking it away later noticed.
 */
export async function receiptsNow(round: Round): Promise<Receipts> {
  const { book, files } = round.ports;
  const keys = new Map(membersNow(round).map(({ origin, key }) => [origin, noteKeyOf(round, origin, key)]));
  const has: Record<string, number> = {};
  const saw: Record<string, Countersigned> = {};
  for (const branch of book.branches()) {
    const key = keys.get(branch.origin);
    if (branch.own || branch.count === 0 || !key) continue;
    // What was cut off is no longer folded, but known: names of notes are by what is known, and must not go back.
    has[branch.origin] = branch.limit === null ? branch.folded : branch.count;
    const checked = await checkedOf(round, branch.origin, branch.count, key);
    if (checked) saw[branch.origin] = checked;
  }
  const left = (await readShareFile(files, book.dir))?.left ?? [];
  return { has, saw, left };
}

/** The book keeps a note only once it has compared it with the events. */
async function checkedOf(
  round: Round,
  origin: string,
  count: number,
  key: NoteKey,
): Promise<Countersigned | null> {
  const known = round.memory.saw.get(origin);
  if (known?.size === count) return known;
  const note = await round.ports.book.note(origin);
  const checkpoint = note === null ? null : readCheckpoint(note, key);
  if (checkpoint === null || checkpoint.size > count) return null;
  const { size, root } = checkpoint;
  round.memory.saw.set(origin, { size, root });
  return { size, root };
}
