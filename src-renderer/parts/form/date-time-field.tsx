import type { ReactElement } from 'react';
import { useRef } from 'react';
import { Icon } from '../icon.tsx';
import { described, Field } from './field.tsx';
import type { AnswerProps } from './field.tsx';
import { readWallTime, writeWallTime } from './wall-time.ts';
import type { WallKind } from './wall-time.ts';

export type DateTimeFieldProps = AnswerProps & {
  /** The text as typed; read it with `readWallTime` on submit. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly kind?: WallKind | undefined;
  /** The zone at the line, shown behind what was read: "+01:00". */
  readonly zone?: string | undefined;
};

type PickerProps = Pick<DateTimeFieldProps, 'value' | 'onChange'> & { readonly kind: WallKind };

function Picker({ value, onChange, kind }: PickerProps): ReactElement {
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className="wb-date-pick">
      <input
        ref={native}
        className="wb-date-native"
        type={kind === 'date' ? 'date' : 'datetime-local'}
        tabIndex={-1}
        aria-hidden
        value={readWallTime(value, kind) ?? ''}
        onChange={(event) => onChange(writeWallTime(event.currentTarget.value))}
      />
      <button
        type="button"
        className="wb-button"
        aria-label="Pick from a calendar"
        onClick={() => native.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
    </span>
  );
}

/** A moment typed as text, read back in words, or picked from the system's calendar. */
export function DateTimeField({
  value,
  onChange,
  kind = 'date-time',
  zone,
  ...answer
}: DateTimeFieldProps): ReactElement {
  const wall = readWallTime(value, kind);
  const read = wall === null ? '' : `${writeWallTime(wall)}${zone === undefined ? '' : ` ${zone}`}`;
  return (
    <Field {...answer}>
      <div className="wb-date">
        <input
          className="wb-input"
          id={answer.name}
          name={answer.name}
          autoComplete="off"
          value={value}
          {...described(answer)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Picker value={value} onChange={onChange} kind={kind} />
      </div>
      <p className="wb-tiny wb-muted wb-date-read" aria-live="polite">
        {read}
      </p>
    </Field>
  );
}
