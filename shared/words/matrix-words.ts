import { isoOf, type Instant } from '../kernel/instant.ts';
import type { MatrixFilter, ShownWave } from '../views/shown-matrix.ts';
import type { GapCause } from '../views/shape/gate.ts';
import type { TrainingPage } from '../views/shape/training-page.ts';
import type { Cell, PersonRow } from '../views/shape/wave-training.ts';
import { gate } from './en/gate.ts';
import { matrix as say } from './en/matrix.ts';

/** Where and when a matrix was looked at. */
interface MatrixMoment {
  readonly now: Instant;
  /** Events in the book by then. */
  readonly position: number;
}

/**
 * The matrix as on screen, as rows of text: what it is of, how it is narrowed, when and at which place in the
 * log; then a head, and a row for each person in each wave, with what each cell says in words.
 */
export function matrixRows(
  page: Pick<TrainingPage, 'rollout'>,
  waves: readonly ShownWave[],
  filter: MatrixFilter,
  { now, position }: MatrixMoment,
): readonly (readonly string[])[] {
  const { heads } = say;
  const items = itemsOf(waves);
  const { id, name, role, line, shift, department, joiner, wave } = heads;
  return [
    [heads.rollout, `${page.rollout.number} ${page.rollout.title}`],
    [heads.waves, ...waves.map((shown) => `${shown.wave.number} ${shown.wave.title}`)],
    [heads.filter, filterText(filter)],
    [heads.moment, isoOf(now), now.zone],
    [heads.position, String(position)],
    [],
    [wave, id, name, role, line, shift, department, joiner, ...items.values()],
    ...waves.flatMap((shown) => shown.people.map((person) => rowOf(shown, person, [...items.keys()]))),
  ];
}

/** Every item of all waves once, in the order the waves ask for them, with its head. */
function itemsOf(waves: readonly ShownWave[]): ReadonlyMap<string, string> {
  const columns = waves.flatMap((shown) => shown.columns.map(({ item }) => item));
  return new Map(
    columns.map(({ item, version, title }) => [item, `${gate.itemVersion(item, version)}: ${title}`]),
  );
}

function rowOf({ wave, columns }: ShownWave, person: PersonRow, items: readonly string[]): readonly string[] {
  const cells = items.map((item) => {
    const column = columns.find((one) => one.item.item === item);
    return column === undefined ? '' : cellWord(person.cells[column.index]);
  });
  const { id, name, role, line, shift, department, joiner, left } = person;
  const told = left === null ? name : `${name} (${say.left(left)})`;
  const about = [id, told, role, line, shift, department].map((value) => value ?? '');
  return [`${wave.number} ${wave.title}`, ...about, joiner ? say.yes : '', ...cells];
}

/** What a cell says, in words that need no colour. */
export function cellWord(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'not-needed':
      return say.notNeeded;
    case 'trained':
      return say.trained(isoOf(cell.on).slice(0, 10));
    case 'expiring':
      return cell.until === null ? say.expiringSoon : say.expiring(cell.until);
    case 'gap':
      return say.gap(gate.cause[cell.cause], cell.trainedOn);
    case 'overridden':
      return say.overridden(gate.cause[cell.cause], cell.until);
  }
}

function filterText({ items, causes, lines, shifts, text }: MatrixFilter): string {
  const parts = [
    { name: say.filter.items, values: items },
    { name: say.filter.causes, values: causes.map(causeText) },
    { name: say.filter.lines, values: lines },
    { name: say.filter.shifts, values: shifts },
    { name: say.filter.text, values: text.trim() === '' ? [] : [text.trim()] },
  ].filter(({ values }) => values.length > 0);
  if (parts.length === 0) return say.everything;
  return parts.map(({ name, values }) => say.narrowed(name, values.join(', '))).join('; ');
}

function causeText(cause: string): string {
  const words: Readonly<Record<string, string>> = { ...gate.cause, ...say.cause };
  return Object.hasOwn(words, cause) ? (words[cause as GapCause] ?? cause) : cause;
}
