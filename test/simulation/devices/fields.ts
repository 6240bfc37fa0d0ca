import type { Draft, Envelope } from '../../../shared/events/envelope.ts';
import type { Json } from '../../../shared/kernel/json.ts';
import type { Folding } from '../../../src-main/book/folding.ts';
import { FIELDS, type Meaning, type OpenConflict } from './meaning.ts';

interface Stamp {
  readonly event: string;
  readonly origin: string;
  readonly seq: number;
  readonly value: string;
  readonly also: readonly { readonly origin: string; readonly seq: number }[];
}
interface Held {
  readonly key: string;
  readonly boxKey: string | null;
  readonly limit: number | null;
}

/** Fields that are written, who may write, and what stood against each other: the rules of conflicts in fifty lines. */
export interface Fields {
  readonly all: number;
  readonly members: Readonly<Record<string, Held>>;
  /** By origin: how many events of each other origin its events had seen. */
  readonly seen: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By field: the writes that no later one had seen, and what was said there. */
  readonly stamps: Readonly<Record<string, readonly Stamp[]>>;
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** The actions of one Lamport time: what two lives of one workstation carry along counts once. */
  readonly action: { readonly lamport: number; readonly firsts: readonly string[]; readonly again: boolean };
}

const shardOf = (key: string): string => `rollout-${key}`;

function seenAfter({ seen }: Fields, event: Envelope): Fields['seen'] {
  const before = seen[event.origin] ?? {};
  const heads = { ...before };
  for (const { origin, seq } of event.heads) heads[origin] = Math.max(heads[origin] ?? 0, seq + 1);
  return { ...seen, [event.origin]: heads };
}

function written(state: Fields, seen: Fields['seen'], event: Envelope): Fields['stamps'] {
  const { key, value } = event.data as { key: string; value: string };
  const heads = { ...seen[event.origin], [event.origin]: event.seq };
  const unseen = (state.stamps[key] ?? []).filter((stamp) =>
    [stamp, ...stamp.also].every(({ origin, seq: at }) => at >= (heads[origin] ?? 0)),
  );
  const stamp = { event: event.id, origin: event.origin, seq: event.seq, value, also: [] };
  return { ...state.stamps, [key]: [...unseen, stamp] };
}

function actionOf({ action }: Fields, { origin, id, lamport, batch }: Envelope): Fields['action'] {
  if (batch.index > 0) return action;
  const first = `${origin.slice(0, 36)} ${id}`;
  const firsts = action.lamport === lamport ? action.firsts : [];
  return { lamport, firsts: [...firsts, first], again: firsts.includes(first) };
}

function copied(state: Fields, { id, origin, seq, data }: Envelope): Fields {
  const { key = '' } = data as { key?: string };
  const stamps = (state.stamps[key] ?? []).map((stamp) =>
    stamp.event === id ? { ...stamp, also: [...stamp.also, { origin, seq }] } : stamp,
  );
  return stamps.length > 0 ? { ...state, stamps: { ...state.stamps, [key]: stamps } } : state;
}

function folded(state: Fields, event: Envelope): Fields {
  const action = actionOf(state, event);
  const next = { ...state, action, all: state.all + 1, seen: seenAfter(state, event) };
  if (action.again) return copied(next, event);
  const data: Record<string, unknown> = event.data;
  if (event.type === 'enrolled/1') {
    const { origin, key, boxKey } = data as Record<'origin' | 'key' | 'boxKey', string>;
    return { ...next, members: { ...state.members, [origin]: { key, boxKey, limit: null } } };
  }
  if (event.type === 'revoked/1') {
    const { origin, from } = data as { origin: string; from: number };
    const held = state.members[origin];
    if (held === undefined) return next;
    const limit = Math.min(held.limit ?? Infinity, from);
    return { ...next, members: { ...state.members, [origin]: { ...held, limit } } };
  }
  if (event.type === 'forked/1') return next;
  if (event.type === 'field-set/1') return { ...next, stamps: written(state, next.seen, event) };
  const text = String(data['text']).slice(0, 40);
  return { ...next, said: { ...state.said, a: [...(state.said['a'] ?? []), text] } };
}

const parsedShard = (json: Json): { stamps: readonly Stamp[]; said: readonly string[] } =>
  json as unknown as { stamps: readonly Stamp[]; said: readonly string[] };

export const fieldsFolding: Folding<Fields> = {
  version: 1,
  empty: {
    all: 0,
    members: {},
    seen: {},
    stamps: {},
    said: {},
    action: { lamport: 0, firsts: [], again: false },
  },
  fold: folded,
  shardsTouched: ({ subject: { rollout } }) =>
    rollout === undefined ? ['index'] : ['index', shardOf(rollout)],
  shardJson: (state, shard) => {
    if (shard === 'index')
      return {
        all: state.all,
        members: sorted(state.members),
        seen: sorted(state.seen),
        action: state.action,
      } as unknown as Json;
    const key = shard.slice(8);
    return { stamps: state.stamps[key] ?? [], said: state.said[key] ?? [] } as unknown as Json;
  },
  withShard: (state, shard, json) => {
    if (shard === 'index') return { ...state, ...(json as unknown as Fields) };
    if (json === null) return state;
    const { stamps, said } = parsedShard(json);
    const key = shard.slice(8);
    return {
      ...state,
      ...(stamps.length > 0 ? { stamps: { ...state.stamps, [key]: stamps } } : {}),
      ...(said.length > 0 ? { said: { ...state.said, [key]: said } } : {}),
    };
  },
  authority: ({ type, data }) => {
    if (type === 'enrolled/1')
      return { kind: 'enrol', origin: data['origin'] as string, key: data['key'] as string };
    if (type === 'revoked/1' || type === 'forked/1')
      return { kind: 'revoke', origin: data['origin'] as string, from: data['from'] as number };
    return null;
  },
};

/** Tables in key order, so that equal states give equal bytes. */
function sorted<Value>(table: Readonly<Record<string, Value>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, isTable(value) ? sorted(value) : value]),
  );
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function draft(type: string, data: Draft['data'], label: string, rollout?: string): Draft {
  const subject =
    rollout === undefined
      ? ({ kind: 'book', id: 'book' } as const)
      : ({ kind: 'rollout', id: rollout, rollout } as const);
  return { type, subject, data, reason: label };
}

export const fields: Meaning<Fields> = {
  name: 'fields',
  folding: fieldsFolding,
  shards: FIELDS.map(shardOf),
  begin: ({ id, key, boxKey }) => [draft('enrolled/1', { origin: `${id}-1`, key, boxKey }, 'begin')],
  write: (_state, { key, value }, label) => draft('field-set/1', { key, value }, label, key),
  enrol: ({ id, incarnation, key, boxKey }, label) =>
    draft('enrolled/1', { origin: `${id}-${incarnation}`, key, boxKey }, label),
  revoke: (origin, from, label) => draft('revoked/1', { origin, from }, label),
  forked: (origin, seq, label) => draft('forked/1', { origin, from: seq }, label),
  isForked: ({ type, data }, origin, seq) =>
    type === 'forked/1' && data['origin'] === origin && (data['from'] as number) <= seq,
  say: (text, label) => draft('said/1', { text }, label, 'a'),
  members: (state) => Object.entries(state.members).map(([origin, held]) => ({ origin, ...held })),
  conflicts: (state) =>
    Object.entries(state.stamps)
      .filter(([, stamps]) => new Set(stamps.map(({ value }) => value)).size > 1)
      .map(([key, stamps]): OpenConflict => ({
        key,
        events: stamps.map(({ event }) => event),
        values: stamps.map(({ value }) => value),
      })),
};
