import type { ItemId, PersonId } from '../domain/ids.ts';
import { byName, nameOf, type Person } from '../domain/person.ts';
import { currentVersion, type Requirement, type TrainingItem } from '../domain/training.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { foldText } from './fold-text.ts';
import type { Cell, ItemRow, PersonRow, WaveTraining } from './shape/wave-training.ts';
import { countingRecords, standing } from './training.ts';

/** One column: an item and whom it is needed by; `roles` null is everybody. */
interface Column {
  readonly item: TrainingItem;
  readonly roles: ReadonlySet<string> | null;
  readonly version: number | null;
}

const notNeeded: Cell = { kind: 'not-needed' };

/**
 * Who of a wave needs which item and where each stands at `now`. Leavers stay in the list and need
 * nothing; `of` counts those still there, `complete` those of them without a gap.
 */
export function waveTraining(state: BookState, wave: Wave, now: Instant): WaveTraining {
  const columns = columnsOf(state, wave.requirements, now);
  const people = wave.cohort.map((id) => personOf(state, id)).sort(byName);
  const rows = people.map((person) => personRow(state, person, columns, now));
  const there = rows.filter((row) => !hasLeft(row.left, now));
  return {
    items: columns.map((column, index) => itemRow(column, index, rows)),
    people: [...rows.filter((row) => row.gaps > 0), ...rows.filter((row) => row.gaps === 0)],
    complete: there.filter((row) => row.gaps === 0).length,
    of: there.length,
  };
}

/** An item asked for twice is one column: its roles add up, and "everybody" wins. */
function columnsOf(state: BookState, requirements: readonly Requirement[], now: Instant): readonly Column[] {
  const merged = new Map<ItemId, ReadonlySet<string> | null>();
  for (const { item, roles } of requirements) {
    const before = merged.get(item);
    const all = roles.length === 0 || before === null;
    merged.set(item, all ? null : new Set([...(before ?? []), ...roles.map(foldText)]));
  }
  return [...merged].map(([id, roles]) => {
    const item = state.items.get(id) ?? unknownItem(id);
    return { item, roles, version: currentVersion(item, dayOf(now)) };
  });
}

/** What the book does not define has no version in force, so it closes the gate instead of passing unseen. */
function unknownItem(id: ItemId): TrainingItem {
  return { id, title: id, versions: [], assessed: false, validDays: null };
}

/** Somebody of the cohort whom the roster does not know still needs everything that everybody needs. */
function personOf(state: BookState, id: PersonId): Person {
  const nothing = {
    email: null,
    role: null,
    site: null,
    line: null,
    shift: null,
    department: null,
    joined: null,
    left: null,
  };
  return state.people.get(id) ?? { id, given: '', family: id, ...nothing };
}

function personRow(state: BookState, person: Person, columns: readonly Column[], now: Instant): PersonRow {
  const { id, role, shift, line, left } = person;
  const records = countingRecords(state, id, now);
  const cells = columns.map((column) =>
    needs(person, column, now) ? standing(records, column.item, now) : notNeeded,
  );
  const gaps = cells.filter((cell) => cell.kind === 'gap').length;
  return { id, name: nameOf(person).trim(), role, shift, line, left, cells, gaps };
}

function needs(person: Person, column: Column, now: Instant): boolean {
  if (hasLeft(person.left, now)) return false;
  return column.roles === null || (person.role !== null && column.roles.has(foldText(person.role)));
}

function hasLeft(left: string | null, now: Instant): boolean {
  return left !== null && left <= dayOf(now);
}

function itemRow({ item, version }: Column, index: number, rows: readonly PersonRow[]): ItemRow {
  const needing = rows.filter((row) => row.cells[index]?.kind !== 'not-needed');
  const gaps = needing.flatMap((row) => {
    const cell = row.cells[index];
    return cell?.kind === 'gap'
      ? [{ person: row.id, name: row.name, cause: cell.cause, trainedOn: cell.trainedOn }]
      : [];
  });
  return {
    item: item.id,
    title: item.title,
    version,
    need: needing.length,
    trained: needing.length - gaps.length,
    gaps,
  };
}
