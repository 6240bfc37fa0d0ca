import type { Json } from '../kernel/json.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * One writing of one field: who, where, when, and the whole value. `key` names the field of one record for ever:
 * `rollout:<id>:title`, `wave:<id>:criterion/<criterion>`, `person:<id>:line`, `account:<id>:made`.
 */
export interface Write {
  readonly key: string;
  readonly event: string;
  readonly origin: string;
  readonly seq: number;
  /** Where it stands once more, in another life of its workstation. */
  readonly also?: readonly { readonly origin: string; readonly seq: number }[];
  readonly at: Instant;
  readonly by: string | null;
  readonly role: string | null;
  readonly reason: string | null;
  readonly value: Json;
  /** What stood there before, as the writer saw it. */
  readonly old: Json;
}

/** Every kind of field that two workstations can write at once, as `kind.field` of its key: `rollout:<id>:phase/<phase>` is `rollout.phase`. */
export const CONFLICT_FIELDS = [
  'rollout.title',
  'rollout.class',
  'rollout.site',
  'rollout.owner',
  'rollout.reason',
  'rollout.current',
  'rollout.intended',
  'rollout.impact',
  'rollout.risk',
  'rollout.rollback',
  'rollout.route',
  'rollout.phase',
  'rollout.deviation',
  'rollout.deviation-training',
  'rollout.effectiveness',
  'rollout.effectiveness-result',
  'rollout.state',
  'wave.title',
  'wave.scope',
  'wave.timing',
  'wave.cohort',
  'wave.criterion',
  'wave.criterion-check',
  'wave.activity',
  'wave.activity-done',
  'wave.requirements',
  'wave.entry-route',
  'wave.exit-route',
  'wave.joiner',
  'wave.state',
  'person.entry',
  'person.given',
  'person.family',
  'person.email',
  'person.role',
  'person.site',
  'person.line',
  'person.shift',
  'person.department',
  'person.language',
  'person.manager',
  'person.joined',
  'person.left',
  'account.made',
  'account.name',
  'account.title',
  'account.roles',
  'account.limits',
  'account.person',
  'account.password',
  'item.entry',
  'item.version',
  'book.policy',
  'book.template',
] as const;
export type ConflictField = (typeof CONFLICT_FIELDS)[number];

/** What a field belongs to; what is null does not apply. */
export interface ConflictOf {
  readonly kind: 'book' | 'account' | 'device' | 'person' | 'item' | 'rollout' | 'wave';
  readonly id: string;
  readonly rollout: string | null;
  readonly wave: string | null;
}

/**
 * Two or more writes to one field, none of which had seen the other. All are kept; what depends on the field waits until a
 * person settles it. `id`: `<key>@<event of the write that is first in order>`. One key has at most one open conflict.
 */
export interface Conflict extends Omit<ConflictOf, 'id'> {
  readonly id: string;
  readonly key: string;
  /** In the order of folding; at least two, not all of equal value. */
  readonly writes: readonly Write[];
  /** How it ended; `event`: the write that was chosen, or the later edit that had seen all of them. */
  readonly settled: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly event: string;
    readonly how: 'chosen' | 'edited';
  } | null;
}

/**
 * Of the order of folding: all actions of one Lamport time follow one another there. A life of a workstation that was copied may
 * carry on, word for word, an action that another of its lives has too.
 */
export interface Action {
  readonly lamport: number;
  /** `<workstation> <id of the first event>` of each at this time. */
  readonly firsts: readonly string[];
  /** The action under way stands here already. */
  readonly again: boolean;
}

/** What one workstation's events had seen of the others when last folded: counts of events by origin. */
export interface Seen {
  readonly count: number;
  readonly heads: Readonly<Record<string, number>>;
  /** The newest wall clock of its own events; null: none since a second workstation joined. */
  readonly latest: Instant | null;
}

/** The record that a conflict is in. */
export function ofConflict({ key, kind, rollout, wave }: Conflict): ConflictOf {
  return { kind, id: partsOf(key).id, rollout, wave };
}

/** The parts of a key. An id holds no colon; a field's part may hold anything. */
export function partsOf(key: string): {
  readonly kind: ConflictOf['kind'];
  readonly id: string;
  readonly field: ConflictField;
  readonly part: string;
} {
  const [kind = '', id = '', ...rest] = key.split(':');
  const [name = '', ...part] = rest.join(':').split('/');
  return {
    kind: kind as ConflictOf['kind'],
    id,
    field: `${kind}.${name}` as ConflictField,
    part: part.join('/'),
  };
}
