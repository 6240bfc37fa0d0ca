import { sameHash } from '../book/tree.ts';
import type { Member, PeerState } from './contract.ts';
import { PATIENCE } from './fetch.ts';
import { newestOf } from './origin-notes.ts';
import { branchOf, countHere, membersNow, rootsOf, tell, type Round } from './round-context.ts';
import { originMemory, type FoundNote } from './round-memory.ts';

/** A note that was made while nobody looked for longer says nothing of its writer's clock. */
const LOOKED_CLOSELY = 60_000;
/** Above this a clock is told to be wrong. */
const SKEW = 120_000;
const SILENT = 7 * 24 * 3600 * 1000;

/** What is known of every other origin that may write, and what is wrong with it. */
export async function peersNow(round: Round): Promise<readonly PeerState[]> {
  const members = membersNow(round).filter(({ origin }) => origin !== round.own);
  const peers: PeerState[] = [];
  for (const member of members) peers.push(await peerOf(round, member));
  for (const peer of peers) tellPeer(round, peer, isCurrent(peer.origin, members));
  tellTails(round, members);
  return peers;
}

async function peerOf(round: Round, { origin }: Member): Promise<PeerState> {
  const newest = newestOf(originMemory(round.memory, origin));
  const branch = branchOf(round, origin);
  const size = newest?.note.size ?? 0;
  return {
    origin,
    size,
    madeAt: newest?.note.at ?? null,
    version: newest?.note.version ?? null,
    note: newest?.note.digest ?? null,
    has: newest?.note.has ?? {},
    witnessed: await witnessedBy(round, newest),
    here: branch?.count ?? 0,
    clock: newest && clockOf(newest),
    held: Math.max(size, branch?.count ?? 0) - (branch?.folded ?? 0),
  };
}

/** How many of our events they countersigned: the root they signed is ours. */
async function witnessedBy(round: Round, newest: FoundNote | null): Promise<number> {
  const said = newest?.note.saw[round.own];
  if (!said || said.size > countHere(round, round.own)) return 0;
  return sameHash(said.root, await rootsOf(round, round.own).at(said.size)) ? said.size : 0;
}

/** The note was made between two looks of ours, so its clock is known to half of what lies between them. */
function clockOf({ note, seenAt, unseenAt }: FoundNote): number | null {
  if (note.at === null || unseenAt === null || seenAt - unseenAt > LOOKED_CLOSELY || seenAt < unseenAt)
    return null;
  return Math.round(note.at.ms - (seenAt + unseenAt) / 2);
}

function tellPeer(round: Round, peer: PeerState, current: boolean): void {
  const { clock, madeAt, version } = peer;
  if (clock !== null && Math.abs(clock) > SKEW) tell(round, 'clock-skew', peer.origin, { ms: clock });
  if (version !== null && isNewer(version, round.ports.version))
    tell(round, 'newer-version', peer.origin, { version });
  if (current && madeAt !== null && round.at.ms - madeAt.ms > SILENT)
    tell(round, 'silent', peer.origin, { since: { ...madeAt } });
}

/** Not a life that the workstation has left. */
function isCurrent(origin: string, members: readonly Member[]): boolean {
  const [device, life] = [origin.slice(0, 37), Number(origin.slice(37))];
  return !members.some((other) => other.origin.startsWith(device) && Number(other.origin.slice(37)) > life);
}

function isNewer(theirs: string, ours: string): boolean {
  const [a, b] = [numbersOf(theirs), numbersOf(ours)];
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at >= 0 && (a[at] as number) > (b[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version
    .split('.')
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 10) || 0);
}

/** Others signed that they have events of somebody, and the folder shows neither them nor a promise of them. */
function tellTails(round: Round, members: readonly Member[]): void {
  const { memory } = round;
  for (const { origin, limit } of members) {
    const signed = Math.max(0, ...members.map((by) => signedBy(round, by, origin)));
    const here = countHere(round, origin);
    const promised = memory.newest.get(origin)?.size ?? 0;
    if (signed <= Math.max(here, promised) || limit !== null) {
      memory.tails.delete(origin);
      continue;
    }
    const known = memory.tails.get(origin) ?? { rounds: 0, since: round.at.ms };
    memory.tails.set(origin, { ...known, rounds: known.rounds + 1 });
    if (known.rounds + 1 < PATIENCE) continue;
    tell(round, 'tail-missing', origin, { events: signed - here });
    if (round.at.ms - known.since < (round.ports.settle?.() ?? 0)) continue;
    const detail = `${signed} events were countersigned, ${here} are here`;
    round.alarms.push({ kind: 'cut-tail', origin, seq: here, detail });
  }
}

function signedBy(round: Round, by: Member, origin: string): number {
  const note = by.origin === origin || by.limit !== null ? undefined : round.memory.newest.get(by.origin);
  return Math.max(note?.saw[origin]?.size ?? 0, note?.has[origin] ?? 0);
}
