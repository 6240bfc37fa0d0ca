import type { ReactNode } from 'react';
import type { Day } from '../../../shared/kernel/instant.ts';
import { place } from '../../app/address.ts';
import { Anchor } from '../../parts/link.tsx';
import type { Column } from '../../parts/table/column.ts';
import { people as words } from '../../strings/en/people.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { Person } from './people-screen.tsx';

/** What the filter above the table looks in. */
export function textOfPerson(person: Person): string {
  return [
    person.name,
    person.id,
    person.role,
    person.site,
    person.line,
    person.shift,
    person.department,
    ...person.waves.map((wave) => wave.number),
  ].join(' ');
}

/** Family names first in the order, since lists of people are read so. */
function familyFirst(name: string): string {
  const parts = name.split(/\s+/);
  return [parts.at(-1), ...parts.slice(0, -1)].join(' ');
}

type Plain = 'role' | 'line' | 'shift' | 'site';

/** A field as it was imported; nothing where it was not given. */
function plain(id: Plain, width?: number): Column<Person> {
  const of = (person: Person): string => person[id] ?? '';
  return { id, head: words[id], cell: of, sortBy: of, width };
}

function waveLinks({ waves }: Person): ReactNode {
  return waves.map((wave, index) => (
    <span key={wave.id}>
      {index === 0 ? '' : ', '}
      <Anchor href={place.wave(wave.rollout, wave.id)} className="wb-link wb-mono">
        {wave.number}
      </Anchor>
    </span>
  ));
}

function leavesText({ left }: Person, today: Day): string {
  if (left === null) return '';
  return left <= today ? `${words.leaver} ${calendarText(left)}` : calendarText(left);
}

const name: Column<Person> = {
  id: 'name',
  head: words.name,
  rowHead: true,
  width: 190,
  cell: (person) => person.name,
  sortBy: (person) => familyFirst(person.name),
};
const id: Column<Person> = {
  id: 'id',
  head: words.id,
  mono: true,
  width: 96,
  cell: (person) => person.id,
  sortBy: (person) => person.id,
};
const waves: Column<Person> = {
  id: 'waves',
  head: words.waves,
  width: 120,
  cell: waveLinks,
  sortBy: (person) => person.waves.length,
};

/** `few`: the side panel is open and says the rest. */
export function personColumns(today: Day, few: boolean): readonly Column<Person>[] {
  const left: Column<Person> = {
    id: 'left',
    head: words.left,
    width: 130,
    cell: (person) => leavesText(person, today),
    sortBy: (person) => person.left ?? '',
  };
  const always = [name, id, plain('role'), plain('line'), plain('shift', 80)];
  return few ? always : [...always, plain('site'), left, waves];
}
