import type { SyncAlarm } from '../../shared/domain/device.ts';
import type { Trouble, TroubleCode } from '../../shared/domain/trouble.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { checkpointName } from '../book/checkpoint.ts';
import { textOf } from '../book/genesis.ts';
import type { NoteKey } from '../book/note.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { countedShare, type CountedShare } from './counted-share.ts';
import type { Member, RoundPorts } from './contract.ts';
import type { KeyRing } from './key-ring.ts';
import { shareLayout, type ShareLayout } from './layout.ts';
import { withGenesis } from './members.ts';
import { Roots } from './roots.ts';
import type { RoundMemory } from './round-memory.ts';
import type { Progress } from './share-file.ts';

/** One round: what it works with, what it remembers, and what it has to tell. */
export interface Round {
  readonly ports: RoundPorts;
  readonly memory: RoundMemory;
  readonly share: CountedShare;
  readonly layout: ShareLayout;
  readonly genesis: Digest;
  readonly own: string;
  readonly at: Instant;
  readonly keys: KeyRing;
  /** Earlier lives of this workstation, as its disk knows them. */
  readonly left: readonly string[];
  progress: Progress;
  /** Without what was told already for the same thing. */
  readonly troubles: Trouble[];
  readonly alarms: SyncAlarm[];
}

export function beginRound(
  ports: RoundPorts,
  memory: RoundMemory,
  own: Pick<Round, 'keys' | 'progress' | 'left'>,
): Round {
  return {
    ports,
    memory,
    share: countedShare(ports.share),
    layout: shareLayout(ports.book.info.id),
    genesis: sha256Hex(textOf(ports.book.info)),
    own: ports.identity.origin,
    at: ports.clock.now(),
    ...own,
    troubles: [],
    alarms: [],
  };
}

export function tell(
  round: Round,
  code: TroubleCode,
  about: string | null,
  data: Trouble['data'] = {},
): void {
  const known = round.troubles.some(
    (trouble) => trouble.code === code && trouble.about === about && trouble.data.file === data.file,
  );
  if (!known) round.troubles.push({ code, about, data });
}

/** Told in one round alone, however often it is met. */
export function tellOnce(
  round: Round,
  code: TroubleCode,
  about: string | null,
  data: Trouble['data'] = {},
): void {
  const key = `${code} ${about} ${JSON.stringify(data.file ?? null)}`;
  if (round.memory.told.has(key)) return;
  round.memory.told.add(key);
  tell(round, code, about, data);
}

export function membersNow(round: Round): readonly Member[] {
  return withGenesis(round.ports.book.info, round.ports.members());
}

/** Whose signature is on the notes of an origin. */
export function noteKeyOf(round: Round, origin: string, key: string): NoteKey {
  return {
    name: checkpointName(round.ports.book.info.id, origin),
    publicKey: Buffer.from(key, 'hex'),
  };
}

/** How many events of an origin are on this disk. */
export function countHere(round: Round, origin: string): number {
  return branchOf(round, origin)?.count ?? 0;
}

export function branchOf(round: Round, origin: string) {
  return round.ports.book.branches().find((branch) => branch.origin === origin) ?? null;
}

export function rootsOf(round: Round, origin: string): Roots {
  const { book } = round.ports;
  const known = round.memory.roots.get(origin);
  if (known) return known;
  const roots = new Roots((from, to) => book.lines(origin, from, to));
  round.memory.roots.set(origin, roots);
  return roots;
}
