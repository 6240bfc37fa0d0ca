import { canonical } from '../../shared/kernel/canonical.ts';
import type { JoinRequest } from '../../shared/domain/device.ts';
import { BookError } from '../book/book-error.ts';
import { textOf } from '../book/genesis.ts';
import { codeOf } from '../platform/disk.ts';
import type { Member, PeerState, RoundPorts, RoundResult, ShareFault } from './contract.ts';
import { ShareError } from './contract.ts';
import { fetchBlobs } from './blobs.ts';
import { fetchOrigin, PATIENCE } from './fetch.ts';
import { tellForks } from './fork.ts';
import { livesGoingOn } from './going-on.ts';
import { joinRound } from './join-round.ts';
import { findKeys, giveKeys, readyToSeal } from './key-files.ts';
import { readNoteName, readOrigin } from './layout.ts';
import { newestOf } from './origin-notes.ts';
import {
  agreedWithin,
  cutBefore,
  cutByFork,
  cutLives,
  hearOfOwn,
  lookAtOwn,
  type Twice,
} from './own-life.ts';
import { openRound } from './open-round.ts';
import { peersNow } from './peers.ts';
import { publish } from './publish.ts';
import { countHere, membersNow, tell, type Round } from './round-context.ts';
import { originMemory, roundMemory, type RoundMemory } from './round-memory.ts';
import { changeShareFile, writeProgress } from './share-file.ts';
import { firstForm } from './shelf.ts';

interface Found {
  taken: number;
  asked: readonly JoinRequest[];
  strangers: readonly string[];
  twice: Twice | null;
}

/**
 * One round with the shared folder: what others wrote is read in, what we wrote is put there, and what stands in the way is
 * told. Nothing the folder does makes it throw; a disk of our own that refuses does (`BookError`), and nothing was lost.
 */
export async function runRound(ports: RoundPorts, memory: RoundMemory = roundMemory()): Promise<RoundResult> {
  try {
    return await wholeRound(ports, memory);
  } catch (error) {
    throw refusedHere(error);
  }
}

/** What the operating system says of our own disk, as the book says it. */
function refusedHere(error: unknown): unknown {
  const what = codeOf(error);
  if (!/^E[A-Z0-9]+$/.test(what)) return error;
  const { path } = error as { path?: unknown };
  return new BookError('storage', { what, file: typeof path === 'string' ? path : '' }, error);
}

async function wholeRound(ports: RoundPorts, memory: RoundMemory): Promise<RoundResult> {
  const { files, book } = ports;
  const round = await openRound(ports, memory);
  const { progress } = round;
  const found: Found = { taken: 0, asked: [], strangers: [], twice: null };
  let reached = true;
  try {
    await exchange(round, found);
    memory.reached = ports.clock.now();
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    reached = error.fault === 'read-only' || error.fault === 'full';
    tellFault(round, error.fault);
  }
  const peers = await peersNow(round);
  tellStanding(round);
  if (canonical(round.progress) !== canonical(progress)) await writeProgress(files, book.dir, round.progress);
  return resultOf(round, found, peers, reached);
}

function resultOf(round: Round, found: Found, peers: readonly PeerState[], reached: boolean): RoundResult {
  const { twice } = found;
  return {
    at: round.at,
    reached,
    published: round.memory.published,
    taken: found.taken,
    peers,
    troubles: round.troubles,
    alarms: round.alarms,
    asked: found.asked,
    strangers: found.strangers,
    clone: clonedFrom(round, twice),
    operations: round.share.calls(),
  };
}

function clonedFrom(round: Round, twice: Twice | null): RoundResult['clone'] {
  return twice === null || twice.agreed === null ? null : { agreed: twice.agreed, cuts: cutLives(round) };
}

async function exchange(round: Round, found: Found): Promise<void> {
  if (!(await meetShare(round))) return;
  const { asked, taken } = await joinRound(round);
  found.asked = asked;
  found.twice = taken ? { agreed: 0 } : await lookAtOwn(round);
  const origins = await originsThere(round);
  found.taken = await fetchAll(round, origins);
  // An answer may have come just now.
  const members = new Set(membersNow(round).map(({ origin }) => origin));
  found.asked = asked.filter(({ id, incarnation }) => !members.has(`${id}-${incarnation}`));
  found.strangers = await quarantine(round, origins, members);
  await fetchBlobs(
    round,
    origins.filter((origin) => members.has(origin)),
  );
  found.twice ??= (await hearOfOwn(round)) ?? cutByFork(round) ?? (await cutBefore(round));
  if (found.twice) found.twice = agreedWithin(round, found.twice);
  if (found.twice) await countLives(round, [...origins, ...members, ...round.memory.joins.keys()]);
  if (found.twice === null) await write(round, origins, members);
}

/** Whether the folder is the one that it was: an unplugged one looks empty, and must not be filled. */
async function meetShare(round: Round): Promise<boolean> {
  const { layout, share, genesis, ports } = round;
  const text = textOf(ports.book.info);
  const path = layout.genesis(genesis);
  const bytes = await share.read(path);
  if (bytes === null && round.progress.met) {
    const root = (await share.list('')) ?? [];
    if (!root.some(({ name }) => name.toLowerCase() === layout.book)) {
      tell(round, 'share-other-book', null, sinceOf(round));
      return false;
    }
  }
  const good = bytes !== null && Buffer.compare(bytes, text) === 0;
  if (bytes === null) await share.put(path, text);
  else if (!good) {
    const { value } = await firstForm(round, path, (plain) =>
      Buffer.compare(plain, text) === 0 ? plain : null,
    );
    tell(round, 'file-damaged', null, { file: path });
    if (value === null) await share.put(`${path}~${genesis.slice(16, 24)}`, text);
  }
  if (good && !round.progress.met) round.progress = { ...round.progress, met: true };
  return true;
}

