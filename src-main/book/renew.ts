import type { Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import { signerOf } from '../platform/ed25519.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { BookError } from './book-error.ts';
import { BranchLog } from './branch-log.ts';
import { checkpointName, signCheckpoint } from './checkpoint.ts';
import { deviceText, originOf, readDevice, readGenesis, textOf, type BookDevice } from './genesis.ts';
import type { OpenBook } from './ground.ts';
import { layoutOf } from './layout.ts';
import { encode } from './line.ts';
import { takeLock } from './lock.ts';
import { EMPTY_LOG } from './log-head.ts';
import { signEmpty } from './make-book.ts';
import { scanLog } from './scan.ts';
import { vouchFor } from './succession.ts';
import type { Visitor } from './visitor.ts';

type Ports = Pick<OpenBook<unknown>, 'dir' | 'files' | 'random' | 'clock' | 'processes'>;
type Heads = Envelope['heads'];

/** Two copies that begin new lives at once, neither seeing the other, are not to take the same number. There are 999 999. */
const SPREAD = 10_000;

/** So many words are kept: from further back somebody else lets it in. */
const MOST_LIVES = 64;

const chance = (random: Ports['random']): number => Buffer.from(random.bytes(4)).readUInt32BE();

/** An earlier life of this workstation whose events from a number on count nowhere any more. */
export interface CutLife {
  readonly origin: string;
  readonly from: number;
}

export interface Renewing {
  /** The first so many events stay with the life that ends. */
  readonly agreed: number;
  readonly cuts: readonly CutLife[];
  /** So many lives of this workstation are known to have begun, here or elsewhere. */
  readonly lives: number;
}

export interface Renewed {
  readonly before: string;
  readonly origin: string;
  /** How many events the old life keeps, and how many go on under the new one. */
  readonly kept: number;
  readonly renewed: number;
}

/**
 * Begins a new life of this workstation, for a book whose identity writes elsewhere too or was put back to an earlier day:
 * a new key, a new log. The first `agreed` events stay with the old life, whose log is from then on like another's; whole
 * actions after them are recorded again in the new log, word for word, each event with its id and its time; so are, before
 * them, those of still earlier lives that were `cut` off since. The book must be closed.
 * A crash leaves the old life or the new one: all is laid ready beside, and `device.json` turns it over.
 */
export async function renewIdentity(
  ports: Ports,
  { agreed, cuts = [], lives = 0 }: Pick<Renewing, 'agreed'> & Partial<Renewing>,
): Promise<Renewed> {
  const lock = await takeLock(ports.dir, ports);
  try {
    return await renew(ports, { agreed, cuts, lives });
  } finally {
    await lock.release();
  }
}

async function renew(ports: Ports, { agreed, cuts, lives }: Renewing): Promise<Renewed> {
  const { dir, files, random } = ports;
  const layout = layoutOf(dir);
  const genesis = await readGenesis(files, layout, dir);
  const old = await readDevice(files, layout, dir);
  if (old === null) throw new BookError('read-only', { dir });
  const seed = Buffer.from(random.bytes(32)).toString('hex');
  const incarnation = Math.max(old.incarnation, lives) + 1 + (chance(random) % SPREAD);
  const digest = sha256Hex(textOf(genesis));
  const branchAt = (life: string, key: string): BranchLog =>
    new BranchLog({ files, layout, book: genesis.id, genesis: digest, folding: {} }, life, key);
  const branch = branchAt(old.origin, Buffer.from(old.signer.publicKey).toString('hex'));
  const parts = await readParts(ports, branch, agreed);
  const earlier = await cutParts(ports, cuts, old.carried, branchAt);
  const ends = [...earlier, { ...parts, origin: old.origin }].map(({ origin, head }) => [origin, head.count]);
  const carried = { ...old.carried, ...Object.fromEntries(ends) };
  const origin = originOf({ id: old.id, incarnation });
  const continues = vouchedFor(genesis.id, old, { origin, seed });
  const device = { id: old.id, incarnation, name: old.name, seed, carried, continues };
  const again = recordedAgain([...earlier, parts], origin);
  await files.remove(layout.log(origin));
  if (again.length > 0) await files.write(layout.log(origin), again);
  await signEmpty(dir, genesis.id, digest, device, files);
  await keepOld({ ports, branch, old, book: genesis.id, digest }, parts);
  await files.write(layout.device, deviceText(device), { mode: 0o600 });
  await files.remove(layout.states);
  if (parts.head.count === 0) await forgetOld(ports, old.origin);
  const renewed = [...earlier, parts].reduce((sum, { rest }) => sum + rest.length, 0);
  return { before: old.origin, origin, kept: parts.head.count, renewed };
}

/** The old key goes with the old life: what it has to say for the new one it says now. */
function vouchedFor(book: string, old: BookDevice, { origin, seed }: { origin: string; seed: string }) {
  const key = Buffer.from(signerOf(Buffer.from(seed, 'hex')).publicKey).toString('hex');
  return [...(old.continues ?? []), vouchFor(book, old, { origin, key })].slice(-MOST_LIVES);
}

/** What was cut off of earlier lives and is not yet recorded again, oldest first. */
async function cutParts(
  ports: Ports,
  cuts: readonly CutLife[],
  carried: Readonly<Record<string, number>>,
  branchAt: (life: string, key: string) => BranchLog,
): Promise<readonly (Parts & { readonly origin: string })[]> {
  const layout = layoutOf(ports.dir);
  const all: (Parts & { readonly origin: string })[] = [];
  for (const { origin, from } of cuts) {
    const key = await ports.files.read(layout.originKey(origin));
    if (key === null) continue;
    const parts = await readParts(ports, branchAt(origin, Buffer.from(key).toString('utf8').trim()), from);
    all.push({ ...parts, origin, rest: parts.rest.filter(({ seq }) => seq < (carried[origin] ?? Infinity)) });
  }
  return all.sort((a, b) => (a.rest[0]?.lamport ?? 0) - (b.rest[0]?.lamport ?? 0));
}

interface Parts {
  /** Where what stays with the old life ends. */
  readonly head: BranchLog['head'];
  /** Everything its events had seen of others. */
  readonly seen: Heads;
  readonly rest: readonly Envelope[];
}

/** Whole actions only, and of what is sound. */
async function readParts({ files }: Ports, branch: BranchLog, agreed: number): Promise<Parts> {
  let [head, seen]: [BranchLog['head'], Heads] = [EMPTY_LOG, []];
  const rest: Envelope[] = [];
  let action: Envelope[] = [];
  const visit: Visitor = {
    line: ({ event }) => void action.push(event),
    accept: (after) => {
      if (after.count <= agreed) {
        head = after;
        seen = withHeads(seen, action[0]?.heads ?? []);
      } else rest.push(...action);
      action = [];
    },
    drop: () => {
      action = [];
    },
  };
  const { path, file, origin } = branch;
  const scan = await scanLog({ files, path, file, origin, from: EMPTY_LOG, vouched: 0, visit });
  const [fault] = scan.faults;
  if (fault) throw new BookError('damaged', { file: fault.file, seq: fault.seq, why: fault.why });
  return { head, seen, rest };
}

function withHeads(seen: Heads, more: Heads): Heads {
  const all = new Map([...seen, ...more].map((head) => [head.origin, head]));
  return [...all.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
}

/** The rest as the log of the new life. The first event of each life has seen all that this life had, and this life itself. */
function recordedAgain(lives: readonly Parts[], origin: string): Uint8Array {
  const lines: Uint8Array[] = [];
  let [prev, seq, last]: [Digest, number, number] = [EMPTY_LOG.hash, 0, 0];
  for (const { head, seen, rest } of lives)
    for (const [index, event] of rest.entries()) {
      const before = head.count > 0 ? [{ origin: event.origin, seq: head.count - 1, hash: head.hash }] : [];
      const heads = index === 0 ? withHeads(withHeads(seen, before), event.heads) : event.heads;
      // They grow from life to life; where they did not, nothing could be read in that does not grow.
      const lamport = Math.max(event.lamport, last + 1);
      const bytes = encode({ ...event, origin, seq, prev, heads, lamport });
      lines.push(bytes, Buffer.from('\n'));
      [prev, seq, last] = [sha256Hex(bytes), seq + 1, lamport];
    }
  return Buffer.concat(lines);
}

interface OldLife {
  readonly ports: Ports;
  readonly branch: BranchLog;
  readonly old: BookDevice;
  readonly book: string;
  readonly digest: string;
}

/**
 * The old life's last word is of what it keeps: notes that promise more go aside, and so does the text after it, which
 * opening the new life cuts off. Until `device.json` is turned over, the old life opens as before.
 */
async function keepOld(
  { ports: { dir, files }, branch, old, book, digest }: OldLife,
  { head }: Parts,
): Promise<void> {
  const layout = layoutOf(dir);
  const tail = (await files.read(branch.path, head.bytes)) ?? new Uint8Array();
  if (tail.length > 0) await files.write(layout.aside(branch.origin, head.bytes, sha256Hex(tail)), tail);
  await files.write(layout.originKey(branch.origin), Buffer.from(`${branch.publicKey}\n`));
  const note = signCheckpoint(head.tree, digest, checkpointName(book, branch.origin), signerOf(old.seed));
  await branch.checkpoints.keep(head.count, note);
  await branch.checkpoints.dropAbove(head.count);
}

/** A life of which nothing is kept may be somebody else's under the same number: their key is then the true one. */
async function forgetOld({ dir, files }: Ports, origin: string): Promise<void> {
  const layout = layoutOf(dir);
  for (const path of [
    layout.originKey(origin),
    layout.log(origin),
    layout.offsets(origin),
    layout.checkpoints(origin),
  ])
    await files.remove(path);
}
