import type { Share, ShareEntry } from './contract.ts';

/** A shared folder in memory, for tests and for what has no disk. `all` is the live content, by path. */
export function memoryShare(
  all: Map<string, Uint8Array> = new Map(),
): Share & { readonly all: Map<string, Uint8Array> } {
  return {
    all,
    list: async (folder) => listOf(all, folder),
    read: async (path) => all.get(path)?.slice() ?? null,
    put: async (path, bytes) => {
      const there = all.get(path);
      if (there) return Buffer.compare(there, bytes) === 0 ? 'same' : 'other';
      // Not `slice`, which of a buffer is a view.
      all.set(path, new Uint8Array(bytes));
      return 'made';
    },
  };
}

function listOf(all: ReadonlyMap<string, Uint8Array>, folder: string): readonly ShareEntry[] | null {
  const below = folder === '' ? '' : `${folder}/`;
  const kinds = new Map<string, ShareEntry['kind']>();
  for (const path of all.keys()) {
    if (!path.startsWith(below)) continue;
    const [name = '', ...rest] = path.slice(below.length).split('/');
    kinds.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  return kinds.size === 0 ? null : [...kinds].map(([name, kind]) => ({ name, kind }));
}
