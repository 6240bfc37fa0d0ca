import type { PersonId } from '../../domain/ids.ts';
import type { HeldOverride } from '../../domain/override.ts';
import { nameOf, type Person } from '../../domain/person.ts';
import type { BookState } from '../../events/state.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { Cell, PersonRow } from '../shape/wave-training.ts';
import { recordsByItem, standing } from '../training.ts';
import type { RecordsByItem } from '../training/answers.ts';
import { isNeededBy, type Column } from './column.ts';
import { overrideFor } from './overrides.ts';

const notNeeded: Cell = { kind: 'not-needed' };

/** Where one person of a wave stands on each of its items at `now`. Who has left needs nothing. */
export function personRow(
  state: Pick<BookState, 'training'>,
  person: Person,
  columns: readonly Column[],
  { joiner, overrides }: { readonly joiner: boolean; readonly overrides: readonly HeldOverride[] },
  now: Instant,
): PersonRow {
  const { id, role, shift, department, line, left } = person;
  const records = recordsByItem(state, id, now);
  const gone = hasLeft(left, now);
  const cells = columns.map((column) =>
    gone || !isNeededBy(column, person) ? notNeeded : cellOf(records, person, column, overrides, now),
  );
  const gaps = cells.filter((cell) => cell.kind === 'gap').length;
  return { id, name: nameOf(person).trim(), role, shift, department, line, left, joiner, cells, gaps };
}

function cellOf(
  records: RecordsByItem,
  person: Person,
  column: Column,
  overrides: readonly HeldOverride[],
  now: Instant,
): Cell {
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

function unknownPerson(id: PersonId): Person {
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
