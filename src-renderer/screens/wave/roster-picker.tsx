import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PeoplePage } from '../../../shared/views/shape/people-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { ActionLink } from '../../parts/action.tsx';
import { CheckField } from '../../parts/form/check-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { dialogs } from '../../strings/en/wave-dialogs.ts';

const words = dialogs.cohort;
/** More ticks than this are not read; the words above narrow the list. */
const mostShown = 100;

export type RosterPickerProps = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
};
type Person = PeoplePage['people'][number];

function detailOf(person: Person): string {
  return [person.id, person.role, person.line, person.shift]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

function Roster({ page, chosen, onChange }: { readonly page: PeoplePage } & RosterPickerProps): ReactElement {
  const shown = page.people.slice(0, mostShown);
  const ticked = new Set(chosen);
  const toggle = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const all = [...new Set([...chosen, ...page.people.map((person) => person.id)])];
  const hidden = page.people.length - shown.length;
  if (page.people.length === 0) return <p className="wb-second">{words.none}</p>;
  return (
    <>
      <p className="wb-row wb-small">
        <span className="wb-grow wb-medium" role="status">
          {words.chosen(chosen.length)}
        </span>
        <ActionLink action={{ label: words.all, onPress: () => onChange(all) }} />
        <ActionLink action={{ label: words.clear, onPress: () => onChange([]) }} />
      </p>
      <div className="wb-roster" role="group" aria-label={words.roster}>
        {shown.map((person) => (
          <CheckField
            key={person.id}
            name={`roster-${person.id}`}
            label={person.name}
            detail={detailOf(person)}
            checked={ticked.has(person.id)}
            onChange={(on) => toggle(person.id, on)}
          />
        ))}
      </div>
      {hidden === 0 ? null : <p className="wb-small wb-muted">{words.more(hidden)}</p>}
    </>
  );
}

/** People of the roster, found by words, ticked one by one or all that are shown. */
export function RosterPicker({ chosen, onChange, error }: RosterPickerProps): ReactElement {
  const [text, setText] = useState('');
  const page = useRead({
    ...useQueries().read.people.queryOptions({ text }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextField
        name="roster-find"
        type="search"
        label={words.find}
        hint={words.findHint}
        error={error}
        value={text}
        onChange={setText}
      />
      <ReadView of={page} whole={false}>
        {(value) => <Roster page={value} chosen={chosen} onChange={onChange} />}
      </ReadView>
    </>
  );
}
