import { Map } from 'immutable';
import type { Json } from '../kernel/json.ts';
import type { Envelope } from './envelope.ts';
import type { BookState } from './state.ts';

/** A part of the state that is kept in a file of its own and loaded when wanted. */
export type Shard = 'index' | 'people' | 'training' | `rollout-${string}`;

const INDEX = ['accounts', 'devices', 'items', 'imports', 'packets', 'summaries'] as const;

export function rolloutShard(id: string): Shard {
  return `rollout-${id}`;
}

/** The shards an event reads or writes when folded; always the index. */
export function shardsTouched(event: Pick<Envelope, 'subject' | 'type'>): readonly Shard[] {
  const { kind, rollout } = event.subject;
  if (rollout !== undefined) return ['index', rolloutShard(rollout)];
  if (kind === 'person' || event.type.startsWith('people-')) return ['index', 'people'];
  if (kind === 'training' || event.type.startsWith('training-')) return ['index', 'training'];
  return ['index'];
}

/** Every shard of a state. */
export function shardsOfState(state: BookState): readonly Shard[] {
  return ['index', 'people', 'training', ...[...state.summaries.keys()].sort().map(rolloutShard)];
}

/** One shard as JSON with its tables in key order, so that equal states give equal bytes. */
export function shardJson(state: BookState, shard: Shard): Json {
  if (shard === 'index') {
    const tables = Object.fromEntries(INDEX.map((name) => [name, sorted(state[name])]));
    return { book: state.book, latest: state.latest, ...tables } as unknown as Json;
  }
  if (shard === 'people' || shard === 'training') return sorted(state[shard]) as Json;
  return (state.rollouts.get(shard.slice('rollout-'.length) as never) ?? null) as unknown as Json;
}

/** `state` with one shard put back from its JSON. */
export function withShard(state: BookState, shard: Shard, json: Json): BookState {
  if (shard === 'index') {
    const { book, latest, ...tables } = json as unknown as Pick<BookState, 'book' | 'latest'> &
      Record<string, object>;
    return {
      ...state,
      book,
      latest,
      ...Object.fromEntries(INDEX.map((name) => [name, Map(Object.entries(tables[name] ?? {}))])),
    };
  }
  if (shard === 'people' || shard === 'training')
    return { ...state, [shard]: Map(Object.entries(json as object)) };
  if (json === null) return state;
  return { ...state, rollouts: state.rollouts.set(shard.slice('rollout-'.length) as never, json as never) };
}

function sorted(table: Map<string, unknown>): object {
  return Object.fromEntries([...table.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
}
