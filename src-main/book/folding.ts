import type { LifeLink } from '../../shared/domain/device.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Envelope } from '../../shared/events/envelope.ts';

/** What events mean: given to the book, which itself knows no event. All of it is pure and total. */
export interface Folding<State, Shard extends string = string> {
  /** Raise it when the same events fold to another state or JSON: saved states are then made anew. */
  readonly version: number;
  readonly empty: State;
  fold(state: State, event: Envelope): State;
  /** The shards an event reads or writes when folded; `index` is always one of them. */
  shardsTouched(event: Pick<Envelope, 'subject' | 'type' | 'data'>): readonly Shard[];
  /** The shards that a name stands for, where a large table is kept in several; left out, each stands for itself. */
  filesOf?(shard: Shard): readonly Shard[];
  shardJson(state: State, shard: Shard): Json;
  withShard(state: State, shard: Shard, json: Json): State;
  /** What an event says of who may write: lets an origin in with its key, or ends it. Others: null. */
  authority?(event: Envelope): Authority | null;
  /** Whether events of that type are to be asked for it at all; left out, all are. Most need not be parsed for it then. */
  mayHaveAuthority?(type: string): boolean;
  /** Whether an event says what its type says, in the shape in which `fold` trusts it; asked of what others signed. Left out: always. */
  fits?(event: Envelope): boolean;
  /** The blobs an event speaks of, for `verify` to miss them. */
  blobsOf?(event: Envelope): readonly Digest[];
}

export const INDEX = 'index';

export type Authority =
  /** `continues`: the word of its lives before, by which it lets in itself where nobody else is there to do so. */
  | {
      readonly kind: 'enrol';
      readonly origin: string;
      readonly key: string;
      readonly continues?: readonly LifeLink[];
    }
  /** `fork`: it wrote two histories; left out: somebody wanted it out. */
  | { readonly kind: 'revoke'; readonly origin: string; readonly from: number; readonly fork?: true };
