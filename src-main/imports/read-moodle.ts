import type { TrainingItem, TrainingRecord } from '../../shared/domain/training.ts';
import { dayOf } from '../../shared/kernel/instant.ts';
import { readDate } from './dates.ts';
import { versionOn, type Directory } from './directory.ts';
import type { Problems } from './reading.ts';
import type { Row, Table } from './table.ts';

export type NewRecord = Omit<TrainingRecord, 'id' | 'source'>;
type Outcome = Pick<NewRecord, 'result' | 'method'>;

/**
 * States of Moodle's completion report (lang/en/completion.php). "did not achieve pass grade" begins with
 * "Completed" and is an attempt that failed. Null: nothing was completed.
 */
function outcomeOf(state: string): Outcome | null | 'unknown' {
  const text = state.replace(/ \(set by .*\)$/, '');
  if (text === 'Not completed' || text === '') return null;
  if (text === 'Completed (achieved pass grade)') return { result: 'passed', method: 'assessment' };
  if (text === 'Completed (did not achieve pass grade)') return { result: 'failed', method: 'assessment' };
  return text === 'Completed' ? { result: 'completed', method: 'read' } : 'unknown';
}

interface Activity {
  readonly column: number;
  readonly item: TrainingItem;
}

const IDENTITY = ['idnumber', 'emailaddress', 'email', 'username'];
const plain = (name: string): string => name.toLowerCase().replaceAll(' ', '');
const isExpected = (name: string | undefined): boolean =>
  name === '' || /^\d{4}-\d{2}-\d{2}/.test(name ?? 'x');

/** Where the activities begin: from there on every second header is the date expected, or empty. */
function firstActivity(header: readonly string[]): number {
  const pairsFrom = (start: number): boolean =>
    (header.length - start) % 2 === 0 &&
    header.every((name, at) => at < start || (at - start) % 2 === 0 || isExpected(name));
  return header.findIndex((name, at) => at > 0 && !IDENTITY.includes(plain(name)) && pairsFrom(at));
}

/** The blank name column, one or more identity columns, then two columns an activity. */
export function moodleMap({ header }: Table, directory: Directory): Record<string, string> {
  const start = firstActivity(header);
  const identity = IDENTITY.map((wanted) => header.find((name) => plain(name) === wanted)).find(
    (name) => name !== undefined,
  );
  const activities = header.filter((_name, at) => start > 0 && at >= start && (at - start) % 2 === 0);
  return Object.fromEntries([
    ...(identity === undefined ? [] : [[identity, 'person']]),
    ...activities.map((name) => [name, directory.item(name)?.id ?? '']),
  ]) as Record<string, string>;
}

export function readMoodle(
  table: Table,
  map: Readonly<Record<string, string>>,
  zone: string,
  directory: Directory,
  problems: Problems,
): readonly NewRecord[] {
  const identity = table.header.findIndex((name) => map[name] === 'person');
  const activities = table.header.flatMap((name, column): Activity[] => {
    const item = column > identity && map[name] ? directory.item(map[name]) : null;
    return item === null ? [] : [{ column, item }];
  });
  if (identity < 0) problems.add('no-column', null, null, '', { field: 'person' });
  if (activities.length === 0) problems.add('no-items', null, null, '');
  if (problems.count > 0) return [];
  return table.rows.flatMap((row) => recordsOf(row, table, identity, activities, zone, directory, problems));
}

function recordsOf(
  row: Row,
  table: Table,
  identity: number,
  activities: readonly Activity[],
  zone: string,
  directory: Directory,
  problems: Problems,
): readonly NewRecord[] {
  if (row.cells.length !== table.header.length) {
    problems.add('unequal-columns', row.row, null, '', { has: row.cells.length, wants: table.header.length });
    return [];
  }
  const key = row.cells[identity] ?? '';
  const person = directory.person(key);
  if (person === null || person === 'two') {
    problems.add(person === null ? 'unknown-person' : 'two-people', row.row, identity, key);
    return [];
  }
  return activities.flatMap(({ column, item }): NewRecord[] => {
    const outcome = outcomeOf(row.cells[column] ?? '');
    if (outcome === 'unknown') problems.add('unknown-state', row.row, column, row.cells[column] ?? '');
    if (outcome === null || outcome === 'unknown') return [];
    const when = row.cells[column + 1] ?? '';
    const read = readDate(when, zone, 'two');
    const version = read.kind === 'read' ? versionOn(item, dayOf(read.at)) : null;
    if (read.kind !== 'read' || version === null) {
      problems.add(
        read.kind === 'read' ? 'wrong-version' : read.kind === 'bad' ? 'bad-date' : 'two-readings',
        row.row,
        column + 1,
        when,
      );
      return [];
    }
    return [
      {
        person,
        item: item.id,
        version,
        ...outcome,
        trainer: null,
        on: read.at,
        evidence: 'Moodle activity completion',
      },
    ];
  });
}
