import { ZERO_DIGEST } from '../../shared/kernel/digest.ts';
import type { Fault } from '../book/fault.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { linesChained, linesThere, type Reached } from './bundles.ts';
import { ShareError, type Member, type RoundPorts, type Share, type ShareFault } from './contract.ts';
import { readOrigin } from './layout.ts';
import { openRound } from './open-round.ts';
import { lookAtNotes } from './origin-notes.ts';
import { membersNow, type Round } from './round-context.ts';
import { roundMemory, type FoundNote } from './round-memory.ts';
import { firstForm } from './shelf.ts';

/** Where sound bytes may lie: the share, or a folder that was carried here; `name` is for people. */
export interface Source {
  readonly name: string;
  readonly share: Share;
}

export interface Healed {
  /** Files that were looked at: logs and evidence. */
  readonly looked: number;
  readonly healed: readonly { readonly file: string; readonly from: string }[];
  readonly left: readonly Fault[];
  /** Sources that were of no use, and why. */
  readonly unreached: readonly { readonly name: string; readonly fault: ShareFault }[];
}

/**
 * Looks at everything of the book and brings for each damaged part what was signed, from the first source that has it: lines
 * of our own log and of others', and evidence. Nothing is taken on trust: the book proves a branch again before it counts.
 */
export async function healBook(
  ports: Omit<RoundPorts, 'share'>,
  sources: readonly Source[],
): Promise<Healed> {
  const { book } = ports;
  const found = await book.verify();
  const faults = found.kind === 'damaged' ? found.faults : [];
  const healed: { file: string; from: string }[] = [];
  const unreached: { name: string; fault: ShareFault }[] = [];
  for (const source of sources) {
    const open = faults.filter(({ file }) => !healed.some((done) => done.file === file));
    if (open.length === 0) break;
    const fault = await healFrom(ports, source, open, healed);
    if (fault !== null) unreached.push({ name: source.name, fault });
  }
  const after = healed.length === 0 ? found : await book.verify();
  return {
    looked: book.branches().length + faults.filter(({ code }) => code.startsWith('blob')).length,
    healed,
    left: after.kind === 'damaged' ? after.faults : [],
    unreached,
  };
}

/** Adds what could be healed; gives what was wrong with the source itself. */
async function healFrom(
  ports: Omit<RoundPorts, 'share'>,
  source: Source,
  faults: readonly Fault[],
  healed: { file: string; from: string }[],
): Promise<ShareFault | null> {
  const round = await openRound({ ...ports, share: source.share }, roundMemory());
  try {
    for (const [file, some] of byFile(faults)) {
      const done = file.startsWith('log/')
        ? await healLog(round, file, some)
        : file.startsWith('blob/') && (await healBlob(round, file.slice(-64)));
      if (done) healed.push({ file, from: source.name });
    }
    return null;
  } catch (error) {
    // What this source does not give another may.
    if (!(error instanceof ShareError)) throw error;
    return error.fault;
  }
}

function byFile(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const files = new Map<string, Fault[]>();
  for (const fault of faults) {
    const file = fault.file.replaceAll('\\', '/');
    files.set(file, [...(files.get(file) ?? []), fault]);
  }
  return files;
}

async function healLog(round: Round, file: string, faults: readonly Fault[]): Promise<boolean> {
  const origin = file.slice('log/'.length, -'.log'.length);
  const member = memberOf(round, origin);
  if (!readOrigin(origin) || member === null) return false;
  const { newest } = await lookAtNotes(round, member);
  if (newest === null) return false;
  // The event before the one that is told may be the damaged one: its link is what does not fit.
  const first = Math.min(...faults.map(({ seq }) => seq ?? 0));
  for (const from of new Set([Math.max(0, first - 1), 0])) {
    if (from < newest.note.size && (await mendFrom(round, member, newest, from))) return true;
  }
  return false;
}

function memberOf(round: Round, origin: string): Member | null {
  const known = membersNow(round).find((member) => member.origin === origin);
  if (known || origin !== round.own) return known ?? null;
  const key = Buffer.from(round.ports.identity.signer.publicKey).toString('hex');
  return { origin, key, boxKey: null, limit: null };
}

async function mendFrom(round: Round, member: Member, { note }: FoundNote, from: number): Promise<boolean> {
  const { book } = round.ports;
  const reached: Reached = { seq: from, stopped: null };
  const { origin } = member;
  const range = { from: 0, to: note.size, hash: ZERO_DIGEST, variant: 0 };
  const lines =
    from === 0
      ? linesChained(round, origin, range, reached)
      : linesThere(round, origin, from, note.size, reached);
  return (await book.mend({ ...member, note: note.text, lines }, from)).kind === 'taken';
}

async function healBlob(round: Round, digest: string): Promise<boolean> {
  for (const { origin } of membersNow(round)) {
    const { value } = await firstForm(round, round.layout.blob(origin, digest), (plain) =>
      sha256Hex(plain) === digest ? plain : null,
    );
    if (value === null) continue;
    await round.ports.book.putBlob(value);
    return true;
  }
  return false;
}
