import { keepPreviousData } from '@tanstack/react-query';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { PeoplePage } from '../../../shared/views/shape/people-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { FloorPress } from '../../parts/floor-tile.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { floor } from '../../strings/en/floor.ts';
import type { Named } from './use-floor-training.ts';

const words = floor.training;
const mostShown = 11;
type Person = PeoplePage['people'][number];

/** Whom a badge or a complete id names, or the only one found. */
export function meantBy(text: string, people: readonly Named[]): Named | null {
  const typed = text.trim().toLowerCase();
  const exact = people.find((person) => person.id.toLowerCase() === typed);
  return exact ?? (people.length === 1 ? (people[0] ?? null) : null);
}

function useFound(text: string): readonly Person[] {
  const asked = text.trim();
  const page = useRead({
    ...useQueries().read.people.queryOptions({ text: asked }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  if (page.kind !== 'ready' || asked === '') return [];
  return page.value.people.filter((person) => person.left === null);
}

/** Anybody of the roster: a scanner types the id and presses Enter, a person types a part of the name. */
export function SomeoneElse({
  onChoose,
  onBack,
}: {
  readonly onChoose: (person: Named) => void;
  readonly onBack: () => void;
}): ReactElement {
  const [text, setText] = useState('');
  const found = useFound(text);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const meant = meantBy(text, found);
    if (meant !== null) onChoose(meant);
  };
  return (
    <div className="wb-floor-find" onKeyDown={onKeyDown}>
      <TextField
        name="floor-find"
        type="search"
        label={words.find}
        hint={words.findHint}
        value={text}
        autoFocus
        onChange={setText}
      />
      <div className="wb-floor-people">
        {found.slice(0, mostShown).map((person) => (
          <FloorPress
            key={person.id}
            title={<b>{person.name}</b>}
            detail={[person.id, person.line].filter((part) => part !== null).join(', ')}
            onPress={() => onChoose(person)}
          />
        ))}
        <FloorPress opens title={<b>{words.findStop}</b>} onPress={onBack} />
      </div>
      {text.trim() !== '' && found.length === 0 ? (
        <p className="wb-second" role="status">
          {words.findNone}
        </p>
      ) : null}
    </div>
  );
}
