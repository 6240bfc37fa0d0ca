import { partsOf, type Write } from '../../domain/conflict.ts';
import type { PersonId, RolloutId } from '../../domain/ids.ts';
import type { BookState } from '../state.ts';
import type { FieldWrite } from '../writes/field-write.ts';

type Where = Pick<FieldWrite, 'key' | 'of'>;

/** The newest writes of a field: none of them had seen another of them. */
export function stampsOf(state: BookState, { key, of }: Where): readonly Write[] {
  if (of.kind === 'person')
    return (state.personStamps.get(of.id as PersonId) ?? []).filter((write) => write.key === key);
  if (of.rollout !== null) return state.rollouts.get(of.rollout as RolloutId)?.stamps[key] ?? [];
  return state.stamps.get(key) ?? [];
}

/** Kept with the record the field is of, so that what is loaded of a book is whole. */
export function withStamps(state: BookState, { key, of }: Where, writes: readonly Write[]): BookState {
  if (of.kind === 'person') {
    const others = (state.personStamps.get(of.id as PersonId) ?? []).filter((write) => write.key !== key);
    return { ...state, personStamps: state.personStamps.set(of.id as PersonId, [...others, ...writes]) };
  }
  if (of.rollout === null) return { ...state, stamps: state.stamps.set(key, writes) };
  const rollout = state.rollouts.get(of.rollout as RolloutId);
  if (rollout === undefined) return state;
  const stamps = { ...rollout.stamps, [key]: writes };
  return { ...state, rollouts: state.rollouts.set(rollout.id, { ...rollout, stamps }) };
}

/** Somebody's entry on the roster as a whole, in one field. */
export function isEntryKey(key: string): boolean {
  return partsOf(key).field === 'person.entry';
}
