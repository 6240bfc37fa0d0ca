import type { GapCause } from './shape/gate.ts';
import { matches } from './search-text.ts';
import type { TrainingPage, TrainingWave } from './shape/training-page.ts';
import type { Cell, ItemRow, PersonRow } from './shape/wave-training.ts';

/** What a cell can be narrowed to: causes of gaps, and what comes. */
export type ShownCause = GapCause | 'expiring' | 'overridden';

/** What narrows the matrix of a rollout. Empty lists do not narrow; what is set narrows together. */
export interface MatrixFilter {
  readonly waves: readonly string[];
  readonly lines: readonly string[];
  readonly shifts: readonly string[];
  readonly items: readonly string[];
  readonly causes: readonly string[];
  readonly text: string;
}

interface ShownColumn {
  readonly item: ItemRow;
  /** Its place among the wave's cells. */
  readonly index: number;
}
export interface ShownWave {
  readonly wave: TrainingWave;
  readonly columns: readonly ShownColumn[];
  readonly people: readonly PersonRow[];
}

/** What a cell counts as among the causes; null for one that is in order or not needed. */
function causeOf(cell: Cell): ShownCause | null {
  if (cell.kind === 'gap') return cell.cause;
  return cell.kind === 'expiring' || cell.kind === 'overridden' ? cell.kind : null;
}

export function isNarrowed({ text, ...lists }: MatrixFilter): boolean {
  return text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}

/** The waves, people and items the filter leaves. A wave nobody is left of stays away while anything narrows. */
export function shownWaves(
  { waves }: Pick<TrainingPage, 'waves'>,
  filter: MatrixFilter,
): readonly ShownWave[] {
  return waves
    .filter((wave) => allows(filter.waves, wave.id))
    .map((wave) => {
      const columns = wave.training.items
        .map((item, index) => ({ item, index }))
        .filter(({ item }) => allows(filter.items, item.item));
      return { wave, columns, people: wave.training.people.filter((one) => isShown(one, columns, filter)) };
    })
    .filter((shown) => !isNarrowed(filter) || shown.people.length > 0);
}

function allows(list: readonly string[], value: string | null): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}

function isShown(person: PersonRow, columns: readonly ShownColumn[], filter: MatrixFilter): boolean {
  const cells = columns.map(({ index }) => person.cells[index]).filter((cell) => cell !== undefined);
  const needs = filter.items.length === 0 || cells.some((cell) => cell.kind !== 'not-needed');
  const stands =
    filter.causes.length === 0 || cells.some((cell) => filter.causes.includes(causeOf(cell) ?? ''));
  return (
    allows(filter.lines, person.line) &&
    allows(filter.shifts, person.shift) &&
    matches(filter.text, person.name, person.role, person.id) &&
    needs &&
    stands
  );
}
