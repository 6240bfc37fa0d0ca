import { authorityOf, mayHaveAuthority } from '../../../shared/events/authority.ts';
import { fits } from '../../../shared/events/fits.ts';
import { fold } from '../../../shared/events/fold.ts';
import { emptyState, type BookState } from '../../../shared/events/state.ts';
import type { Folding } from '../../book/folding.ts';
import { fileJson, filesOf, filesTouched, withFile, type FileShard } from './shard-parts.ts';

/** What the events of this version mean, and how their state lies in files. */
export const bookFolding: Folding<BookState, FileShard> = {
  version: 7,
  empty: emptyState,
  fold,
  filesOf,
  shardsTouched: filesTouched,
  shardJson: fileJson,
  withShard: withFile,
  authority: authorityOf,
  mayHaveAuthority,
  fits,
};
