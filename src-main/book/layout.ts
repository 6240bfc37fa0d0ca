import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where everything of a book lies below its folder. */
export function layoutOf(dir: string) {
  return {
    genesis: join(dir, 'book.json'),
    device: join(dir, 'device.json'),
    lock: join(dir, 'lock'),
    log: (origin: string) => join(dir, 'log', `${origin}.log`),
    offsets: (origin: string) => join(dir, 'log', `${origin}.idx`),
    /** The key of an origin that is not our own: under it its checkpoints are signed. */
    originKey: (origin: string) => join(dir, 'log', `${origin}.key`),
    logs: join(dir, 'log'),
    order: join(dir, 'log', 'order.idx'),
    checkpoints: (origin: string) => join(dir, 'cp', origin),
    states: join(dir, 'state'),
    shard: (shard: string) => join(dir, 'state', `${fileName(shard)}.json`),
    blobs: join(dir, 'blob'),
    blob: (digest: string) => join(dir, 'blob', digest.slice(0, 2), digest),
    aside: (origin: string, offset: number, digest: string) =>
      join(dir, 'aside', `${origin}-${offset}-${digest.slice(0, 8)}.tail`),
  };
}
export type Layout = ReturnType<typeof layoutOf>;

/** Ids come from events, and an event of a stranger must not choose a path. */
function fileName(shard: string): string {
  return /^[a-z0-9-]{1,80}$/.test(shard) ? shard : `x-${createHash('sha256').update(shard).digest('hex')}`;
}
