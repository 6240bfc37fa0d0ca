import type { ReactNode } from 'react';
import type { Day } from '../../../shared/kernel/instant.ts';
import { place } from '../../app/address.ts';
import { Anchor } from '../../parts/link.tsx';
import type { Column } from '../../parts/table/column.ts';
import { people as words } from '../../strings/en/people.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { RosterRow } from './roster-filter.ts';
import { hasLeft } from './roster-filter.ts';

/** Family names first in the order, since lists of people are read so. */
function familyFirst(name: string): string {
  const parts = name.split(/\s+/);
  return [parts.at(-1), ...parts.slice(0, -1)].join(' ');
}

type Plain = 'role' | 'line' | 'shift' | 'site';

/** A field as it was imported; nothing where it was not given. */
function plain(id: Plain, width?: number): Column<RosterRow> {
  const of = (person: RosterRow): string => person[id] ?? '';
  return { id, head: words[id], cell: of, sortBy: of, width };
}

function waveLinks({ waves }: RosterRow): ReactNode {
  return waves.map((wave, index) => (
    <span key={wave.id}>
      {index === 0 ? '' : ', '}
      <Anchor href={place.wave(wave.rollout, wave.id)} className="wb-link wb-mono">
        {wave.number}
      </Anchor>
    </span>
  ));
}

function leavesText(row: RosterRow, today: Day): string {
  const { left } = row;
  if (left === null) return '';
  return hasLeft(row, today) ? `${words.leaver} ${calendarText(left)}` : calendarText(left);
}

const name: Column<RosterRow> = {
  id: 'name',
  head: words.name,
  rowHead: true,
  width: 190,
  cell: (person) => (
    <Anchor href={place.person(person.id)} className="wb-plain-link">
      {person.name}
    </Anchor>
  ),
  sortBy: (person) => familyFirst(person.name),
};
const id: Column<RosterRow> = {
  id: 'id',
  head: words.id,
  mono: true,
  width: 96,
  cell: (person) => person.id,
  sortBy: (person) => person.id,
};
const waves: Column<RosterRow> = {
  id: 'waves',
  head: words.waves,
  width: 120,
  cell: waveLinks,
  sortBy: (person) => person.waves.length,
};

/** `few`: the side panel is open and says the rest. */
export function personColumns(today: Day, few: boolean): readonly Column<RosterRow>[] {
  const left: Column<RosterRow> = {
    id: 'left',
    head: words.left,
    width: 130,
    cell: (person) => leavesText(person, today),
    sortBy: (person) => person.left ?? '',
  };
  const always = [name, id, plain('role'), plain('line'), plain('shift', 80)];
  return few ? always : [...always, plain('site'), left, waves];
}
