import type { Envelope } from '../../shared/events/envelope.ts';
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
import type { Visitor } from './visitor.ts';

type Ports = Pick<OpenBook<unknown>, 'dir' | 'files' | 'random' | 'clock' | 'processes'>;
type Heads = Envelope['heads'];

/** Two copies that begin new lives at once, neither seeing the other, are not to take the same number. There are 999 999. */
const SPREAD = 10_000;

const chance = (random: Ports['random']): number => Buffer.from(random.bytes(4)).readUInt32BE();

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
 * actions after them are recorded again in the new log, word for word, each event with its id. The book must be closed.
 * A crash leaves the old life or the new one: all is laid ready beside, and `device.json` turns it over. `lives`: so many
 * lives of this workstation are known to have begun, here or elsewhere.
 */
export async function renewIdentity(ports: Ports, agreed: number, lives = 0): Promise<Renewed> {
  const lock = await takeLock(ports.dir, ports);
  try {
    return await renew(ports, agreed, lives);
  } finally {
    await lock.release();
  }
}

async function renew(ports: Ports, agreed: number, lives: number): Promise<Renewed> {
  const { dir, files, random } = ports;
  const layout = layoutOf(dir);
  const genesis = await readGenesis(files, layout, dir);
  const old = await readDevice(files, layout, dir);
  if (old === null) throw new BookError('read-only', { dir });
  const seed = Buffer.from(random.bytes(32)).toString('hex');
  const incarnation = Math.max(old.incarnation, lives) + 1 + (chance(random) % SPREAD);
  const device = { id: old.id, incarnation, name: old.name, seed };
  const origin = originOf(device);
  const digest = sha256Hex(textOf(genesis));
  const branch = new BranchLog(
    { files, layout, book: genesis.id, genesis: digest, folding: {} },
    old.origin,
    Buffer.from(old.signer.publicKey).toString('hex'),
  );
  const parts = await readParts(ports, branch, agreed);
  const again = recordedAgain(parts, origin);
  await files.remove(layout.log(origin));
  if (again.length > 0) await files.write(layout.log(origin), again);
  await signEmpty(dir, genesis.id, digest, device, files);
  await keepOld({ ports, branch, old, book: genesis.id, digest }, parts);
  await files.write(layout.device, deviceText(device), { mode: 0o600 });
  await files.remove(layout.states);
  if (parts.head.count === 0) await forgetOld(ports, old.origin);
  return { before: old.origin, origin, kept: parts.head.count, renewed: parts.rest.length };
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

/** The rest as the log of the new life. Its first event has seen all that the old life had, and the old life itself. */
function recordedAgain({ head, seen, rest }: Parts, origin: string): Uint8Array {
  const lines: Uint8Array[] = [];
  let prev = EMPTY_LOG.hash;
  for (const [seq, event] of rest.entries()) {
    const before = head.count > 0 ? [{ origin: event.origin, seq: head.count - 1, hash: head.hash }] : [];
    const heads = seq === 0 ? withHeads(withHeads(seen, before), event.heads) : event.heads;
    const bytes = encode({ ...event, origin, seq, prev, heads });
    lines.push(bytes, Buffer.from('\n'));
    prev = sha256Hex(bytes);
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
