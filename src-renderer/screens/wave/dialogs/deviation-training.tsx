import type { ReactElement } from 'react';
import { useState } from 'react';
import { useDesk } from '../../../app/desk.ts';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { useWaveDesk } from '../wave-desk.ts';

const words = dialogs.deviation;
/** More ticks than this are not read; the words above narrow the list. */
const mostShown = 60;

export interface PointsAt {
  readonly items: readonly string[];
  readonly people: readonly string[];
}

type Choice = { readonly id: string; readonly label: string };
type TicksProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Ticks({ name, label, hint, choices, chosen, onChange }: TicksProps): ReactElement {
  const [text, setText] = useState('');
  const found = choices.filter(
    ({ id, label: shown }) =>
      chosen.includes(id) || `${id} ${shown}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const shown = found.slice(0, mostShown);
  return (
    <fieldset>
      <legend className="wb-label">{label}</legend>
      {hint === undefined ? null : <div className="wb-hint">{hint}</div>}
      {choices.length <= 12 ? null : (
        <TextField
          name={`${name}-find`}
          type="search"
          label={<span className="wb-small">{words.find}</span>}
          value={text}
          onChange={setText}
        />
      )}
      <div className="wb-roster wb-roster-low">
        {shown.map((choice) => (
          <CheckField
            key={choice.id}
            name={`${name}-${choice.id}`}
            label={choice.label}
            checked={chosen.includes(choice.id)}
            onChange={(on) =>
              onChange(on ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
            }
          />
        ))}
      </div>
      {found.length === shown.length ? null : (
        <p className="wb-tiny wb-muted">{words.more(found.length - shown.length)}</p>
      )}
    </fieldset>
  );
}

/** Which training an incident points at, and who of the wave was involved: it is shown with that training. */
export function DeviationTraining({
  points,
  onChange,
}: {
  readonly points: PointsAt;
  readonly onChange: (points: PointsAt) => void;
}): ReactElement | null {
  const { page } = useWaveDesk();
  const { can } = useDesk();
  if (page.training.items.length === 0 || !can('deviation.link')) return null;
  return (
    <>
      <Ticks
        name="deviation-item"
        label={words.pointsAt}
        hint={words.pointsAtHint}
        choices={page.training.items.map(({ item, title }) => ({ id: item, label: `${item} ${title}` }))}
        chosen={points.items}
        onChange={(items) => onChange({ ...points, items })}
      />
      {points.items.length === 0 ? null : (
        <Ticks
          name="deviation-person"
          label={words.involved}
          choices={page.training.people.map(({ id, name }) => ({ id, label: name }))}
          chosen={points.people}
          onChange={(people) => onChange({ ...points, people })}
        />
      )}
    </>
  );
}
