import { person, type Person } from '../../shared/domain/person.ts';
import { dayOf } from '../../shared/kernel/instant.ts';
import { orderOf, readDate, type DateOrder } from './dates.ts';
import type { PeopleField } from './people-fields.ts';
import { isFormula, type Problems } from './reading.ts';
import type { Row, Table } from './table.ts';

type Columns = Partial<Record<PeopleField, number>>;
const TEXT_FIELDS = [
  'id',
  'given',
  'family',
  'email',
  'role',
  'site',
  'line',
  'shift',
  'department',
] as const;

/** People of a table by its column map; every unusable cell is reported and its row left out. */
export function readPeople(
  table: Table,
  map: Readonly<Record<string, string>>,
  zone: string,
  problems: Problems,
): readonly Person[] {
  const columns = columnsOf(table, map);
  for (const field of [
    'id',
    ...(columns.name === undefined ? (['given', 'family'] as const) : []),
  ] as const) {
    if (columns[field] === undefined) problems.add('no-column', null, null, '', { field });
  }
  if (problems.count > 0) return [];
  const orders = { joined: orderIn(table, columns.joined), left: orderIn(table, columns.left) };
  const seen = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const before = problems.count;
    const found = personOf(row, table, columns, orders, zone, problems);
    if (found === null || problems.count > before) return [];
    const twice = seen.get(found.id);
    if (twice !== undefined) problems.add('duplicate', row.row, columns.id ?? null, found.id, { row: twice });
    seen.set(found.id, row.row);
    return twice === undefined ? [found] : [];
  });
}

function columnsOf(table: Table, map: Readonly<Record<string, string>>): Columns {
  return Object.fromEntries(
    table.header.flatMap((name, index) => (map[name] ? [[map[name], index]] : [])),
  ) as Columns;
}

function orderIn(table: Table, column: number | undefined): DateOrder {
  return column === undefined ? 'two' : orderOf(table.rows.map(({ cells }) => cells[column] ?? ''));
}

function personOf(
  row: Row,
  table: Table,
  columns: Columns,
  orders: { joined: DateOrder; left: DateOrder },
  zone: string,
  problems: Problems,
): Person | null {
  if (row.cells.length !== table.header.length) {
    problems.add('unequal-columns', row.row, null, '', { has: row.cells.length, wants: table.header.length });
    return null;
  }
  const cell = (field: PeopleField): string =>
    (columns[field] === undefined ? '' : (row.cells[columns[field]] ?? '')).normalize('NFC');
  const texts = {
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, cell(field)])),
    ...splitName(cell('name'), cell('given'), cell('family')),
  } as Texts;
  checkTexts(texts, row.row, columns, problems);
  const dates = { joined: dateOf('joined'), left: dateOf('left') };
  if (dates.joined !== null && dates.left !== null && dates.left < dates.joined)
    problems.add('wrong-order', row.row, columns.left ?? null, dates.left);
  const optional = Object.fromEntries(
    TEXT_FIELDS.slice(3).map((field) => [field, texts[field] === '' ? null : texts[field]]),
  );
  return checked({ id: texts.id, given: texts.given, family: texts.family, ...optional, ...dates });

  function dateOf(field: 'joined' | 'left'): string | null {
    const text = cell(field);
    if (text === '') return null;
    const read = readDate(text, zone, orders[field]);
    if (read.kind === 'read') return dayOf(read.at);
    problems.add(read.kind === 'bad' ? 'bad-date' : 'two-readings', row.row, columns[field] ?? null, text);
    return null;
  }

  function checked(raw: object): Person | null {
    const parsed = person.safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const field = issue.path[0] as PeopleField;
      const text = texts[field as 'id'] ?? '';
      if (text !== '')
        problems.add(field === 'id' ? 'bad-id' : 'bad-text', row.row, columns[field] ?? null, text);
    }
    return null;
  }
}

type Texts = Readonly<Record<(typeof TEXT_FIELDS)[number], string>>;

function checkTexts(texts: Texts, row: number, columns: Columns, problems: Problems): void {
  const column = (field: PeopleField): number | null => columns[field] ?? columns.name ?? null;
  for (const field of TEXT_FIELDS)
    if (isFormula(texts[field])) problems.add('formula', row, column(field), texts[field]);
  for (const field of ['id', 'given', 'family'] as const)
    if (texts[field] === '') problems.add('empty-cell', row, column(field), '', { field });
}

/** "Bakke, Jonas" or "Jonas Bakke", where given and family name have no columns of their own. */
function splitName(name: string, given: string, family: string): { given: string; family: string } {
  if (name === '' || given !== '' || family !== '') return { given, family };
  const comma = name.indexOf(',');
  if (comma >= 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const blank = name.lastIndexOf(' ');
  return blank < 0
    ? { given: name, family: name }
    : { given: name.slice(0, blank).trim(), family: name.slice(blank + 1) };
}
