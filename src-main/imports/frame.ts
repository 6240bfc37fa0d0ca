import type { Measure } from '../../shared/domain/measure.ts';
import type { ImportMap } from '../../shared/events/catalog/people-events.ts';
import type { BookState } from '../../shared/events/state.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { ImportShape } from '../../shared/words/import-words.ts';
import { Columns } from './columns.ts';
import type { Answers, Source, Watch } from './contract.ts';
import type { DateOrder } from './dates.ts';
import { directoryOf, type Directory } from './directory.ts';
import { namesField } from './fields.ts';
import { guessMap } from './guess.ts';
import { layoutOf, type Layout } from './layout.ts';
import { requiredFields } from './required.ts';
import type { RawRow, Table } from './rows.ts';
import { shapeOf } from './shapes.ts';
import { isZone } from './wall-time.ts';

/** What a reading is asked for. */
export interface Asked {
  readonly source: Source;
  readonly answers: Answers;
  readonly state: BookState;
  readonly now: Instant;
  readonly bookZone: string;
  readonly watch: Watch;
}

/** How a table is read: settled from its first rows, the answers, saved maps and earlier imports. */
export interface Frame {
  readonly table: Table;
  readonly layout: Layout;
  /** The first rows of data. */
  readonly sample: readonly RawRow[];
  readonly shape: ImportShape;
  readonly columns: Columns;
  readonly directory: Directory;
  readonly named: ImportMap | null;
  readonly orders: Readonly<Record<string, DateOrder>>;
  /** Of times that name none; null while nobody said. */
  readonly zone: string | null;
  /** Of measurements: what the readings are of; null while nobody said. */
  readonly measure: Measure | null;
}

export function frameOf(table: Table, asked: Asked): Frame {
  const { answers, state } = asked;
  const { kind } = answers;
  const layout = layoutOf(table.head, (plain) => namesField(kind, plain));
  const sample = table.head.filter(({ row }) => row > layout.headRow);
  const shape = shapeOf(kind, layout.header);
  const directory = directoryOf(state);
  const measure = measureOf(asked);
  const named = namedMap(asked, layout, { shape, measure });
  const counts = measure?.kind === 'proportion';
  const map =
    answers.map ?? named?.reading.map ?? guessMap({ kind, shape, layout, sample, directory, counts });
  return {
    table,
    layout,
    sample,
    shape,
    columns: new Columns(kind, layout.columns, map),
    directory,
    named,
    orders: { ...named?.reading.orders, ...answers.orders },
    zone: zoneOf(asked, shape, named),
    measure,
  };
}

/** The map asked for, else a saved one all of whose columns stand here and that leaves nothing open; the largest of these. */
function namedMap(
  { answers: { kind, named, map }, state }: Asked,
  { columns }: Layout,
  { shape, measure }: { readonly shape: ImportShape; readonly measure: Measure | null },
): ImportMap | null {
  if (named !== null) return state.maps.get(named) ?? null;
  if (map !== null) return null;
  const fits = (one: ImportMap): boolean => {
    if (one.kind !== kind || !Object.keys(one.reading.map).every((name) => columns.includes(name)))
      return false;
    const read = new Columns(kind, columns, one.reading.map);
    const required = requiredFields({ kind, shape, measure: measure?.kind ?? null }, read);
    return required.every((field) => read.has(field));
  };
  const size = (one: ImportMap): number => Object.keys(one.reading.map).length;
  return [...state.maps.values()].filter(fits).sort((a, b) => size(b) - size(a))[0] ?? null;
}

/** Asked once and kept: the answer, else of the saved map, else of the newest import with this map or of this export. */
function zoneOf({ answers, state }: Asked, shape: ImportShape, named: ImportMap | null): string | null {
  const earlier = [...state.imports.values()]
    .filter(({ kind, reading }) => kind === answers.kind && reading.zone !== null)
    .filter((one) => (named !== null && one.named === named.id) || one.shape === shape)
    .sort((a, b) => b.at.ms - a.at.ms)[0];
  const said = [answers.zone, named?.reading.zone ?? null, earlier?.reading.zone ?? null];
  return said.find((zone) => zone !== null && isZone(zone)) ?? null;
}

function measureOf({ answers: { kind, of }, state }: Asked): Measure | null {
  if (kind !== 'measurements' || of === null) return null;
  const rollout = state.rollouts.get(of.rollout);
  const found = rollout?.measures.find(({ id }) => id === of.measure);
  return rollout?.waves.some(({ id }) => id === of.wave) === true ? (found ?? null) : null;
}
