import { pick, step, type World } from './world.ts';

/** Files that workstations wrote there, below their own folders. */
function written<State>({ share }: World<State>, origin?: string): readonly string[] {
  return share.paths.filter((path) => path.includes(origin === undefined ? '/d/' : `/d/${origin}/`));
}

/** Somebody changes one bit of one file. Gives the origin whose it is. */
export function flipBit<State>(world: World<State>, among = written(world)): string | null {
  const { random, share, counts } = world;
  if (among.length === 0) return null;
  const path = pick(among, random);
  const bytes = share.peek(path)?.slice() ?? new Uint8Array();
  if (bytes.length === 0) return null;
  const at = random.next(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.next(8));
  share.tamper(path, bytes);
  counts.flipped += 1;
  step(world, `a bit of ${path} is flipped`);
  return originOf(path);
}

export function removeFile<State>(world: World<State>): void {
  const paths = written(world);
  if (paths.length === 0) return;
  const path = pick(paths, world.random);
  world.share.tamper(path, null);
  world.counts.removed += 1;
  step(world, `${path} is removed`);
}

/** Somebody takes away all that tells of an origin's last events: from the bundle `from` on, and every note that is newer. */
export function cutTail<State>(world: World<State>, origin: string, keep: number): number {
  const gone = written(world, origin).filter((path) => tells(path, keep));
  for (const path of gone) world.share.tamper(path, null);
  if (gone.length > 0) world.counts.cut += 1;
  step(world, `the tail of ${origin.slice(-6)} beyond ${keep} is cut off: ${gone.length} files`);
  return gone.length;
}

/** Whether a file tells of events of its origin beyond the first `keep`. */
export function tells(path: string, keep: number): boolean {
  const note = /\/cp\/\d+\/\d{10}-(\d{10})-/.exec(path);
  if (note) return Number(note[1]) > keep;
  const partial = /\/seg\/\d+\/(\d{6})\.p\/(\d+)-/.exec(path);
  if (partial) return Number(partial[1]) * 256 + Number(partial[2]) > keep;
  const full = /\/seg\/\d+\/(\d{6})$/.exec(path) ?? /\/seg\/\d+\/(\d{6})[^/]+$/.exec(path);
  return full !== null && (Number(full[1]) + 1) * 256 > keep;
}

function originOf(path: string): string | null {
  return /\/d\/([^/]+)\//.exec(path)?.[1] ?? null;
}
