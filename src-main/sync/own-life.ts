import type { CutLife } from '../book/renew.ts';
import { sameHash } from '../book/tree.ts';
import type { Member } from './contract.ts';
import { PATIENCE } from './fetch.ts';
import { firstDifference, standsBeside } from './fork.ts';
import { readOrigin } from './layout.ts';
import type { ShareNote } from './notes.ts';
import { lookAtNotes } from './origin-notes.ts';
import { branchOf, countHere, membersNow, rootsOf, tell, type Round } from './round-context.ts';
import { originMemory } from './round-memory.ts';

/**
 * Somebody else writes under this identity, or this workstation was put back to an earlier day. `agreed`: so many own
 * events are known to be the same here and there; `null`: what the other one signed does not lie there whole yet, so it waits.
 */
export interface Twice {
  readonly agreed: number | null;
}

/** Looks at what lies there under our own name, before anything is written: it must be what we wrote. */
export async function lookAtOwn(round: Round): Promise<Twice | null> {
  const { own, ports } = round;
  const self: Member = {
    origin: own,
    key: Buffer.from(ports.identity.signer.publicKey).toString('hex'),
    boxKey: null,
    limit: null,
  };
  const enrolled = membersNow(round).find(({ origin }) => origin === own);
  // Two that began the same new life at once: people let the other one in.
  if (enrolled && enrolled.key !== self.key) return twice(round, 0, 'another key was let in under this life');
  // A later life was let in before this one, which never will be: it goes on in one that comes after both.
  if (!enrolled && membersNow(round).some(({ origin }) => follows(origin, own)))
    return twice(round, 0, 'a later life was let in');
  await lookAtNotes(round, self);
  const memory = originMemory(round.memory, own);
  for (const [name, { note }] of memory.good) {
    if (memory.ours.has(name)) continue;
    if (await isOurs(round, note)) memory.ours.add(name);
    // Asked again each round: what is not there whole may be on its way. Later, what is known to be common must do.
    else {
      const found = await firstDifference(round, own, note);
      if (found === null) memory.waited += 1;
      const agreed = found === null && memory.waited > PATIENCE ? await commonWith(round) : found;
      return twice(round, agreed, `note ${note.digest} signs ${note.size} events that are not here`);
    }
  }
  return null;
}

/** Whether it is another life of the same workstation, with a higher number. */
function follows(origin: string, own: string): boolean {
  const [one, other] = [readOrigin(origin), readOrigin(own)];
  return one !== null && one.device === other?.device && one.incarnation > other.incarnation;
}

async function isOurs(round: Round, note: ShareNote): Promise<boolean> {
  return note.size <= countHere(round, round.own) && standsBeside(round, round.own, note);
}

/** The same by what others signed: they have more of ours than we do, or other events; or another of our lives says so. */
export async function hearOfOwn(round: Round): Promise<Twice | null> {
  const { own } = round;
  const here = countHere(round, own);
  for (const { origin, limit } of membersNow(round)) {
    if (origin === own || limit !== null) continue;
    const newest = round.memory.newest.get(origin);
    if (!newest) continue;
    const said = newest.saw[own];
    const other =
      said && !(said.size <= here && sameHash(said.root, await rootsOf(round, own).at(said.size)));
    if (other) return twice(round, await commonWith(round), `${origin} has ${said.size} events of ours`);
    if (newest.left.includes(own) && deviceOf(origin) === deviceOf(own))
      return twice(round, await commonWith(round), `${origin} left this identity`);
  }
  return null;
}

/** How many of our events are known elsewhere to be ours: by our own notes there, and by what others countersigned. */
async function commonWith(round: Round): Promise<number> {
  const { own, memory } = round;
  const here = countHere(round, own);
  let most = 0;
  const mine = [...originMemory(memory, own).good.values()].map(({ note }) => note);
  const theirs = [...memory.newest.values()].flatMap(({ saw }) => saw[own] ?? []);
  for (const { size, root } of [...mine, ...theirs]) {
    if (size <= most || size > here) continue;
    if (sameHash(root, await rootsOf(round, own).at(size))) most = size;
  }
  return most;
}

/**
 * Where others cut this life off because it has two histories: nothing after that counts anywhere, so all of it goes on in a
 * new one. Who was revoked by people is not cut off like that, and stays out.
 */
export function cutByFork(round: Round): Twice | null {
  const cut = branchOf(round, round.own)?.cut ?? null;
  const self = membersNow(round).find(({ origin }) => origin === round.own);
  if (cut === null || !self || self.limit !== null) return null;
  return twice(
    round,
    Math.min(cut, countHere(round, round.own)),
    `cut off from ${cut} on: it has two histories`,
  );
}

/**
 * Earlier lives of which others cut off what counted until now, since both histories of them were seen: what was recorded here
 * goes on in a new life.
 */
export function cutLives(round: Round): readonly CutLife[] {
  const { carried } = round.ports.identity;
  const out = new Set(membersNow(round).flatMap(({ origin, limit }) => (limit === null ? [] : [origin])));
  return round.left.flatMap((origin) => {
    const branch = branchOf(round, origin);
    if (!branch || branch.cut === null || out.has(origin)) return [];
    return branch.cut < Math.min(branch.count, carried[origin] ?? Infinity)
      ? [{ origin, from: branch.cut }]
      : [];
  });
}

export async function cutBefore(round: Round): Promise<Twice | null> {
  const [first] = cutLives(round);
  if (first === undefined) return null;
  return twice(round, await commonWith(round), `${first.origin} was cut off from ${first.from} on`);
}

/** What stays with the old life is at most what counts there: nothing, where it was never let in and now never will be. */
export function agreedWithin(round: Round, found: Twice): Twice {
  if (!membersNow(round).some(({ origin }) => origin === round.own)) return { agreed: 0 };
  const cut = branchOf(round, round.own)?.cut ?? Infinity;
  return found.agreed === null ? found : { agreed: Math.min(found.agreed, cut) };
}

function twice(round: Round, agreed: number | null, detail: string): Twice {
  tell(round, 'clone', null);
  round.alarms.push({ kind: 'clone', origin: round.own, seq: agreed ?? 0, detail });
  return { agreed };
}

function deviceOf(origin: string): string {
  return origin.slice(0, 36);
}
