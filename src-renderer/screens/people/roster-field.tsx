import type { ReactElement, ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { people as words } from '../../strings/en/people.ts';

export type RosterFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: string;
  /** The id chosen, or what was typed of a name on the way to it; empty is nobody. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** The system's own list cannot show a whole plant. */
const most = 30;

function placeOf(person: { readonly role: string | null; readonly line: string | null }): string {
  return [person.role, person.line].filter((part) => part !== null).join(', ');
}

/** Somebody of the roster: a part of the name is typed, the list gives the id, and who that is stands below. */
export function RosterField({ name, label, hint, value, onChange, error }: RosterFieldProps): ReactElement {
  const text = useDeferredValue(value.trim());
  const page = useRead(useQueries().read.people.queryOptions({ text }));
  const found = page.kind === 'ready' ? page.value.people : [];
  const chosen = found.find((person) => person.id === value.trim());
  const list = `${name}-people`;
  const told =
    value.trim() === '' || page.kind !== 'ready'
      ? ''
      : chosen === undefined
        ? found.length === 0
          ? words.roster.nobody
          : words.roster.several
        : [chosen.name, placeOf(chosen)].filter((part) => part !== '').join(', ');
  return (
    <div>
      <TextField
        name={name}
        label={label}
        hint={hint}
        list={list}
        value={value}
        onChange={onChange}
        error={error}
      />
      <datalist id={list}>
        {found.slice(0, most).map((person) => (
          <option key={person.id} value={person.id}>
            {[person.name, placeOf(person)].filter((part) => part !== '').join(', ')}
          </option>
        ))}
      </datalist>
      <p className="wb-tiny wb-muted wb-date-read" aria-live="polite">
        {told}
      </p>
    </div>
  );
}
