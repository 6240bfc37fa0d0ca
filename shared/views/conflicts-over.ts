import { ofConflict, partsOf, type Conflict } from '../domain/conflict.ts';
import { nameOf } from '../domain/person.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { SectionName } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import { sectionOf } from '../events/fold/void-unseen.ts';
import type { BookState } from '../events/state.ts';
import type { Blocker } from './shape/gate.ts';

type Held = Pick<BookState, 'conflicts'>;
/** What of a person decides where they belong, and so what they need and whether a wave means them. */
const PLACING: ReadonlySet<string> = new Set([
  'person.entry',
  'person.role',
  'person.site',
  'person.line',
  'person.shift',
  'person.department',
  'person.language',
  'person.joined',
  'person.left',
]);

export function openConflicts({ conflicts }: Held): readonly Conflict[] {
  return [...conflicts.values()].filter(({ settled }) => settled === null).sort(byId);
}

/** Open conflicts of what the gates of a wave are computed from: its rollout, itself, whom its cohort means and which items they need (R34). */
export function conflictsOver(
  state: Held,
  rollout: Rollout,
  wave: Wave,
  which: 'open' | 'all' = 'open',
): readonly Conflict[] {
  const open = which === 'open' ? openConflicts(state) : [...state.conflicts.values()].sort(byId);
  if (open.length === 0) return open;
  const cohort = new Set<string>([...wave.cohort, ...wave.joiners.map(({ person }) => person)]);
  const items = new Set<string>(wave.requirements.map(({ item }) => item));
  return open.filter((conflict) => {
    const { id, field } = partsOf(conflict.key);
    switch (conflict.kind) {
      case 'rollout':
        return id === rollout.id;
      case 'wave':
        return id === wave.id;
      case 'person':
        return cohort.has(id) && PLACING.has(field);
      case 'item':
        return items.has(id);
      default:
        return false;
    }
  });
}

/** Open conflicts in the sections that somebody would sign. */
export function conflictsIn(
  state: Held,
  rollout: Rollout,
  wave: Wave | null,
  sections: readonly SectionName[],
): readonly Conflict[] {
  return openConflicts(state).filter(
    (conflict) =>
      conflict.rollout === rollout.id && sectionOf(conflict.key, wave?.id ?? null, sections) !== null,
  );
}

export function conflictBlocker(
  state: BookState,
  conflict: Conflict,
): Extract<Blocker, { kind: 'conflict' }> {
  const { id, key, writes } = conflict;
  const { title } = recordOf(state, conflict);
  return { kind: 'conflict', id, field: partsOf(key).field, record: title, sides: writes.length };
}

/** The record that a conflict is in, as people know it. */
export function recordOf(
  state: BookState,
  conflict: Conflict,
): { readonly number: string; readonly title: string } {
  const { kind, id, rollout, wave } = ofConflict(conflict);
  const held = rollout === null ? undefined : state.rollouts.get(rollout as never);
  const known = rollout === null ? undefined : state.summaries.get(rollout as never);
  switch (kind) {
    case 'rollout':
      return held ?? known ?? { number: '', title: id };
    case 'wave':
      return (held ?? known)?.waves.find((one) => one.id === wave) ?? { number: '', title: id };
    case 'person': {
      const person = state.people.get(id as never);
      return { number: id, title: person === undefined ? id : nameOf(person) };
    }
    case 'item':
      return { number: id, title: state.items.get(id as never)?.title ?? id };
    case 'account':
      return { number: id, title: state.accounts.get(id as never)?.name ?? id };
    case 'device':
      return { number: '', title: state.devices.get(id as never)?.name ?? id };
    case 'book':
      return { number: '', title: state.book?.name ?? '' };
  }
}

function byId(a: Conflict, b: Conflict): number {
  return a.id < b.id ? -1 : 1;
}
