import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { Field } from './form/field.tsx';
import { described } from './form/field.tsx';

export type TypedConfirmProps = {
  /** Short and counting: `void 2`. */
  readonly phrase: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** "Voided signatures stay readable, struck through." */
  readonly hint: string;
  /** What follows the phrase in the label: "to save". */
  readonly purpose: string;
  /** Called by Enter once the phrase matches. */
  readonly onConfirm: () => void;
  readonly error?: string | undefined;
  readonly name?: string | undefined;
};

/** True once the phrase is typed or pasted; case and outer spaces do not matter. */
export function phraseMatches(value: string, phrase: string): boolean {
  return value.trim().toLowerCase() === phrase.toLowerCase();
}

/** A phrase to type before validity is taken away; Enter never confirms one that does not match. */
export function TypedConfirm({
  phrase,
  value,
  onChange,
  hint,
  purpose,
  onConfirm,
  error,
  name = 'typed-confirm',
}: TypedConfirmProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (phraseMatches(value, phrase)) onConfirm();
  };
  const label = (
    <>
      Type <span className="wb-phrase">{phrase}</span> {purpose}
    </>
  );
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        ref={input}
        id={name}
        className="wb-input"
        autoComplete="off"
        spellCheck={false}
        value={value}
        {...described({ name, label, hint, error })}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}
