import { z } from 'zod';
import { canonical } from '../../shared/kernel/canonical.ts';
import type { Files } from '../platform/files.ts';
import type { ProcessMark, Processes } from '../platform/processes.ts';
import type { Random } from '../platform/random.ts';
import { BookError } from './book-error.ts';
import { layoutOf } from './layout.ts';

/** Who has the book open, and where a command line can reach it. */
const lock = z.strictObject({
  pid: z.int(),
  start: z.string(),
  host: z.string(),
  /** Tells two locks of one process apart. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  address: z.string().optional(),
  token: z.string().optional(),
});
export type Lock = Readonly<z.infer<typeof lock>>;

const NOBODY = 0;

/** Nonces of the locks that this process holds: another of its own was left by a disk that refused to take it away. */
const held = new Set<string>();

export interface HeldLock {
  /** Writes where this process can be reached, for `readLock` to find. */
  announce(address: string, token: string): Promise<void>;
  release(): Promise<void>;
}

export interface LockPorts {
  readonly files: Files;
  readonly random: Random;
  readonly processes: Processes;
}

/** What the lock of a book says; `null` when there is none. It may be a dead process's. */
export async function readLock(dir: string, files: Files): Promise<Lock | null> {
  return readAt(layoutOf(dir).lock, files);
}

/**
 * Takes the lock of the book in `dir`. Refuses `book-open-elsewhere` while its owner runs, or is of another
 * machine and cannot be asked. A dead owner's lock is taken over; of many who try at once, one gets it.
 */
export async function takeLock(dir: string, ports: LockPorts): Promise<HeldLock> {
  const path = layoutOf(dir).lock;
  const own = newLock(ports);
  await holding(own, async () => {
    const other = await seize(path, own, ports);
    if (other) throw new BookError('book-open-elsewhere', { pid: other.pid, host: other.host });
  });
  const release = async (): Promise<void> => {
    held.delete(own.nonce);
    if ((await readAt(path, ports.files))?.nonce === own.nonce) await ports.files.remove(path);
  };
  const announce = async (address: string, token: string): Promise<void> => {
    await write(path, { ...own, address, token }, ports.files);
  };
  return { announce, release };
}

/**
 * Puts `own` at `path`, or gives the lock that stands in the way. To replace a dead lock one must first hold
 * a lock named after that very lock, so nobody can take away a newer one by mistake; and should its
 * holder die too, the same rule serves for it.
 */
async function seize(path: string, own: Lock, ports: LockPorts): Promise<Lock | null> {
  if (await write(path, own, ports.files, true)) return null;
  const found = await readAt(path, ports.files);
  if (found === null) return seize(path, own, ports);
  if (found.pid !== NOBODY && !isLeft(found, ports) && ports.processes.runs(found) !== false) return found;
  return succeed(path, own, found, ports);
}

async function succeed(path: string, own: Lock, dead: Lock, ports: LockPorts): Promise<Lock | null> {
  const claim = `${path}.${dead.nonce.slice(0, 8)}`;
  const claiming = newLock(ports);
  const rival = await holding(claiming, () => seize(claim, claiming, ports));
  if (rival) return rival;
  const now = await readAt(path, ports.files);
  const mine = now?.nonce === dead.nonce;
  if (mine) await write(path, own, ports.files);
  held.delete(claiming.nonce);
  await ports.files.remove(claim);
  return mine ? null : (now ?? seize(path, own, ports));
}

/** Held from before it is written, so that nobody else in this process takes it for one that was left. */
async function holding<Value>(own: Lock, act: () => Promise<Value>): Promise<Value> {
  held.add(own.nonce);
  try {
    return await act();
  } catch (error) {
    held.delete(own.nonce);
    throw error;
  }
}

function isLeft({ pid, start, host, nonce }: Lock, { processes }: LockPorts): boolean {
  const self = processes.self();
  return pid === self.pid && start === self.start && host === self.host && !held.has(nonce);
}

function newLock({ processes, random }: LockPorts): Lock {
  const { pid, start, host }: ProcessMark = processes.self();
  return { pid, start, host, nonce: Buffer.from(random.bytes(16)).toString('hex') };
}

function write(path: string, value: Lock, files: Files, fresh = false): Promise<boolean> {
  return files.write(path, Buffer.from(`${canonical(value)}\n`), { mode: 0o600, fresh });
}

async function readAt(path: string, files: Files): Promise<Lock | null> {
  const bytes = await files.read(path);
  if (bytes === null) return null;
  // Written whole or not at all, so a lock that says nothing is no process's: whoever wrote it is gone.
  const dead = { pid: NOBODY, start: '', host: '', nonce: '0'.repeat(32) };
  try {
    const read = lock.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return read.success ? read.data : dead;
  } catch {
    return dead;
  }
}
