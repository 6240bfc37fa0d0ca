import type { ShareClient } from '../../../../../../src-main/sync/doctor/share-client.ts';
import type { flowingTime } from './flowing-time.ts';

/** What a folder does wrong; nothing of it by default. */
export interface Faults {
  /** Calls of these kinds never come back, or are refused with a code. */
  readonly hangs?: ReadonlySet<keyof ShareClient>;
  readonly refuses?: { readonly call: keyof ShareClient; readonly code: string; readonly times?: number };
  readonly writeTakes?: number;
  readonly cutsAt?: number;
  /** The other client sees a new name this late; or its name at once and its bytes this late. */
  readonly nameLate?: number;
  readonly bytesLate?: number;
  readonly listLate?: number;
  readonly keepsOldName?: boolean;
  readonly replaces?: boolean;
  readonly folds?: boolean;
  readonly listsAs?: (name: string) => string;
  readonly longest?: number;
  readonly dropsNames?: RegExp;
  readonly clockOff?: number | null;
  readonly free?: number | null;
  readonly keepsDeleted?: boolean;
}

interface Laid {
  readonly bytes: Uint8Array;
  readonly by: number;
  readonly at: number;
  readonly wroteAt: number;
}

/** One folder in memory and two clients of it. `all` is what lies there, by path. */
export function faultyFolder(time: ReturnType<typeof flowingTime>, faults: Faults = {}) {
  const all = new Map<string, Laid>();
  const ghosts = new Map<string, Laid>();
  return {
    all,
    first: clientOf(0, { all, ghosts, time, faults }),
    second: clientOf(1, { all, ghosts, time, faults }),
  };
}

interface Ground {
  readonly all: Map<string, Laid>;
  readonly ghosts: Map<string, Laid>;
  readonly time: ReturnType<typeof flowingTime>;
  readonly faults: Faults;
}

function clientOf(me: number, ground: Ground): ShareClient {
  const { all, time, faults } = ground;
  let refusals = faults.refuses?.times ?? Infinity;
  const call = async <Value>(kind: keyof ShareClient, act: () => Value): Promise<Value> => {
    if (faults.hangs?.has(kind)) return new Promise<never>(() => undefined);
    if (faults.refuses?.call === kind && refusals > 0) {
      refusals -= 1;
      throw coded(faults.refuses.code);
    }
    return act();
  };
  return {
    write: (path, bytes) =>
      call('write', () => {
        time.spend(faults.writeTakes ?? 1);
        if (path.length > (faults.longest ?? Infinity)) throw coded('ENAMETOOLONG');
        if (all.has(key(path, faults))) throw coded('EEXIST');
        lay(ground, me, path, bytes.slice(0, faults.cutsAt));
      }),
    read: (path) => call('read', () => readAs(me, ground, path)),
    list: (path) => call('list', () => listAs(me, ground, path)),
    move: (from, to, fresh) => call('move', () => moveAs(me, ground, from, to, fresh)),
    remove: (path) =>
      call('remove', () => {
        if (!faults.keepsDeleted) all.delete(key(path, faults));
      }),
    about: (path) =>
      call('about', () => {
        const laid = all.get(key(path, faults));
        const off = faults.clockOff === undefined ? 0 : faults.clockOff;
        return {
          changedAt: laid === undefined || off === null ? null : laid.wroteAt + off,
          free: faults.free === undefined ? 50_000_000_000 : faults.free,
        };
      }),
  };
}

function lay({ all, time, faults }: Ground, by: number, path: string, bytes: Uint8Array): void {
  const name = path.endsWith('.tmp') ? path : path.replace(faults.dropsNames ?? /(?!)/, '_');
  all.set(key(name, faults), { bytes, by, at: time.clock.monotonic(), wroteAt: time.now() });
}

function readAs(me: number, { all, ghosts, time, faults }: Ground, path: string): Uint8Array | null {
  const laid = all.get(key(path, faults)) ?? (me === 1 ? ghosts.get(path) : undefined);
  if (laid === undefined) return null;
  const age = time.clock.monotonic() - laid.at;
  if (laid.by !== me && age < (faults.nameLate ?? 0)) return null;
  return laid.by !== me && age < (faults.bytesLate ?? 0) ? new Uint8Array(laid.bytes.length) : laid.bytes;
}

function listAs(me: number, { all, time, faults }: Ground, path: string): readonly string[] | null {
  const late = (laid: Laid): boolean =>
    laid.by !== me && time.clock.monotonic() - laid.at < (faults.listLate ?? 0);
  const names = [...all]
    .filter(([name, laid]) => name.startsWith(`${path}/`) && !late(laid))
    .map(([name]) => name.slice(path.length + 1).split('/')[0] ?? '');
  return names.length === 0 ? null : [...new Set(names)].map(faults.listsAs ?? ((name) => name));
}

function moveAs(me: number, ground: Ground, from: string, to: string, fresh: boolean): void {
  const { all, ghosts, faults } = ground;
  const laid = all.get(key(from, faults));
  if (laid === undefined) throw coded('ENOENT');
  if (to.length > (faults.longest ?? Infinity)) throw coded('ENAMETOOLONG');
  if (fresh && !faults.replaces && all.has(key(to, faults))) throw coded('EEXIST');
  all.delete(key(from, faults));
  if (faults.keepsOldName) ghosts.set(from, laid);
  lay(ground, me, to, laid.bytes);
}

function key(path: string, faults: Faults): string {
  return faults.folds ? path.toLowerCase() : path;
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
