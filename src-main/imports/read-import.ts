import type { ImportPreview } from '../../shared/api/ports.ts';
import type { Person } from '../../shared/domain/person.ts';
import { nameOf } from '../../shared/domain/person.ts';
import type { CommandInput } from '../../shared/events/command.ts';
import type { BookState } from '../../shared/events/state.ts';
import { canonical } from '../../shared/kernel/canonical.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { ProblemCode } from '../../shared/words/import-words.ts';
import { directoryOf } from './directory.ts';
import { decodeText } from './encoding.ts';
import { guessPeopleMap } from './people-fields.ts';
import { learningMap, readLearning } from './read-learning.ts';
import { moodleMap, readMoodle, type NewRecord } from './read-moodle.ts';
import { readPeople } from './read-people.ts';
import { problems, type Problems } from './reading.ts';
import { peopleShape, trainingShape, withoutLabels, type Shape } from './shapes.ts';
import { readTable, type Table } from './table.ts';

export interface ImportSource {
  readonly kind: 'people' | 'training';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Column → field; null lets the app guess. An empty field means: not used. */
  readonly map: Readonly<Record<string, string>> | null;
  /** IANA zone of times that name none. */
  readonly zone: string;
}

/** What a file would do to the book; `command` is null while the file has a problem: all of it, or nothing. */
export interface ImportReading {
  readonly preview: ImportPreview;
  readonly command: CommandInput | null;
}

/** Reads a roster or training export against the book at hand. Writes nothing. */
export function readImport(source: ImportSource, state: BookState, now: Instant): ImportReading {
  const decoded = decodeText(source.bytes);
  if (!decoded.ok) return unreadable(decoded.refusal.code);
  const read = readTable(decoded.value.text);
  if (!read.ok) return unreadable(read.refusal.code);
  const frame = { encoding: decoded.value.encoding, table: read.value };
  return source.kind === 'people'
    ? peopleReading(source, frame, state)
    : trainingReading(source, frame, state, now);
}

interface Frame {
  readonly encoding: string;
  readonly table: Table;
}

function peopleReading(source: ImportSource, frame: Frame, state: BookState): ImportReading {
  const shape = peopleShape(frame.table);
  const { table, labels } =
    shape === 'successfactors-people' ? withoutLabels(frame.table) : { table: frame.table, labels: [] };
  const found = problems(table.header);
  const map = source.map ?? guessPeopleMap(table.header, labels);
  if (shape === null && source.map === null) found.add('unknown-shape', null, null, '');
  const people = found.count > 0 ? [] : readPeople(table, map, source.zone, found);
  const changes = found.count > 0 ? [] : people.flatMap((person) => changeOf(person, state));
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const counts = {
    rows: table.rows.length,
    added: count('added'),
    changed: count('changed') + count('gone'),
    unchanged: people.length - changes.length,
    gone: count('gone'),
  };
  const preview = previewOf(shape ?? 'people-list', { ...frame, table }, map, found, counts, changes);
  return {
    preview,
    command:
      found.count > 0
        ? null
        : { kind: 'people.import', source: sourceOf(source, preview), people: [...people] },
  };
}

function changeOf(person: Person, state: BookState): ImportPreview['changes'][number][] {
  const old = state.people.get(person.id);
  const text = nameOf(person);
  if (old === undefined) return [{ kind: 'added', id: person.id, text }];
  if (canonical(old) === canonical(person)) return [];
  return [{ kind: person.left !== null && old.left === null ? 'gone' : 'changed', id: person.id, text }];
}

function trainingReading(source: ImportSource, frame: Frame, state: BookState, now: Instant): ImportReading {
  const { table } = frame;
  const found = problems(table.header);
  const shape = trainingShape(table);
  const directory = directoryOf(state);
  const map =
    source.map ?? (shape === 'moodle-activity' ? moodleMap(table, directory) : learningMap(table.header));
  if (shape === null && source.map === null) found.add('unknown-shape', null, null, '');
  const reader = shape === 'moodle-activity' ? readMoodle : readLearning;
  const records = found.count > 0 ? [] : reader(table, map, source.zone, directory, found);
  for (const record of records)
    if (record.on.ms > now.ms) found.add('future-date', null, null, `${record.person} ${record.item}`);
  const fresh = found.count > 0 ? [] : records.filter((record) => !held(record, state));
  const counts = {
    rows: table.rows.length,
    added: fresh.length,
    changed: 0,
    unchanged: records.length - fresh.length,
    gone: 0,
  };
  const changes = fresh.slice(0, 500).map(({ person, item, version, result }) => ({
    kind: 'added' as const,
    id: person,
    text: `${item} version ${version}, ${result}`,
  }));
  const preview = previewOf(shape ?? 'training-list', frame, map, found, counts, changes);
  return {
    preview,
    command:
      found.count > 0
        ? null
        : { kind: 'training.import', source: sourceOf(source, preview), records: [...records] },
  };
}

function held(record: NewRecord, state: BookState): boolean {
  return (state.training.get(record.person) ?? []).some(
    (one) =>
      one.withdrawn === null &&
      one.item === record.item &&
      one.version === record.version &&
      one.on.ms === record.on.ms &&
      one.result === record.result,
  );
}

function sourceOf({ name, sha256, bytes }: ImportSource, { shape }: ImportPreview) {
  return { shape, file: { name, sha256, bytes: bytes.length } };
}

function previewOf(
  shape: Shape,
  { encoding, table }: Frame,
  map: Readonly<Record<string, string>>,
  found: Problems,
  counts: ImportPreview['counts'],
  changes: ImportPreview['changes'],
): ImportPreview {
  return {
    shape,
    encoding,
    columns: table.header,
    map,
    sample: table.rows.slice(0, 5).map(({ cells }) => cells),
    problems: found.list,
    problemCount: found.count,
    counts,
    changes: changes.slice(0, 500),
  };
}

function unreadable(code: ProblemCode): ImportReading {
  const found = problems([]);
  found.add(code, null, null, '');
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, gone: 0 };
  return {
    preview: {
      shape: 'unknown',
      encoding: 'unknown',
      columns: [],
      map: {},
      sample: [],
      problems: found.list,
      problemCount: 1,
      counts,
      changes: [],
    },
    command: null,
  };
}
