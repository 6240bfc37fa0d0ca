import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useFormState } from '../../app/form-state.ts';
import { ActionButton } from '../../parts/action.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import { presetRange, readTyped } from './time-range.ts';
import type { TimePreset, TimeRange } from './time-range.ts';

const presets: readonly TimePreset[] = ['today', 'week', 'month'];

function problemsOf(from: string, to: string, range: TimeRange): readonly FormError[] {
  const wrong = (name: string, text: string, ms: number | null): readonly FormError[] =>
    text.trim() !== '' && ms === null ? [{ name, words: words.momentWrong }] : [];
  const turned = range.from !== null && range.to !== null && range.to < range.from;
  return [
    ...(from.trim() === '' && to.trim() === '' ? [{ name: 'trail-from', words: words.momentMissing }] : []),
    ...wrong('trail-from', from, range.from),
    ...wrong('trail-to', to, range.to),
    ...(turned ? [{ name: 'trail-to', words: words.momentTurned }] : []),
  ];
}

/** Presets, or a first and a last moment typed; one alone is open at the other end. */
export function TimeChoice({ onChoose }: { readonly onChoose: (range: TimeRange) => void }): ReactElement {
  const { now, book } = useDesk();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const range = { from: readTyped(from, book.zone, false), to: readTyped(to, book.zone, true) };
  const form = useFormState(problemsOf(from, to, range));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    form.submit(async () => onChoose(range));
  };
  const here = { ...now, zone: book.zone };
  return (
    <div className="wb-stack">
      <div className="wb-row">
        {presets.map((preset) => (
          <ActionButton
            key={preset}
            action={{ label: words.presets[preset], onPress: () => onChoose(presetRange(preset, here)) }}
            size="small"
          />
        ))}
      </div>
      <form className="wb-form" aria-label={words.timeForm} noValidate onSubmit={send}>
        <DateTimeField
          name="trail-from"
          label={words.fromLabel}
          hint={words.momentHint(book.zone)}
          value={from}
          error={form.wrong('trail-from')}
          onChange={setFrom}
        />
        <DateTimeField
          name="trail-to"
          label={words.toLabel}
          value={to}
          error={form.wrong('trail-to')}
          onChange={setTo}
        />
        <div>
          <ActionButton action={{ label: words.showTime, onPress: () => undefined }} submit size="small" />
        </div>
      </form>
    </div>
  );
}
