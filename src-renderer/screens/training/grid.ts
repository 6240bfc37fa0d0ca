import type { TrainingWave } from '../../../shared/views/shape/training-page.ts';
import type { Cell, ItemRow, PersonRow } from '../../../shared/views/shape/wave-training.ts';
import type { MatrixColumn, MatrixGroup, MatrixRow } from '../../parts/matrix/matrix.tsx';
import { training as words } from '../../strings/en/training.ts';
import { cellMark } from './cell-card.tsx';
import { listName } from './list-name.ts';
import type { ShownWave } from '../../../shared/views/shown-matrix.ts';

/** Up to this many people stand in a matrix a wave; more of them in one that is drawn as it scrolls. */
export const mostInMultiples = 100;

export interface GridRow {
  /** Somebody in two waves has two rows. */
  readonly key: string;
  readonly wave: TrainingWave;
  readonly person: PersonRow;
  readonly cells: readonly Cell[];
}
/** One matrix to draw: of a wave, or of all that are shown. */
export interface Grid {
  readonly id: string;
  readonly wave: TrainingWave | null;
  readonly items: readonly ItemRow[];
  readonly rows: readonly GridRow[];
}

const notNeeded: Cell = { kind: 'not-needed' };

function gridOf({ wave, columns, people }: ShownWave): Grid {
  const rows = people.map((person) => ({
    key: `${wave.id} ${person.id}`,
    wave,
    person,
    cells: columns.map(({ index }) => person.cells[index] ?? notNeeded),
  }));
  return { id: wave.id, wave, items: columns.map(({ item }) => item), rows };
}

/** All waves in one: every item once, in the order the waves ask for them. */
function wholeGrid(waves: readonly ShownWave[]): Grid {
  const parts = waves.map(gridOf);
  const items = [...new Map(parts.flatMap((part) => part.items).map((row) => [row.item, row])).values()];
  const rows = parts.flatMap((part) => {
    const places = items.map(({ item }) => part.items.findIndex((row) => row.item === item));
    return part.rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? notNeeded) }));
  });
  return { id: 'all', wave: null, items, rows };
}

/** A matrix a wave while people are few, one for all when they are many. */
export function gridsOf(waves: readonly ShownWave[]): readonly Grid[] {
  const people = waves.reduce((sum, wave) => sum + wave.people.length, 0);
  return people > mostInMultiples && waves.length > 0 ? [wholeGrid(waves)] : waves.map(gridOf);
}

/** The items that stand out: those more than one person lacks; where no item is, those anybody lacks. */
export function troubled(waves: readonly ShownWave[]): ReadonlySet<string> {
  const lacking = new Map<string, Set<string>>();
  for (const { item } of waves.flatMap((wave) => wave.columns)) {
    const people = lacking.get(item.item) ?? new Set();
    for (const gap of item.gaps) people.add(gap.person);
    lacking.set(item.item, people);
  }
  const least = Math.min(2, Math.max(1, ...[...lacking.values()].map((people) => people.size)));
  return new Set([...lacking].filter(([, people]) => people.size >= least).map(([item]) => item));
}

export function matrixColumns(grid: Grid, trouble: ReadonlySet<string>): readonly MatrixColumn[] {
  return grid.items.map(({ item, version, title }) => ({
    id: item,
    head: version === null ? item : `${item} v${version}`,
    name: title,
    trouble: trouble.has(item),
  }));
}

export function matrixRows(grid: Grid): readonly MatrixRow[] {
  return grid.rows.map(({ key, wave, person, cells }) => ({
    id: key,
    name: listName(person.name),
    gaps: person.gaps > 0,
    note: person.joiner ? words.joiner : undefined,
    group: grid.wave === null ? wave.id : undefined,
    cells: cells.map(cellMark),
  }));
}

export function matrixGroups(grid: Grid): readonly MatrixGroup[] {
  if (grid.wave !== null) return [];
  return [...new Set(grid.rows.map((row) => row.wave))].map(({ id, title, mark, training }) => ({
    id,
    title,
    mark: `wave/${mark}`,
    note: words.trainedOf(training.complete, training.of),
  }));
}
