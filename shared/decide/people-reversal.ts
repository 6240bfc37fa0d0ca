import type { ImportId, PersonId } from '../domain/ids.ts';
import { nameOf, type Person } from '../domain/person.ts';
import { draft } from '../events/catalog.ts';
import { IMPORT_CHUNK } from '../events/catalog/people-events.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState, PersonChange } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { personsInUse } from './persons-in-use.ts';
import { checkReporting } from './reporting.ts';
import { reversed, type Reversal } from './reversal.ts';

/** What one person becomes when the import is taken back: as they were before it, or gone from the roster. */
interface Undone {
  readonly person: Person;
  readonly before: Person | null;
  /** What the import changed of them was changed again since. */
  readonly changedSince: boolean;
}

/** So many are named in a refusal. */
const NAMED = 100;

/**
 * Everybody the import changed as they were before it, and those it brought off the roster again. Refused
 * where somebody was changed since, or stands in a wave, in a record, in an account or above others.
 */
export function peopleReversal(state: BookState, of: ImportId, by: ImportId): Result<Reversal, RefusalCode> {
  const undone = undoneBy(state, of);
  const changed = undone.filter(({ changedSince }) => changedSince).map(({ person }) => person);
  if (changed.length > 0) return refused('changed-since', namesOf(changed));
  const restored = undone.flatMap(({ before }) => (before === null ? [] : [before]));
  const removed = undone.filter(({ before }) => before === null).map(({ person }) => person);
  const after = state.people
    .deleteAll(removed.map(({ id }) => id))
    .merge(restored.map((person) => [person.id, person] as const));
  const used: ReadonlySet<PersonId> = removed.length === 0 ? new Set() : personsInUse(state, after);
  const kept = removed.filter(({ id }) => used.has(id));
  if (kept.length > 0) return refused('in-use', namesOf(kept));
  return (
    checkReporting(after, restored) ??
    ok({ counts: reversed(restored.length, removed.length), drafts: draftsFor(by, restored, removed) })
  );
}

function namesOf(people: readonly Person[]): { people: string[]; count: number } {
  return { people: people.slice(0, NAMED).map(nameOf), count: people.length };
}

function draftsFor(by: ImportId, restored: readonly Person[], removed: readonly Person[]): readonly Draft[] {
  const subject = { kind: 'import', id: by } as const;
  return [
    ...inChunks(restored).map((people) => draft('people-imported/2', subject, { import: by, people })),
    ...inChunks(removed).map((people) => draft('people-removed/1', subject, { import: by, people })),
  ];
}

function inChunks(people: readonly Person[]): readonly (readonly Person[])[] {
  return Array.from({ length: Math.ceil(people.length / IMPORT_CHUNK) }, (_, index) =>
    people.slice(index * IMPORT_CHUNK, (index + 1) * IMPORT_CHUNK),
  );
}

function undoneBy(state: BookState, of: ImportId): readonly Undone[] {
  const undone: Undone[] = [];
  for (const [id, history] of state.histories) {
    const index = history.findIndex((change) => change.import === of);
    const person = state.people.get(id);
    if (index === -1 || person === undefined) continue;
    undone.push(
      undo(person, history[index] as PersonChange, standingChanges(state, history.slice(index + 1))),
    );
  }
  return undone.sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
}

/** Later changes that still stand: an import taken back, and the taking back, cancel each other out. */
function standingChanges(state: BookState, later: readonly PersonChange[]): readonly PersonChange[] {
  return later.filter((change) => {
    const entry = change.import === null ? undefined : state.imports.get(change.import);
    return entry === undefined || (entry.reverses === null && entry.reversedBy === null);
  });
}

function undo(person: Person, change: PersonChange, later: readonly PersonChange[]): Undone {
  const since = new Set(later.flatMap(({ fields }) => fields.map(({ field }) => field)));
  if (change.kind === 'added') return { person, before: null, changedSince: since.size > 0 };
  const old = Object.fromEntries(change.fields.map(({ field, old: was }) => [field, was]));
  return {
    person,
    before: { ...person, ...old },
    changedSince: change.fields.some(({ field }) => since.has(field)),
  };
}
