import type { ReactElement } from 'react';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { ScopeAnswers } from '../../wave/scope-form.ts';
import { scopeLists } from '../../wave/scope-form.ts';

const words = rollout.dialogs.wave;

export type ScopeFieldsProps = {
  readonly value: ScopeAnswers;
  readonly onChange: (value: ScopeAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** Whom and what a wave covers; lists are separated by commas. */
export function ScopeFields({ value, onChange, wrong }: ScopeFieldsProps): ReactElement {
  const of = (key: keyof ScopeAnswers) => ({
    name: `scope-${key}`,
    label: words[key],
    value: value[key],
    onChange: (text: string) => onChange({ ...value, [key]: text }),
    error: wrong(`scope-${key}`),
  });
  return (
    <>
      <h2 className="wb-form-part">{words.scope}</h2>
      <p className="wb-hint">{words.scopeHint}</p>
      <div className="wb-two-fields">
        <TextField {...of('site')} />
        {scopeLists.map((key) => (
          <TextField key={key} {...of(key)} />
        ))}
      </div>
      <TextField {...of('notCovered')} hint={words.notCoveredHint} lines={2} />
    </>
  );
}
