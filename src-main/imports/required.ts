import type { ImportPreview } from '../../shared/api/import-answers.ts';
import type { MeasureKind } from '../../shared/domain/measure.ts';
import type { ImportKind } from '../../shared/events/catalog/people-events.ts';
import type { ImportShape } from '../../shared/words/import-words.ts';
import { trimmed } from './cells.ts';
import type { Columns } from './columns.ts';
import { DATE_OF, DEFECT_WHEN, FIELDS, OF_ITEM, PASSED_FROM } from './fields.ts';
import type { RawRow } from './rows.ts';

export interface Wanted {
  readonly kind: ImportKind;
  readonly shape: ImportShape;
  readonly measure: MeasureKind | null;
}

/** The fields that must stand in some column, with this map. */
export function requiredFields({ kind, shape, measure }: Wanted, columns: Columns): readonly string[] {
  if (kind === 'people') return columns.has('name') ? ['id'] : ['id', 'given', 'family'];
  if (kind === 'measurements') return requiredReadings(columns, measure);
  const items = columns.bearing(OF_ITEM);
  if (items.length > 0)
    return items.every(({ value }) => columns.has(`${DATE_OF}${value}`)) ? ['person'] : ['person', 'date'];
  // A list that tells no state is one of completions only where no column is left that could tell of a failure.
  const tells = shape === 'totara-completion' || columns.bearing(PASSED_FROM).length > 0;
  return tells || !columns.fields.includes(null)
    ? ['person', 'item', 'date']
    : ['person', 'item', 'date', 'state'];
}

function requiredReadings(columns: Columns, measure: MeasureKind | null): readonly string[] {
  if (columns.bearing(DEFECT_WHEN).length > 0) return ['at'];
  return measure === 'proportion' || measure === 'rate' ? ['at', 'value', 'of'] : ['at', 'value'];
}

/** What a column may be read as, in the order to offer it. */
export function offeredFields(
  wanted: Wanted,
  columns: Columns,
  items: readonly string[],
  sample: readonly RawRow[],
): ImportPreview['fields'] {
  const required = requiredFields(wanted, columns);
  const fields = new Set([
    ...Object.keys(FIELDS[wanted.kind]),
    ...(wanted.kind === 'training' ? trainingFields(wanted.shape, items) : []),
    ...(wanted.measure === 'proportion' ? defects(columns, sample) : []),
    ...columns.fields.filter((field) => field !== null),
  ]);
  return [...fields].map((field) => ({ field, required: required.includes(field) }));
}

function trainingFields(shape: ImportShape, items: readonly string[]): readonly string[] {
  const grades = [50, 60, 70, 75, 80, 85, 90, 100].map((grade) => `${PASSED_FROM}${grade}`);
  const isWide = shape === 'moodle-activity' || shape === 'moodle-course';
  return isWide ? items.flatMap((item) => [`${OF_ITEM}${item}`, `${DATE_OF}${item}`]) : grades;
}

const RESULTS: readonly (readonly string[])[] = [
  ['-1', '1'],
  ['0', '1'],
];

/** Columns that hold two results: each of them may be the defect, and only a person knows which. */
function defects(columns: Columns, sample: readonly RawRow[]): readonly string[] {
  return columns.names.flatMap((_name, at) => {
    const values = [...new Set(sample.map(({ cells }) => trimmed(cells, at)))];
    const pair = RESULTS.find((both) => values.length > 0 && values.every((value) => both.includes(value)));
    const two = pair ?? (values.length === 2 && !values.includes('') ? values : []);
    return two.map((value) => `${DEFECT_WHEN}${value}`);
  });
}
