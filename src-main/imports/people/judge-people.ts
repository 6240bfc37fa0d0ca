import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { nameOf, type Person } from '../../../shared/domain/person.ts';
import { changedFields } from '../../../shared/events/fold/roster.ts';
import { MOST_CHANGES, type Bench, type Judge } from '../judge.ts';
import { Unreadable } from '../workbook/unreadable.ts';
import { settleManagers } from './settle-managers.ts';
import { readPerson, type ReadPerson } from './person-row.ts';

/** A roster is held in memory, in the book as in the reading; this is far more than one book's people. */
export const MOST_PEOPLE = 500_000;

/** Judges a roster: whom it brings, whom it changes, and who left. Grows with the people in the file. */
export function judgePeople(bench: Bench): Judge<Person> {
  const { findings, columns, state } = bench;
  const read: ReadPerson[] = [];
  const rows = new Map<string, { readonly id: string; readonly row: number }>();
  const inBook = new Map([...state.people.keys()].map((id) => [id.toLowerCase(), id]));
  let verdict: Verdict = NOTHING;

  function isNew({ row, person: { id } }: ReadPerson): boolean {
    const plain = id.toLowerCase();
    const twice = rows.get(plain);
    const other = twice !== undefined && twice.id !== id ? twice.id : inBook.get(plain);
    const at = columns.at('id') ?? null;
    if (other !== undefined && other !== id && !state.people.has(id))
      findings.problem('other-case', row, at, id, { other });
    else if (twice !== undefined) findings.problem('duplicate', row, at, id, { row: twice.row });
    else rows.set(plain, { id, row });
    return twice === undefined;
  }

  return {
    row: (raw) => {
      if (rows.size >= MOST_PEOPLE) throw new Unreadable('too-many-rows', raw.row);
      const found = readPerson(raw, bench);
      if (found !== null && isNew(found)) read.push(found);
    },
    end: () => {
      const people = settleManagers(read, bench);
      verdict = verdictOf(people, bench);
    },
    taken: () => verdict.taken,
    counts: () => verdict.counts,
    changes: () => verdict.changes,
  };
}

const NOTHING: Verdict = {
  taken: [],
  changes: [],
  counts: { added: 0, changed: 0, unchanged: 0, gone: 0 },
};

interface Verdict {
  readonly taken: readonly Person[];
  readonly changes: ImportPreview['changes'];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly gone: number;
  };
}

function verdictOf(people: readonly Person[], bench: Bench): Verdict {
  const { state } = bench;
  const all = [...people, ...missing(people, bench)];
  const changes = all
    .map((person) => changeOf(state.people.get(person.id) ?? null, person))
    .filter((change) => change !== null);
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const changed = new Set(changes.map(({ id }) => id));
  return {
    taken: all.filter(({ id }) => changed.has(id)),
    changes: changes.slice(0, MOST_CHANGES),
    counts: {
      added: count('added'),
      changed: count('changed'),
      unchanged: all.length - changes.length,
      gone: count('gone'),
    },
  };
}

/** Who is on the roster and not in a file that is the whole of it: they left that day, or on the day they were to come. */
function missing(people: readonly Person[], { state, answers, findings }: Bench): readonly Person[] {
  const { leftOn } = answers;
  if (leftOn === null) return [];
  const present = new Set<PersonId>(people.map(({ id }) => id));
  const there = [...state.people.values()].filter(({ left }) => left === null || left > leftOn);
  const gone = there.filter(({ id }) => !present.has(id));
  if (gone.length * 2 > there.length)
    findings.notice('many-gone', null, null, '', { count: gone.length, of: there.length });
  return gone.map((person) => ({
    ...person,
    left: person.joined !== null && person.joined > leftOn ? person.joined : leftOn,
  }));
}

function changeOf(old: Person | null, person: Person): ImportPreview['changes'][number] | null {
  const fields = changedFields(old, person);
  if (old !== null && fields.length === 0) return null;
  const left = old !== null && old.left === null && person.left !== null;
  return {
    kind: old === null ? 'added' : left ? 'gone' : 'changed',
    id: person.id,
    text: nameOf(person),
    fields,
  };
}
