import { dirname } from 'node:path';
import type { Entry, Files, OpenFile } from './files.ts';

/** Files in memory, for tests that need no disk. `all` is the live content, by path. */
export function memoryFiles(
  all: Map<string, Uint8Array> = new Map(),
): Files & { readonly all: Map<string, Uint8Array> } {
  return {
    all,
    read: (path, from = 0, length = Infinity) =>
      settle(() => all.get(path)?.slice(from, from + length) ?? null),
    list: (path) => settle(() => listOf(all, path)),
    write: (path, bytes, how = {}) =>
      settle(() => {
        if (how.fresh && all.has(path)) return false;
        all.set(path, bytes.slice());
        return true;
      }),
    open: (path) => settle(() => openIn(all, path)),
    move: (from, to) => settle(() => moveIn(all, from, to)),
    remove: (path) => settle(() => under(all, path).map((each) => all.delete(each)).length > 0),
  };
}

async function settle<Value>(act: () => Value): Promise<Value> {
  return act();
}

function under(all: Map<string, Uint8Array>, path: string): readonly string[] {
  return [...all.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
}

function listOf(all: Map<string, Uint8Array>, path: string): readonly Entry[] | null {
  const kinds = new Map<string, Entry['kind']>();
  for (const each of under(all, path).filter((name) => name !== path)) {
    const [name = '', ...rest] = each.slice(path.length + 1).split('/');
    kinds.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  if (kinds.size === 0) return null;
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function moveIn(all: Map<string, Uint8Array>, from: string, to: string): void {
  const moved = under(all, from);
  if (moved.length === 0) throw Object.assign(new Error(`nothing at ${from}`), { code: 'ENOENT' });
  const filled = under(all, to).some((each) => each !== to);
  if (filled) throw Object.assign(new Error(`a filled folder lies at ${dirname(to)}`), { code: 'ENOTEMPTY' });
  for (const each of moved) {
    all.set(to + each.slice(from.length), all.get(each) as Uint8Array);
    all.delete(each);
  }
}

function openIn(all: Map<string, Uint8Array>, path: string): OpenFile {
  if (!all.has(path)) all.set(path, new Uint8Array());
  const now = (): Uint8Array => all.get(path) ?? new Uint8Array();
  return {
    size: () => settle(() => now().length),
    read: (from, length) => settle(() => now().slice(from, from + length)),
    write: (bytes, at) =>
      settle(() => {
        const next = new Uint8Array(Math.max(now().length, at + bytes.length));
        next.set(now());
        next.set(bytes, at);
        all.set(path, next);
      }),
    sync: () => settle(() => undefined),
    cut: (length) =>
      settle(() => {
        all.set(path, now().slice(0, length));
      }),
    close: () => settle(() => undefined),
  };
}
