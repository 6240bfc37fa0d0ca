import type { Shares } from '../../../../src-main/api/desk/tools.ts';
import { ShareError, type Share } from '../../../../src-main/sync/contract.ts';
import { memoryShare } from '../../../../src-main/sync/memory-share.ts';
import { faultyFolder } from '../sync/doctor/lib/faulty-folder.ts';
import { flowingTime } from '../sync/doctor/lib/flowing-time.ts';

/** Folders in memory that several desks reach; one that is not there, or was taken away, is gone. */
export interface BenchShares extends Shares {
  readonly folders: Map<string, Map<string, Uint8Array>>;
  /** Takes a folder away from everybody, or puts it back with all that lay in it. */
  takeAway(where: string): void;
  putBack(where: string): void;
}

export function benchShares(...names: readonly string[]): BenchShares {
  const folders = new Map(names.map((name) => [name, new Map<string, Uint8Array>()]));
  const away = new Set<string>();
  const reached = (where: string): Share => {
    const folder = folders.get(where);
    if (!folder || away.has(where)) throw new ShareError('gone', where);
    return memoryShare(folder);
  };
  return {
    folders,
    takeAway: (where) => void away.add(where),
    putBack: (where) => void away.delete(where),
    at: (where) => ({
      list: async (folder) => reached(where).list(folder),
      read: async (path) => reached(where).read(path),
      put: async (path, bytes) => reached(where).put(path, bytes),
    }),
    clients: () => {
      const { first, second } = faultyFolder(flowingTime());
      return [first, second];
    },
  };
}
