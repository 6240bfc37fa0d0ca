import { person as personSchema, type Person } from '../../../shared/domain/person.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { trimmed } from '../cells.ts';
import type { Bench } from '../judge.ts';
import type { RawRow } from '../rows.ts';

/** A person as a row says it, over what the book holds of them; the manager still as it is written. */
export interface ReadPerson {
  readonly row: number;
  readonly person: Person;
  readonly manager: string;
}

const TEXTS = ['email', 'role', 'site', 'line', 'shift', 'department', 'language'] as const;
const YES = new Set(['1', 'true', 'yes', 'y', 't', 'deleted']);
const NO = new Set(['', '0', 'false', 'no', 'n', 'f']);
const LEFT = new Set(['inactive', 'terminated', 'left', 'retired', 'inactiveexternal', 'suspended']);
const THERE = new Set(['', 'active', 'employed', 'activeexternal', 'onleave', 'leave']);

/** Reads one row; what cannot be used is a problem, and gives null. Columns that are not there leave the book as it is. */
export function readPerson(raw: RawRow, bench: Bench): ReadPerson | null {
  const { columns, findings, state } = bench;
  const before = findings.problemCount;
  const cell = (field: string): string => trimmed(raw.cells, columns.at(field)).normalize('NFC');
  const names = namesOf(cell);
  const id = cell('id');
  for (const [field, text] of [
    ['id', id],
    ['given', names.given],
    ['family', names.family],
  ] as const)
    if (text === '')
      findings.problem('empty-cell', raw.row, columns.at(field) ?? columns.at('name') ?? null, '', { field });
  const old = state.people.get(id as Person['id']) ?? null;
  const texts = TEXTS.map((field) => [
    field,
    columns.has(field) ? textOrNull(cell(field)) : (old?.[field] ?? null),
  ]);
  const days = daysOf(raw, bench, old);
  if (findings.problemCount > before || days === null) return null;
  const made = { id, ...names, ...Object.fromEntries(texts), ...days, manager: old?.manager ?? null };
  const person = checked(raw, made, bench);
  return person === null ? null : { row: raw.row, person, manager: cell('manager') };
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** "Bakke, Jonas" or "Jonas Bakke", where given and family name have no columns of their own. */
function namesOf(cell: (field: string) => string): { given: string; family: string } {
  const [name, given, family] = [cell('name'), cell('given'), cell('family')];
  if (name === '' || given !== '' || family !== '') return { given, family };
  const comma = name.indexOf(',');
  if (comma >= 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const blank = name.lastIndexOf(' ');
  return blank < 0
    ? { given: name, family: name }
    : { given: name.slice(0, blank).trim(), family: name.slice(blank + 1) };
}

function daysOf(raw: RawRow, bench: Bench, old: Person | null): Pick<Person, 'joined' | 'left'> | null {
  const joined = bench.columns.has('joined') ? readDay(raw, 'joined', bench) : (old?.joined ?? null);
  const left = leftOf(raw, bench, old);
  if (joined === undefined || left === undefined) return null;
  if (joined !== null && left !== null && left < joined) {
    const at = bench.columns.at('left') ?? bench.columns.at('joined') ?? null;
    bench.findings.problem('wrong-order', raw.row, at, left);
    return null;
  }
  return { joined, left };
}

/** The day of a cell, null where it is empty (or 0, which is how seconds since 1970 say it); undefined cannot be used. */
function readDay(raw: RawRow, field: string, { columns, dates, findings }: Bench): string | null | undefined {
  const at = columns.at(field);
  const text = trimmed(raw.cells, at);
  if (at === undefined || text === '' || text === '0') return null;
  const day = dates.day(columns.name(at), text);
  if (day === null) findings.problem('bad-date', raw.row, at, text);
  return day === null || day === 'open' ? undefined : day;
}

/** Since when they are gone: by the day of leaving, else by a mark, with the day it was set where the file tells. */
function leftOf(raw: RawRow, bench: Bench, old: Person | null): string | null | undefined {
  const { columns, answers } = bench;
  const day = readDay(raw, 'left', bench);
  if (day !== null) return day;
  const marked = markOf(raw, bench);
  if (marked === undefined) return undefined;
  if (marked === true) {
    if (old !== null && old.left !== null) return old.left;
    const modified = readDay(raw, 'modified', bench);
    return modified === undefined ? undefined : (modified ?? answers.leftOn ?? dayOf(bench.now));
  }
  if (marked === false || columns.has('left')) return null;
  // Whoever stands in a file that is the whole roster is there.
  return answers.leftOn !== null ? null : (old?.left ?? null);
}

/** True gone, false there, null the file does not say, undefined cannot be used. */
function markOf(raw: RawRow, { columns, findings }: Bench): boolean | null | undefined {
  const [deleted, status] = [columns.at('deleted'), columns.at('status')];
  let marked: boolean | null = null;
  for (const [at, gone, there] of [
    [deleted, YES, NO],
    [status, LEFT, THERE],
  ] as const) {
    if (at === undefined) continue;
    const text = trimmed(raw.cells, at);
    const plain = text.toLowerCase().replaceAll(/[\s_-]/g, '');
    if (!gone.has(plain) && !there.has(plain)) {
      findings.problem('unknown-state', raw.row, at, text);
      return undefined;
    }
    marked = marked === true || gone.has(plain);
  }
  return marked;
}

function checked(raw: RawRow, made: object, { columns, findings }: Bench): Person | null {
  const parsed = personSchema.safeParse(made);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]);
    const at = columns.at(field) ?? columns.at('name') ?? null;
    findings.problem(
      field === 'id' ? 'bad-id' : 'bad-text',
      raw.row,
      at,
      trimmed(raw.cells, at ?? undefined),
    );
  }
  return null;
}
