import { dirname } from 'node:path';
import { CrashInode, type Chance } from './crash-inode.ts';
import type { Disk, Entry, Handle } from './disk.ts';

/** A call about to be made; the plan says how it goes. */
export interface DiskCall {
  /** From 1, over the life of the disk. */
  readonly number: number;
  readonly name: keyof Disk | `handle.${keyof Handle}`;
  readonly path: string;
}
/** Done; failed with a code; done in part; or the power fails before, within, or right after it. */
export type DiskFate = 'done' | 'EIO' | 'ENOSPC' | 'EINTR' | 'EROFS' | 'short' | 'crash';
export type DiskPlan = (call: DiskCall) => DiskFate;

/** The power is off: every call throws this until `reboot`. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

type Names = Map<string, CrashInode | 'folder'>;
interface Renaming {
  readonly folders: readonly string[];
  readonly apply: (names: Names) => void;
}

/** A disk with a volatile and a durable layer, which does what its plan says. For tests. */
export class CrashDisk implements Disk {
  readonly #chance: Chance;
  #seen: Names = new Map([['/', 'folder']]);
  #durable: Names = new Map([['/', 'folder']]);
  #renamings: Renaming[] = [];
  #boot = 1;
  #off = false;
  calls = 0;
  plan: DiskPlan = () => 'done';

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Cuts the power (if it is still on) and starts again with what the platter has. */
  reboot(): void {
    this.#powerCut();
    this.#off = false;
    this.#boot += 1;
    this.plan = () => 'done';
  }

  /** Cuts the power: until `reboot` every call fails, also those of whatever still runs. */
  cut(): void {
    this.#powerCut();
  }

  /** Paths of the files that are there now. */
  get paths(): readonly string[] {
    return [...this.#seen].filter(([, node]) => node !== 'folder').map(([path]) => path);
  }

  /** The content of a file as programs see it. */
  peek(path: string): Uint8Array | null {
    const node = this.#seen.get(path);
    return node instanceof CrashInode ? node.bytes : null;
  }

  open(path: string, how: 'read' | 'write' | 'fresh'): Promise<Handle> {
    return this.#call('open', path, () => {
      const node = this.#seen.get(path);
      if (node === 'folder') throw failure('EISDIR', path);
      if (node === undefined && how === 'read') throw failure('ENOENT', path);
      if (node !== undefined && how === 'fresh') throw failure('EEXIST', path);
      return this.#handle(path, node ?? this.#newFile(path));
    });
  }

  list(path: string): Promise<readonly Entry[]> {
    return this.#call('list', path, () => {
      if (this.#seen.get(path) !== 'folder') throw failure(this.#seen.has(path) ? 'ENOTDIR' : 'ENOENT', path);
      return [...this.#seen]
        .filter(([each]) => dirname(each) === path && each !== path)
        .map(([each, node]) => ({
          name: each.slice(each.lastIndexOf('/') + 1),
          kind: node === 'folder' ? ('folder' as const) : ('file' as const),
        }));
    });
  }

  makeFolder(path: string): Promise<void> {
    return this.#call('makeFolder', path, () =>
      this.#rename([dirname(path)], (names) => {
        names.set(path, 'folder');
      }),
    );
  }

  rename(from: string, to: string, fresh: boolean): Promise<void> {
    return this.#call('rename', to, () => {
      if (!this.#seen.has(from)) throw failure('ENOENT', from);
      if (fresh && this.#seen.has(to)) throw failure('EEXIST', to);
      if ([...this.#seen.keys()].some((each) => each.startsWith(`${to}/`))) throw failure('ENOTEMPTY', to);
      this.#rename([dirname(from), dirname(to)], (names) => moveAll(names, from, to));
    });
  }

  remove(path: string, kind: Entry['kind']): Promise<void> {
    return this.#call('remove', path, () => {
      if (!this.#seen.has(path)) throw failure('ENOENT', path);
      if (kind === 'folder' && [...this.#seen.keys()].some((each) => each.startsWith(`${path}/`)))
        throw failure('ENOTEMPTY', path);
      this.#rename([dirname(path)], (names) => {
        names.delete(path);
      });
    });
  }

  syncFolder(path: string): Promise<void> {
    return this.#call('syncFolder', path, () => {
      for (const { apply } of this.#renamings.filter(({ folders }) => folders.includes(path)))
        apply(this.#durable);
      this.#renamings = this.#renamings.filter(({ folders }) => !folders.includes(path));
    });
  }

  #handle(path: string, node: CrashInode): Handle {
    const boot = this.#boot;
    const call = <Value>(
      name: keyof Handle,
      act: (fate: DiskFate) => Value,
      onFail?: () => void,
    ): Promise<Value> => {
      if (boot !== this.#boot) return Promise.reject(new PowerCut());
      return this.#call(`handle.${name}`, path, act, onFail);
    };
    return {
      size: () => call('size', () => node.bytes.length),
      read: (into, from) =>
        call('read', (fate) => {
          const part = node.bytes.subarray(from, from + this.#some(into.length, fate));
          into.set(part);
          return part.length;
        }),
      write: (bytes, at) =>
        call('write', (fate) => {
          const part = bytes.slice(0, this.#some(bytes.length, fate));
          node.change({ kind: 'write', at, bytes: part });
          return part.length;
        }),
      sync: () =>
        call(
          'sync',
          () => node.sync(),
          () => node.failSync(),
        ),
      cut: (length) => call('cut', () => node.change({ kind: 'cut', length })),
      close: () => call('close', () => undefined),
    };
  }

  #some(length: number, fate: DiskFate): number {
    return fate === 'short' && length > 1 ? 1 + this.#chance(length - 1) : length;
  }

  async #call<Value>(
    name: DiskCall['name'],
    path: string,
    act: (fate: DiskFate) => Value,
    onFail?: () => void,
  ): Promise<Value> {
    if (this.#off) throw new PowerCut();
    this.calls += 1;
    const fate = this.plan({ number: this.calls, name, path });
    if (fate === 'crash') return this.#crashAround(act);
    if (fate === 'done' || fate === 'short') return act(fate);
    onFail?.();
    throw failure(fate, path);
  }

  #crashAround(act: (fate: DiskFate) => unknown): never {
    try {
      if (this.#chance(2) === 0) act('done');
    } finally {
      this.#powerCut();
    }
    throw new PowerCut();
  }

  #powerCut(): void {
    if (this.#off) return;
    this.#off = true;
    // Names are journalled: those made first survive first.
    for (const { apply } of this.#renamings.slice(0, this.#chance(this.#renamings.length + 1)))
      apply(this.#durable);
    this.#renamings = [];
    this.#seen = new Map(this.#durable);
    for (const node of new Set(this.#seen.values())) if (node instanceof CrashInode) node.crash(this.#chance);
  }

  #newFile(path: string): CrashInode {
    const node = new CrashInode();
    if (this.#seen.get(dirname(path)) !== 'folder') throw failure('ENOENT', path);
    this.#rename([dirname(path)], (names) => {
      names.set(path, node);
    });
    return node;
  }

  #rename(folders: readonly string[], apply: (names: Names) => void): void {
    apply(this.#seen);
    this.#renamings.push({ folders, apply });
  }
}

function moveAll(names: Names, from: string, to: string): void {
  for (const [path, node] of [...names].filter(([each]) => each === from || each.startsWith(`${from}/`))) {
    names.delete(path);
    names.set(to + path.slice(from.length), node);
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
