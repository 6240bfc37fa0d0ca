import type { Member } from './contract.ts';
import { noteName, readNoteName, type NoteName } from './layout.ts';
import { nameOf, readNote } from './notes.ts';
import { noteKeyOf, tell, type Round } from './round-context.ts';
import { originMemory, type FoundNote, type OriginMemory } from './round-memory.ts';
import { firstForm } from './shelf.ts';

/** Reading more of one origin waits for the next round. */
const MOST_READ = 6;
const MOST_GROUPS = 8;

/** The notes of one origin after a look: names newest first, and the good ones that were read for the first time. */
export interface Looked {
  readonly names: readonly NoteName[];
  readonly newest: FoundNote | null;
  readonly fresh: readonly FoundNote[];
}

/** Lists the newest notes and reads what was not read: the newest one that is good, and whatever was not there before. */
export async function lookAtNotes(round: Round, member: Member): Promise<Looked> {
  const memory = originMemory(round.memory, member.origin);
  const first = memory.lookedAt === null;
  const fresh: FoundNote[] = [];
  let names: readonly NoteName[] = [];
  for (const group of await groupsOf(round, member.origin)) {
    names = [...names, ...(await namesIn(round, member.origin, group))];
    await readNew(round, member, memory, { names, first, fresh });
    if (newestOf(memory) !== null) break;
  }
  memory.lookedAt = round.ports.clock.now().ms;
  return { names, newest: newestOf(memory), fresh };
}

/** A good note of at most `most` events and more than `least`: the largest there is. */
export async function noteWithin(
  round: Round,
  member: Member,
  names: readonly NoteName[],
  range: { readonly least: number; readonly most: number },
): Promise<FoundNote | null> {
  const memory = originMemory(round.memory, member.origin);
  const within = names
    .filter(({ size }) => size > range.least && size <= range.most)
    .sort((a, b) => b.size - a.size || b.known - a.known);
  for (const name of within.slice(0, MOST_READ)) {
    const found = memory.good.get(noteName(name)) ?? (await readOne(round, member, memory, name));
    if (found) return found;
  }
  return null;
}

async function groupsOf(round: Round, origin: string): Promise<readonly string[]> {
  const entries = (await round.share.list(round.layout.noteGroups(origin))) ?? [];
  return entries
    .flatMap(({ name, kind }) => (kind === 'folder' && /^\d{6}$/.test(name) ? [name] : []))
    .sort()
    .reverse()
    .slice(0, MOST_GROUPS);
}

/** Newest first, each once, however many copies of it lie there. */
async function namesIn(round: Round, origin: string, group: string): Promise<readonly NoteName[]> {
  const entries = (await round.share.list(round.layout.noteGroup(origin, group))) ?? [];
  const names = new Map<string, NoteName>();
  for (const { name, kind } of entries) {
    const read = kind === 'file' ? readNoteName(name) : null;
    if (read) names.set(noteName(read), read);
  }
  return [...names.values()].sort(newestFirst);
}

function newestFirst(a: NoteName, b: NoteName): number {
  return b.known - a.known || b.size - a.size || (a.tag < b.tag ? 1 : -1);
}

async function readNew(
  round: Round,
  member: Member,
  memory: OriginMemory,
  { names, first, fresh }: { names: readonly NoteName[]; first: boolean; fresh: FoundNote[] },
): Promise<void> {
  let budget = MOST_READ;
  for (const name of names) {
    const newest = newestOf(memory);
    const newer = newest === null || newestFirst(name, newest.name) < 0;
    const text = noteName(name);
    if (memory.good.has(text) || (memory.listed.has(text) && !newer)) continue;
    // The first time only the newest counts, and what cannot be true beside it.
    const wanted = newer || !first || contradicts(name, newest);
    if (wanted && budget > 0) {
      budget -= 1;
      const found = await readOne(round, member, memory, name);
      if (found) fresh.push(found);
      else if (newer) continue;
    } else if (wanted) continue;
    memory.listed.add(text);
  }
}

/** By its name: as many events, another root. */
function contradicts(name: NoteName, newest: FoundNote | null): boolean {
  return (
    newest !== null && name.size === newest.name.size && name.tag.slice(0, 8) !== newest.name.tag.slice(0, 8)
  );
}

async function readOne(
  round: Round,
  member: Member,
  memory: OriginMemory,
  name: NoteName,
): Promise<FoundNote | null> {
  const path = round.layout.note(member.origin, name);
  const key = noteKeyOf(round, member.origin, member.key);
  const { value, found } = await firstForm(round, path, (plain) => {
    const note = readNote(Buffer.from(plain).toString('utf8'), key, round.genesis);
    // Under a name that is not its own a note could pass for a newer one.
    return note && noteName(nameOf(note, note.text)) === noteName(name) ? note : null;
  });
  if (value === null) {
    if (found && round.keys.missing.size === 0) tell(round, 'file-damaged', member.origin, { file: path });
    return null;
  }
  const note: FoundNote = {
    name,
    note: value,
    seenAt: round.ports.clock.now().ms,
    unseenAt: memory.lookedAt,
  };
  memory.good.set(noteName(name), note);
  forget(memory);
  return note;
}

const KEPT = 64;

/** The newest are kept; of others only their names. */
function forget(memory: OriginMemory): void {
  if (memory.good.size <= KEPT) return;
  const oldest = [...memory.good.values()].sort((a, b) => newestFirst(a.name, b.name)).at(-1) as FoundNote;
  memory.good.delete(noteName(oldest.name));
  memory.listed.add(noteName(oldest.name));
}

export function newestOf(memory: OriginMemory): FoundNote | null {
  let newest: FoundNote | null = null;
  for (const found of memory.good.values())
    if (newest === null || newestFirst(found.name, newest.name) < 0) newest = found;
  return newest;
}