async function originsThere(round: Round): Promise<readonly string[]> {
  const entries = (await round.share.list(round.layout.origins)) ?? [];
  const names = entries.flatMap(({ name, kind }) =>
    kind === 'folder' && readOrigin(name) ? [name.toLowerCase()] : [],
  );
  return [...new Set(names)].sort();
}

/** The first workstation's events let others in, whose events may let in more: until nobody new comes. */
async function fetchAll(round: Round, origins: readonly string[]): Promise<number> {
  const done = new Set<string>();
  let taken = 0;
  for (;;) {
    const known = [...membersNow(round), ...livesGoingOn(round)];
    const next = known.filter(({ origin }) => isOpen(round, origin, origins, done));
    if (next.length === 0) return taken;
    for (const member of next) {
      done.add(member.origin);
      taken += await guarded(round, member, () => fetchOrigin(round, member));
      if (await findKeys(round, origins))
        taken += await guarded(round, member, () => fetchOrigin(round, member));
      remember(round, member.origin);
    }
    await merge(round);
  }
}

function isOpen(
  round: Round,
  origin: string,
  origins: readonly string[],
  done: ReadonlySet<string>,
): boolean {
  return origin !== round.own && origins.includes(origin) && !done.has(origin);
}

function remember(round: Round, origin: string): void {
  const newest = newestOf(originMemory(round.memory, origin));
  if (newest) round.memory.newest.set(origin, newest.note);
}

/** What is wrong with one file holds back its origin; only a folder that is gone ends the round. */
async function guarded(round: Round, { origin }: Member, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ShareError) || error.fault === 'gone') throw error;
    const memory = originMemory(round.memory, origin);
    memory.waited += 1;
    if (error.fault !== 'busy') tell(round, 'file-damaged', origin, { file: error.path });
    else if (memory.waited >= PATIENCE) tell(round, 'file-missing', origin, { file: error.path });
    return 0;
  }
}

async function merge(round: Round): Promise<void> {
  const { waiting } = await round.ports.book.merge();
  for (let at = round.troubles.length - 1; at >= 0; at -= 1)
    if (round.troubles[at]?.code === 'waits-for-others') round.troubles.splice(at, 1);
  for (const { origin, seq, wants } of waiting)
    tell(round, 'waits-for-others', origin, {
      wants: wants.origin,
      seq: wants.seq,
      events: countHere(round, origin) - seq,
    });
}

/** Two that begin a new life at once are not to take the same number. */
async function countLives(round: Round, origins: readonly string[]): Promise<void> {
  const { files, book, identity } = round.ports;
  const lives = origins.flatMap((origin) => {
    const named = readOrigin(origin);
    return named?.device === identity.id ? [named.incarnation] : [];
  });
  await changeShareFile(files, book.dir, (kept) => ({ ...kept, lives: Math.max(kept.lives, ...lives) }));
}

/** Somebody whom nobody let in writes there: counted by the names of their notes, never read. */
async function quarantine(
  round: Round,
  origins: readonly string[],
  members: ReadonlySet<string>,
): Promise<readonly string[]> {
  const strangers = origins.filter((origin) => origin !== round.own && !members.has(origin));
  for (const origin of strangers) {
    const groups = ((await round.share.list(round.layout.noteGroups(origin))) ?? []).map(({ name }) => name);
    const [group] = groups.sort().reverse();
    const notes = group === undefined ? [] : await round.share.list(round.layout.noteGroup(origin, group));
    const sizes = (notes ?? []).map(({ name }) => readNoteName(name)?.size ?? 0);
    // A workstation that only asks and has written nothing is no stranger at the door.
    const events = Math.max(0, ...sizes);
    // Before we are in we do not know who else is.
    if (events > 0 && members.has(round.own)) tell(round, 'quarantined', origin, { events });
  }
  return strangers;
}

async function write(round: Round, origins: readonly string[], members: ReadonlySet<string>): Promise<void> {
  const own = membersNow(round).find(({ origin }) => origin === round.own);
  if (own?.limit !== undefined && own.limit !== null) return;
  const others = origins.filter((origin) => origin !== round.own && members.has(origin));
  if (!own && countHere(round, round.own) === 0) return;
  if (!(await readyToSeal(round, others))) return;
  await giveKeys(round);
  await publish(round);
}

const TOLD: Readonly<Record<ShareFault, 'share-gone' | 'share-denied' | 'share-read-only' | 'share-full'>> = {
  gone: 'share-gone',
  busy: 'share-gone',
  failed: 'share-gone',
  denied: 'share-denied',
  'read-only': 'share-read-only',
  full: 'share-full',
};

export function tellFault(round: Round, fault: ShareFault): void {
  tell(round, TOLD[fault], null, sinceOf(round));
}

function sinceOf({ memory }: Round): { since?: { ms: number; offset: number; zone: string } } {
  return memory.reached === null ? {} : { since: { ...memory.reached } };
}

/** What is so until somebody does something about it. */
function tellStanding(round: Round): void {
  const revoked = membersNow(round).filter(({ limit }) => limit !== null);
  for (const { origin, earlier = false } of revoked)
    if (origin === round.own) tell(round, 'revoked', null);
    else if (!earlier) tell(round, 'revoked', origin);
  tellForks(round, new Set(revoked.map(({ origin }) => origin)));
  if (round.keys.missing.size > 0) tell(round, 'no-key', null, { keys: [...round.keys.missing].sort() });
}
