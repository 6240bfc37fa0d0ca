import { dayOf } from '../../shared/kernel/instant.ts';
import type { TrainingItem } from '../../shared/domain/training.ts';
import { orderOf, readDate, type DateOrder } from './dates.ts';
import { versionOn, type Directory } from './directory.ts';
import type { NewRecord } from './read-moodle.ts';
import { plainName } from './people-fields.ts';
import type { Problems } from './reading.ts';
import type { Row, Table } from './table.ts';

export const LEARNING_FIELDS = {
  person: ['studid', 'person', 'personid', 'employeeid', 'id'],
  item: ['cpntid', 'item', 'itemid'],
  revision: ['revdte', 'revisiondate'],
  version: ['version', 'revision'],
  status: ['cmplstatid', 'status', 'result'],
  date: ['compldte', 'date', 'completed', 'completedon', 'on'],
  trainer: ['trainer', 'instructor', 'instid'],
} as const;
type Field = keyof typeof LEARNING_FIELDS;

export function learningMap(header: readonly string[]): Record<string, Field> {
  return Object.fromEntries(
    (Object.entries(LEARNING_FIELDS) as [Field, readonly string[]][]).flatMap(([field, names]) => {
      const column = header.find((name) => names.includes(plainName(name)));
      return column === undefined ? [] : [[column, field]];
    }),
  ) as Record<string, Field>;
}

type Outcome = Pick<NewRecord, 'result' | 'method'>;

/** Completion states: passes, completions and failures in the words of learning systems. Null: not finished. */
function outcomeOf(status: string): Outcome | null | 'unknown' {
  const text = status.toUpperCase().replaceAll(/[\s-]/g, '_');
  if (/^(PASS|PASSED|ASSESSMENT_PASS|COURSE_PASS|QUAL_PASS)$/.test(text))
    return { result: 'passed', method: 'assessment' };
  if (/^(FAIL|FAILED|ASSESSMENT_FAIL|COURSE_FAIL|NOT_PASSED)$/.test(text))
    return { result: 'failed', method: 'assessment' };
  if (/^(COMPLETE|COMPLETED|COURSE_COMPLETE|ATTENDED|CLASS_ATTENDED|READ)$/.test(text))
    return { result: 'completed', method: text.includes('ATTEND') ? 'classroom' : 'read' };
  return /^(INCOMPLETE|IN_PROGRESS|NOT_COMPLETE|NOT_COMPLETED|NO_SHOW|)$/.test(text) ? null : 'unknown';
}

interface Reader {
  readonly cell: (row: Row, field: Field) => string;
  readonly column: (field: Field) => number | null;
  readonly zone: string;
  readonly order: DateOrder;
  readonly directory: Directory;
  readonly problems: Problems;
}

/** One record a row: SuccessFactors learning history, or a plain list with the same meaning. */
export function readLearning(
  table: Table,
  map: Readonly<Record<string, string>>,
  zone: string,
  directory: Directory,
  problems: Problems,
): readonly NewRecord[] {
  const index = new Map(
    table.header.flatMap((name, at) => (map[name] ? [[map[name] as Field, at]] : [])) as [Field, number][],
  );
  for (const field of ['person', 'item', 'status', 'date'] as const)
    if (!index.has(field)) problems.add('no-column', null, null, '', { field });
  if (problems.count > 0) return [];
  const cell = (row: Row, field: Field): string => row.cells[index.get(field) ?? -1] ?? '';
  const order = orderOf(table.rows.map((row) => cell(row, 'date')));
  const reader: Reader = {
    cell,
    column: (field) => index.get(field) ?? null,
    zone,
    order,
    directory,
    problems,
  };
  return table.rows.flatMap((row) => {
    if (row.cells.length === table.header.length) return recordOf(row, reader);
    problems.add('unequal-columns', row.row, null, '', { has: row.cells.length, wants: table.header.length });
    return [];
  });
}

function recordOf(row: Row, reader: Reader): readonly NewRecord[] {
  const { cell, column, problems, directory } = reader;
  const outcome = outcomeOf(cell(row, 'status'));
  if (outcome === null) return [];
  const before = problems.count;
  if (outcome === 'unknown') problems.add('unknown-state', row.row, column('status'), cell(row, 'status'));
  const person = directory.person(cell(row, 'person'));
  if (person === null || person === 'two')
    problems.add(
      person === null ? 'unknown-person' : 'two-people',
      row.row,
      column('person'),
      cell(row, 'person'),
    );
  const item = directory.item(cell(row, 'item'));
  if (item === null) problems.add('unknown-item', row.row, column('item'), cell(row, 'item'));
  const read = readDate(cell(row, 'date'), reader.zone, reader.order);
  if (read.kind !== 'read')
    problems.add(
      read.kind === 'bad' ? 'bad-date' : 'two-readings',
      row.row,
      column('date'),
      cell(row, 'date'),
    );
  if (problems.count > before || item === null || read.kind !== 'read' || outcome === 'unknown') return [];
  const version = versionOf(row, item, dayOf(read.at), reader);
  if (version === null)
    problems.add(
      'wrong-version',
      row.row,
      column('version') ?? column('revision'),
      cell(row, 'version') || cell(row, 'revision'),
    );
  const trainer = cell(row, 'trainer');
  return version === null
    ? []
    : [
        {
          person: person as NewRecord['person'],
          item: item.id,
          version,
          ...outcome,
          trainer: trainer === '' ? null : trainer,
          on: read.at,
          evidence: 'Learning history',
        },
      ];
}

/** By its number, else by the day of its revision, else the version in force on the day of training. */
function versionOf(row: Row, item: TrainingItem, day: string, { cell, zone, order }: Reader): number | null {
  const known = (version: number | null): number | null =>
    item.versions.some((one) => one.version === version) ? version : null;
  const named = cell(row, 'version');
  if (named !== '') return known(Number(named));
  const revision = cell(row, 'revision');
  if (revision === '') return versionOn(item, day);
  const read = readDate(revision, zone, order);
  return read.kind === 'read' ? known(versionOn(item, dayOf(read.at))) : null;
}
