import { personId, type PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Bench } from '../judge.ts';
import { circlesOf } from './managers.ts';
import type { ReadPerson } from './person-row.ts';

const NOBODY = new Set(['', 'no_manager', 'none', 'n/a', '-', '0']);

/**
 * The people of a file with their managers: somebody of the file or of the roster. Nobody known, oneself, and
 * whoever stands in a circle is left out, and said; the manager the book has stays then.
 */
export function settleManagers(read: readonly ReadPerson[], bench: Bench): readonly Person[] {
  const { columns, findings, state } = bench;
  if (!columns.has('manager')) return read.map(({ person }) => person);
  const inFile = new Set<PersonId>(read.map(({ person }) => person.id));
  const wanted = new Map<PersonId, PersonId | null>();
  const tell = teller(read, bench);
  for (const { row, person, manager } of read) {
    const found = managerOf(manager, inFile, bench);
    if (found === undefined) findings.notice('unknown-manager', row, columns.at('manager') ?? null, manager);
    else if (found === person.id) findings.notice('own-manager', row, columns.at('manager') ?? null, manager);
    wanted.set(person.id, found === undefined || found === person.id ? null : found);
  }
  for (const others of state.people.values())
    if (!wanted.has(others.id)) wanted.set(others.id, others.manager);
  breakCircles(wanted, inFile, bench, tell);
  return read.map(({ person }) => ({ ...person, manager: wanted.get(person.id) ?? null }));
}

/** Undefined: nobody is known by this. */
function managerOf(
  text: string,
  inFile: ReadonlySet<string>,
  { directory }: Bench,
): PersonId | null | undefined {
  if (NOBODY.has(text.toLowerCase())) return null;
  if (inFile.has(text)) return personId.parse(text);
  const known = directory.person(text);
  return known === null || known === 'two' ? undefined : known.person.id;
}

type Tell = (id: PersonId, circle: readonly string[]) => void;

function teller(read: readonly ReadPerson[], { findings, columns }: Bench): Tell {
  const rows = new Map(read.map(({ row, person, manager }) => [person.id, { row, manager }]));
  return (id, circle) => {
    const at = rows.get(id);
    if (at === undefined) return;
    const text = [...circle.slice(0, 6), ...(circle.length > 6 ? ['…'] : []), circle[0] ?? ''].join(' → ');
    findings.notice('manager-circle', at.row, columns.at('manager') ?? null, at.manager, { circle: text });
  };
}

/** Those of the file in a circle get back the manager the book has; where that closes a circle too, none. */
function breakCircles(
  wanted: Map<PersonId, PersonId | null>,
  inFile: ReadonlySet<PersonId>,
  { state }: Bench,
  tell: Tell,
): void {
  const put = new Set<PersonId>();
  for (let moved = true; moved;) {
    moved = false;
    const circles = circlesOf(wanted);
    for (const id of inFile) {
      const circle = circles.get(id);
      if (circle === undefined) continue;
      moved = true;
      const kept = put.has(id) ? null : (state.people.get(id)?.manager ?? null);
      if (!put.has(id)) tell(id, circle);
      put.add(id);
      wanted.set(id, kept === wanted.get(id) ? null : kept);
    }
  }
}
