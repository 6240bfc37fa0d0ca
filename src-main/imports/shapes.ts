import type { ImportKind } from '../../shared/events/catalog/people-events.ts';
import type { ImportShape } from '../../shared/words/import-words.ts';
import { plainName } from './cells.ts';

interface Known {
  readonly kind: ImportKind;
  readonly shape: ImportShape;
  readonly has: (names: ReadonlySet<string>, header: readonly string[]) => boolean;
}

const all =
  (...wanted: string[]) =>
  (names: ReadonlySet<string>): boolean =>
    wanted.every((name) => names.has(name));

/** Known exports by the names of their columns; the first that fits. */
const known: readonly Known[] = [
  { kind: 'people', shape: 'successfactors-people', has: all('userid', 'status', 'firstname', 'lastname') },
  { kind: 'people', shape: 'successfactors-people', has: all('studid', 'fname', 'lname') },
  { kind: 'people', shape: 'totara-people', has: all('idnumber', 'firstname', 'timemodified') },
  { kind: 'people', shape: 'orangehrm-people', has: all('emplno', 'first', 'last') },
  { kind: 'training', shape: 'successfactors-learning', has: all('studid', 'cpntid', 'compldte') },
  { kind: 'training', shape: 'totara-completion', has: all('username', 'courseshortname', 'completiondate') },
  { kind: 'training', shape: 'moodle-activity', has: (_names, header) => pairsFrom(header) !== null },
  { kind: 'training', shape: 'moodle-course', has: (_names, header) => datedColumns(header).length > 0 },
  {
    kind: 'training',
    shape: 'moodle-upload',
    has: (names) => names.has('courseidnumber') && !names.has('completiondate') && !names.has('date'),
  },
];

/** The export whose header this is; a list of the kind when it is none this app knows. */
export function shapeOf(kind: ImportKind, header: readonly string[]): ImportShape {
  const names = new Set(header.map(plainName));
  const found = known.find((one) => one.kind === kind && one.has(names, header));
  return found?.shape ?? LISTS[kind];
}

const LISTS: Readonly<Record<ImportKind, ImportShape>> = {
  people: 'people-list',
  training: 'training-list',
  measurements: 'measurement-list',
};

const IDENTITY = new Set([
  'idnumber',
  'emailaddress',
  'email',
  'username',
  'institution',
  'department',
  'phone',
  'mobilephone',
  'address',
  'city',
  'country',
]);
const isExpected = (name: string): boolean => name === '' || /^\d{4}-\d{2}-\d{2}/.test(name);

/**
 * Where the activities of Moodle's completion report begin: a blank header over the names, identity columns, then
 * two columns an activity, of which the second is headed by the date expected, or by nothing. Null: another table.
 */
export function pairsFrom(header: readonly string[]): number | null {
  if (header[0] !== '' || header.length < 3) return null;
  const pairs = (start: number): boolean =>
    (header.length - start) % 2 === 0 &&
    header.every((name, at) => at < start || ((at - start) % 2 === 0 ? name !== '' : isExpected(name)));
  const start = header.findIndex((name, at) => at > 0 && !IDENTITY.has(plainName(name)) && pairs(at));
  return start < 0 ? null : start;
}

/** Columns followed by one of the same name and ` - `: an activity and its completion date in Moodle's course report. */
export function datedColumns(header: readonly string[]): readonly number[] {
  return header.flatMap((name, at) =>
    name !== '' && header[at + 1]?.startsWith(`${name} - `) === true ? [at] : [],
  );
}
