import type { Day } from '../../../shared/kernel/instant.ts';
import { place } from '../../app/address.ts';
import { Anchor } from '../../parts/link.tsx';
import type { Column } from '../../parts/table/column.ts';
import { people as words } from '../../strings/en/people.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { Person } from './people-screen.tsx';

/** What the filter above the table looks in. */
export function textOfPerson(person: Person): string {
  return [person.name, person.id, person.role, person.site, person.line, person.shift, person.department, ...person.waves.map((wave) => wave.number)].join(' ');
}

/** Family names first in the order, since lists of people are read so. */
function familyFirst(name: string): string {
  const parts = name.split(/\s+/);
  return [parts.at(-1), ...parts.slice(0, -1)].join(' ');
}

/** `few`: the side panel is open and says the rest. */
export function personColumns(today: Day, few: boolean): readonly Column<Person>[] {
  const leaves = (person: Person): string => (person.left === null ? '' : `${person.left <= today ? `${words.leaver} ` : ''}${calendarText(person.left)}`);
  const columns: readonly Column<Person>[] = [
    { id: 'name', head: words.name, rowHead: true, width: 190, cell: (person) => person.name, sortBy: (person) => familyFirst(person.name) },
    { id: 'id', head: words.id, mono: true, width: 96, cell: (person) => person.id, sortBy: (person) => person.id },
    { id: 'role', head: words.role, cell: (person) => person.role ?? '', sortBy: (person) => person.role ?? '' },
    { id: 'line', head: words.line, cell: (person) => person.line ?? '', sortBy: (person) => person.line ?? '' },
    { id: 'shift', head: words.shift, width: 80, cell: (person) => person.shift ?? '', sortBy: (person) => person.shift ?? '' },
    { id: 'site', head: words.site, cell: (person) => person.site ?? '', sortBy: (person) => person.site ?? '' },
    { id: 'left', head: words.left, width: 130, cell: leaves, sortBy: (person) => person.left ?? '' },
    {
      id: 'waves', head: words.waves, width: 120,
      cell: (person) => person.waves.map((wave, index) => (
        <span key={wave.id}>
          {index === 0 ? '' : ', '}
          <Anchor href={place.wave(wave.rollout, wave.id)} className="wb-link wb-mono">{wave.number}</Anchor>
        </span>
      )),
      sortBy: (person) => person.waves.length,
    },
  ];
  return few ? columns.filter((column) => column.id !== 'site' && column.id !== 'waves' && column.id !== 'left') : columns;
}
