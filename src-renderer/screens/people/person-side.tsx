import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { people } from '../../strings/en/people.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { RosterRow } from './roster-filter.ts';

const words = people.side;

function factsOf(person: RosterRow): readonly Fact[] {
  const day = (at: string | null): string => (at === null ? words.none : calendarText(at));
  const waves = person.waves.map((wave) => (
    <li key={wave.id}>
      <TextLink href={place.wave(wave.rollout, wave.id)}>{wave.number}</TextLink>
    </li>
  ));
  return [
    { label: people.role, value: person.role ?? words.none },
    { label: people.site, value: person.site ?? words.none },
    { label: people.line, value: person.line ?? words.none },
    { label: people.shift, value: person.shift ?? words.none },
    { label: people.department, value: person.department ?? words.none },
    { label: people.language, value: person.language ?? words.none },
    { label: people.since, value: day(person.joined) },
    { label: people.left, value: person.left === null ? words.none : calendarText(person.left) },
    { label: words.waves, value: waves.length === 0 ? words.noWaves : <ul>{waves}</ul> },
  ];
}

/** One person of the roster, with the way to everything recorded about them. */
export function PersonSide({
  person,
  onClose,
}: {
  readonly person: RosterRow;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <SideFacts
      title={person.name}
      id={person.id}
      facts={factsOf(person)}
      primary={{ label: words.open, href: place.person(person.id) }}
      others={[{ label: words.history, href: place.trail({ text: person.id }) }]}
      onClose={onClose}
    />
  );
}
