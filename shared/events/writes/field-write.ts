import { partsOf, type ConflictOf } from '../../domain/conflict.ts';
import type { Json } from '../../kernel/json.ts';
import type { EventData, EventType } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';

/** One field that an event sets: which, of what, to what, and what stood there as its writer saw it. */
export interface FieldWrite {
  readonly key: string;
  readonly of: ConflictOf;
  readonly value: Json;
  readonly old: Json;
}

export type Writers = {
  readonly [Type in EventType]?: (data: EventData<Type>, event: Envelope) => readonly FieldWrite[];
};

/** `name` with its part behind a slash: `phase/<id>`. */
export function fieldOf(of: ConflictOf, name: string, value: unknown, old: unknown): FieldWrite {
  return { key: `${of.kind}:${of.id}:${name}`, of, value: value as Json, old: old as Json };
}

/** What a field belongs to, by its key and the record an event is about. */
export function ofKey(key: string, rollout: string | undefined): ConflictOf {
  const { kind, id } = partsOf(key);
  const wave = kind === 'wave' ? id : null;
  return { kind, id, rollout: rollout ?? null, wave };
}

export const ofRollout = ({ subject: { rollout = '' } }: Envelope): ConflictOf => ({
  kind: 'rollout',
  id: rollout,
  rollout,
  wave: null,
});

export const ofWave = (wave: string, { subject: { rollout = '' } }: Envelope): ConflictOf => ({
  kind: 'wave',
  id: wave,
  rollout,
  wave,
});

/** Of the book itself, an account, an item or a person. */
export const of = (kind: ConflictOf['kind'], id: string): ConflictOf => ({
  kind,
  id,
  rollout: null,
  wave: null,
});
