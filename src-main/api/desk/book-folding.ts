import { fold } from '../../../shared/events/fold.ts';
import { shardJson, shardsTouched, withShard, type Shard } from '../../../shared/events/shards.ts';
import { emptyState, type BookState } from '../../../shared/events/state.ts';
import type { Folding } from '../../book/folding.ts';

/** What the events of this version mean. */
export const bookFolding: Folding<BookState, Shard> = {
  version: 2,
  empty: emptyState,
  fold,
  shardsTouched,
  shardJson,
  withShard,
};
