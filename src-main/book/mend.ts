import type { OpenFile } from '../platform/files.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Incoming, Taken } from './book.ts';
import type { BranchLog } from './branch-log.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Ground } from './ground.ts';
import { readLines } from './line-reader.ts';
import { decode } from './line.ts';
import { EMPTY_LOG } from './log-head.ts';
import { scanLog, type Scan } from './scan.ts';
import { orStorage, refusedAt } from './take.ts';
import type { Hash } from './tree.ts';
import { fitting, type Visitor } from './visitor.ts';

const LINE_BREAK = Buffer.from('\n');
const PIECE = 1 << 20;

/** Where the damaged part lies in the old log: [from, to) in bytes. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes a branch anew beside the old one: what lies before `from`, the lines that were signed, what follows them. Proved
 * from its first event against every note that is kept, it takes the old one's place at once; what it replaced is kept aside.
 */
export async function mendBranch<State>(
  ground: Ground<State>,
  branch: BranchLog,
  checkpoint: Checkpoint,
  { note, lines }: Pick<Incoming, 'note' | 'lines'>,
  from: number,
): Promise<Taken> {
  const { files } = ground.ports;
  const beside = `${branch.path}.mend`;
  const start = await offsetOf(ground, branch, from);
  if (start === null) return refusedAt('torn', from, 'there is less than that here');
  await orStorage(beside, () => files.remove(beside));
  const mending = { ground, branch, checkpoint, beside, from, start };
  try {
    const to = await writeBeside(mending, lines);
    const proved = await prove(mending);
    if ('why' in proved) return proved;
    await orStorage(branch.path, () => putInPlace(mending, { from: start, to }));
    if (branch !== ground.own)
      await orStorage(branch.path, () => branch.checkpoints.keep(checkpoint.size, note));
    proved.keep();
    await branch.offsets.rebuild(branch.head.bytes);
    return { kind: 'taken', from, to: branch.head.count };
  } finally {
    await files.remove(beside).catch(() => false);
  }
}

interface Mending<State> {
  readonly ground: Ground<State>;
  readonly branch: BranchLog;
  readonly checkpoint: Checkpoint;
  readonly beside: string;
  readonly from: number;
  readonly start: number;
}

/** Where line `seq` starts; `null` when there are fewer lines. */
async function offsetOf<State>(
  { ports: { files } }: Ground<State>,
  { path }: BranchLog,
  seq: number,
): Promise<number | null> {
  let [count, offset] = [0, 0];
  const line = (bytes: Uint8Array, at: number): void => {
    if (count < seq) offset = at + bytes.length + 1;
    count += 1;
  };
  await readLines({ files, path, from: 0, line });
  return count >= seq ? offset : null;
}

/** Gives where what follows the lines begins in the old log. */
async function writeBeside<State>(mending: Mending<State>, lines: Incoming['lines']): Promise<number> {
  const { ground, branch, beside, start } = mending;
  const { files } = ground.ports;
  const file = await orStorage(beside, () => files.open(beside));
  try {
    await copy(mending, file, { from: 0, to: start }, 0);
    const { end, hash } = await writeLines(mending, file, lines);
    const rest = await restOf(mending, hash);
    const length = rest === null ? 0 : ((await files.read(branch.path, rest))?.length ?? 0);
    if (rest !== null) await copy(mending, file, { from: rest, to: rest + length }, end);
    await orStorage(beside, () => file.sync());
    return rest ?? Infinity;
  } finally {
    await file.close();
  }
}

async function copy<State>(
  { ground, branch, beside }: Mending<State>,
  file: OpenFile,
  { from, to }: Gap,
  at: number,
): Promise<void> {
  for (let done = 0; from + done < to; done += PIECE) {
    const bytes = await ground.ports.files.read(branch.path, from + done, Math.min(PIECE, to - from - done));
    await orStorage(beside, () => file.write(bytes ?? new Uint8Array(), at + done));
  }
}

async function writeLines<State>(
  { checkpoint, from, start, beside }: Mending<State>,
  file: OpenFile,
  lines: Incoming['lines'],
): Promise<{ readonly end: number; readonly hash: string }> {
  let [end, seq, hash] = [start, from, ''];
  for await (const some of lines) {
    const taken = some.slice(0, checkpoint.size - seq);
    const bytes = Buffer.concat(taken.flatMap((line) => [line, LINE_BREAK]));
    await orStorage(beside, () => file.write(bytes, end));
    [end, seq] = [end + bytes.length, seq + taken.length];
    const last = taken.at(-1);
    if (last) hash = sha256Hex(last);
    if (seq === checkpoint.size) break;
  }
  return { end, hash };
}

/** Where in the old log the event stands that follows the mended ones; its own text tells, for line breaks may be damaged too. */
async function restOf<State>(
  { ground, branch, checkpoint, start }: Mending<State>,
  hash: string,
): Promise<number | null> {
  let rest: number | null = null;
  const line = (bytes: Uint8Array, at: number): void => {
    if (rest !== null) return;
    const event = decode(bytes, 'fast');
    if (typeof event !== 'string' && event.seq === checkpoint.size && event.prev === hash) rest = at;
  };
  await readLines({ files: ground.ports.files, path: branch.path, from: start, line });
  return rest;
}

/** Whether the log beside is sound, as long as it must be, and tells what was known of it; then what is new in it. */
async function prove<State>(mending: Mending<State>) {
  const { ground, branch, checkpoint, beside } = mending;
  const { checkpoints } = await branch.checkpoints.all();
  const promises = new Map<number, Hash>(checkpoints.map(({ size, root }) => [size, root]));
  promises.set(checkpoint.size, checkpoint.root);
  const own = branch === ground.own;
  const fresh = branch.beside();
  const bound = own ? Infinity : Math.max(...promises.keys());
  const scan = await scanLog({
    files: ground.ports.files,
    path: beside,
    file: branch.file,
    origin: branch.origin,
    from: EMPTY_LOG,
    vouched: 0,
    promises,
    known: branch.head,
    visit: between(
      branch.head.count,
      bound,
      own ? fresh.visitor : fitting(ground.ports.folding, fresh.visitor),
    ),
  });
  const floor = Math.max(branch.head.count, checkpoint.size, ...(own ? promises.keys() : []));
  return refusalOf(scan, floor) ?? fresh;
}

function refusalOf({ faults: [fault], head }: Scan, floor: number) {
  if (fault) return refusedAt('damaged', fault.seq ?? head.count, fault.why);
  return head.count < floor ? refusedAt('torn', head.count, `${floor} events were acknowledged`) : null;
}

/** Sees the events [from, to): those before are remembered already. */
function between(from: number, to: number, visitor: Visitor): Visitor {
  return {
    ...visitor,
    line: (line) => {
      if (line.place.seq >= from && line.place.seq < to) visitor.line(line);
    },
    accept: (head) => {
      if (head.count >= from && head.count <= to) visitor.accept(head);
    },
  };
}

/** Only what was replaced is kept aside; the rest is in the new log. */
async function putInPlace<State>({ ground, branch, beside }: Mending<State>, gap: Gap): Promise<void> {
  const { files } = ground.ports;
  const damaged = (await files.read(branch.path, gap.from, gap.to - gap.from)) ?? new Uint8Array();
  if (damaged.length > 0)
    await files.write(ground.layout.aside(branch.origin, gap.from, sha256Hex(damaged)), damaged);
  await files.move(beside, branch.path);
}
