import type { PersonId } from '../../domain/ids.ts';
import { nameOf, type Person } from '../../domain/person.ts';
import type { BookState } from '../../events/state.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { Cell, PersonRow } from '../shape/wave-training.ts';
import { recordsByItem, standing } from '../training.ts';
import type { RecordsByItem } from '../training/answers.ts';
import { isNeededBy, type Column } from './column.ts';
import { overrideFor } from './overrides.ts';
import type { Seat } from './seats.ts';

const notNeeded: Cell = { kind: 'not-needed' };

/** A person's records, read once for all the items of a wave. */
export interface Reading {
  readonly records: RecordsByItem;
  readonly now: Instant;
}

export function readingOf(state: Pick<BookState, 'training'>, person: Person, now: Instant): Reading {
  return { records: recordsByItem(state, person.id, now), now };
}

export function personRow({ person, joiner }: Seat, cells: readonly Cell[]): PersonRow {
  const { id, role, shift, department, line, left } = person;
  const gaps = cells.filter((cell) => cell.kind === 'gap').length;
  return { id, name: nameOf(person).trim(), role, shift, department, line, left, joiner, cells, gaps };
}

/** Where one person stands on one item. Who has left needs nothing; an override covers what would be a gap. */
export function cellOf({ records, now }: Reading, { person, overrides }: Seat, column: Column): Cell {
  if (hasLeft(person.left, now) || !isNeededBy(column, person)) return notNeeded;
  const found = standing(records, person, column, now);
  if (found.kind !== 'gap' || overrides.length === 0) return found;
  const override = overrideFor(overrides, column.item.id, column.version, now);
  return override === null
    ? found
    : { kind: 'overridden', cause: found.cause, until: override.until, override: override.id };
}

export function hasLeft(left: string | null, now: Instant): boolean {
  return left !== null && left <= dayOf(now);
}

/** Somebody of the cohort whom the roster does not know still needs everything that everybody needs. */
export function personOf(state: Pick<BookState, 'people'>, id: PersonId): Person {
  return state.people.get(id) ?? unknownPerson(id);
}

export function unknownPerson(id: PersonId): Person {
  return {
    id,
    given: '',
    family: id,
    email: null,
    role: null,
    site: null,
    line: null,
    shift: null,
    department: null,
    language: null,
    manager: null,
    joined: null,
    left: null,
  };
}
