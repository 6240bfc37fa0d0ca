import { guessPeopleMap, plainName } from './people-fields.ts';
import type { Table } from './table.ts';

export type TrainingShape = 'moodle-activity' | 'successfactors-learning' | 'training-list';
export type PeopleShape = 'successfactors-people' | 'people-list';
export type Shape = TrainingShape | PeopleShape;

const LEARNING = ['STUD_ID', 'CPNT_ID', 'CMPL_STAT_ID', 'COMPL_DTE'];

/** Known exports by their headers; null when it is none of them. */
export function trainingShape({ header }: Table): TrainingShape | null {
  if (LEARNING.every((name) => header.includes(name))) return 'successfactors-learning';
  if (header[0] === '' && header.length >= 4) return 'moodle-activity';
  const names = header.map(plainName);
  const has = (...any: string[]): boolean => any.some((name) => names.includes(name));
  return has('person', 'personid', 'employeeid', 'id') &&
    has('item', 'itemid') &&
    has('date', 'completed', 'completedon', 'on')
    ? 'training-list'
    : null;
}

/** SuccessFactors user files carry a second header row of labels. */
export function peopleShape({ header, rows }: Table): PeopleShape | null {
  const first = rows[0]?.cells ?? [];
  if (header[0] === 'STATUS' && header.includes('USERID') && first.includes('STATUS'))
    return 'successfactors-people';
  const map = Object.values(guessPeopleMap(header));
  return map.includes('id') && (map.includes('name') || (map.includes('given') && map.includes('family')))
    ? 'people-list'
    : null;
}

/** The table without the row of labels. */
export function withoutLabels(table: Table): { readonly table: Table; readonly labels: readonly string[] } {
  const [labels, ...rows] = table.rows;
  return { table: { header: table.header, rows }, labels: labels?.cells ?? [] };
}
