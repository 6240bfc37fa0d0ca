import type { Share } from './contract.ts';

/** A share whose calls are counted: what a round costs is promised. */
export interface CountedShare extends Share {
  calls(): number;
}

export function countedShare(share: Share): CountedShare {
  let calls = 0;
  const counted = <Value>(call: Promise<Value>): Promise<Value> => {
    calls += 1;
    return call;
  };
  return {
    list: (folder) => counted(share.list(folder)),
    read: (path) => counted(share.read(path)),
    put: (path, bytes) => counted(share.put(path, bytes)),
    calls: () => calls,
    ahead: share.ahead ?? 1,
  };
}
