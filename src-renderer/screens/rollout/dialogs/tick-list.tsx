import type { ReactElement } from 'react';
import { useState } from 'react';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';

const words = rollout.linkTraining;
/** More ticks than this are not read; the words above narrow the list. */
const mostShown = 60;
/** From this many on there is a box to type a part of a name. */
const findFrom = 8;

export type Tick = { readonly id: string; readonly label: string; readonly detail: string };

export type TickListProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly find: string;
  readonly none: string;
  readonly ticks: readonly Tick[];
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Those ticked when the list opened stand first, so that they are seen; ticking does not move a row. */
function ordered(ticks: readonly Tick[], first: readonly string[]): readonly Tick[] {
  const head = new Set(first);
  return [...ticks.filter((one) => head.has(one.id)), ...ticks.filter((one) => !head.has(one.id))];
}

/** Several of a list, found by words, ticked one by one. */
export function TickList({
  name,
  label,
  hint,
  find,
  none,
  ticks,
  chosen,
  error,
  onChange,
}: TickListProps): ReactElement {
  const [text, setText] = useState('');
  const [first] = useState(chosen);
  const plain = text.trim().toLowerCase();
  const found = ordered(ticks, first).filter((one) =>
    `${one.label} ${one.detail}`.toLowerCase().includes(plain),
  );
  const shown = found.slice(0, mostShown);
  return (
    <fieldset id={name} tabIndex={-1}>
      <legend className="wb-label">{label}</legend>
      <p className="wb-hint">{hint}</p>
      {error === undefined ? null : <p className="wb-wrong">{error}</p>}
      {ticks.length < findFrom ? null : (
        <TextField name={`${name}-find`} type="search" label={find} value={text} onChange={setText} />
      )}
      <div className="wb-roster">
        {shown.length > 0 ? null : <p className="wb-second">{none}</p>}
        {shown.map((one) => (
          <CheckField
            key={one.id}
            name={`${name}-${one.id}`}
            label={one.label}
            detail={one.detail}
            checked={chosen.includes(one.id)}
            onChange={(on) => onChange(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
          />
        ))}
      </div>
      {found.length > shown.length ? (
        <p className="wb-small wb-muted">{words.more(found.length - shown.length)}</p>
      ) : null}
    </fieldset>
  );
}
