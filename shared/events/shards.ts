import { Map } from 'immutable';
import type { Json } from '../kernel/json.ts';
import type { Envelope } from './envelope.ts';
import type { BookState } from './state.ts';

/** A part of the state that is kept in a file of its own and loaded when wanted. */
export type Shard =
  'index' | 'people' | 'histories' | 'training' | `rollout-${string}` | `measurements-${string}`;

const INDEX = [
  'accounts',
  'devices',
  'items',
  'imports',
  'maps',
  'packets',
  'summaries',
  'templates',
  'delegations',
  'alerts',
  'filters',
  'conflicts',
  'stamps',
  'seen',
] as const;

export function rolloutShard(id: string): Shard {
  return `rollout-${id}`;
}

export function measurementsShard(rollout: string): Shard {
  return `measurements-${rollout}`;
}

/** The shards an event reads or writes when folded; always the index. */
export function shardsTouched(event: Pick<Envelope, 'subject' | 'type'>): readonly Shard[] {
  const { kind, rollout } = event.subject;
  if (rollout !== undefined)
    return event.type.startsWith('measurements-')
      ? ['index', measurementsShard(rollout)]
      : ['index', rolloutShard(rollout)];
  if (kind === 'person' || event.type.startsWith('people-')) return ['index', 'people', 'histories'];
  if (kind === 'training' || event.type.startsWith('training-')) return ['index', 'training'];
  return ['index'];
}

/** Every shard of a state. */
export function shardsOfState(state: BookState): readonly Shard[] {
  const rollouts = [...state.summaries.keys()].sort();
  const measured = [...state.measurements.keys()].sort();
  return [
    'index',
    'people',
    'histories',
    'training',
    ...rollouts.map(rolloutShard),
    ...measured.map(measurementsShard),
  ];
}

/** One shard as JSON with its tables in key order, so that equal states give equal bytes. */
export function shardJson(state: BookState, shard: Shard): Json {
  if (shard === 'index') {
    const tables = Object.fromEntries(INDEX.map((name) => [name, sorted(state[name])]));
    const { book, latest, policy, action } = state;
    return { book, latest, policy, action, ...tables } as unknown as Json;
  }
  if (shard === 'people') {
    const { people, placed, personStamps } = state;
    return {
      people: sorted(people),
      placed: sorted(placed),
      personStamps: sorted(personStamps),
    } as unknown as Json;
  }
  if (shard === 'training' || shard === 'histories') return sorted(state[shard]) as Json;
  const [table, id] = place(state, shard);
  return (table.get(id as never) ?? null) as unknown as Json;
}

/** `state` with one shard put back from its JSON. */
export function withShard(state: BookState, shard: Shard, json: Json): BookState {
  if (shard === 'index') {
    const { book, latest, policy, action, ...tables } = json as unknown as Pick<
      BookState,
      'book' | 'latest' | 'policy' | 'action'
    > &
      Record<string, object>;
    return {
      ...state,
      book,
      latest,
      policy,
      action,
      ...Object.fromEntries(INDEX.map((name) => [name, Map(Object.entries(tables[name] ?? {}))])),
    };
  }
  if (shard === 'people') {
    const { people, placed, personStamps } = json as unknown as Record<
      'people' | 'placed' | 'personStamps',
      object
    >;
    return {
      ...state,
      people: Map(Object.entries(people)) as never,
      placed: Map(Object.entries(placed)) as never,
      personStamps: Map(Object.entries(personStamps)) as never,
    };
  }
  if (shard === 'training' || shard === 'histories')
    return { ...state, [shard]: Map(Object.entries(json as object)) };
  if (json === null) return state;
  if (shard.startsWith('measurements-'))
    return {
      ...state,
      measurements: state.measurements.set(idOf(shard, 'measurements-') as never, json as never),
    };
  return { ...state, rollouts: state.rollouts.set(idOf(shard, 'rollout-') as never, json as never) };
}

function place(state: BookState, shard: Shard): [Map<never, unknown>, string] {
  return shard.startsWith('measurements-')
    ? [state.measurements as Map<never, unknown>, idOf(shard, 'measurements-')]
    : [state.rollouts as Map<never, unknown>, idOf(shard, 'rollout-')];
}

function idOf(shard: Shard, before: string): string {
  return shard.slice(before.length);
}

function sorted(table: Map<string, unknown>): object {
  return Object.fromEntries([...table.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
}
