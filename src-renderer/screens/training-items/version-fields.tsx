import type { ReactElement } from 'react';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';

const words = trainingItems.defineDialog;

export interface VersionAnswers {
  readonly version: string;
  readonly effective: string;
  readonly note: string;
}

export type VersionFieldsProps = { readonly value: VersionAnswers; readonly onChange: (value: VersionAnswers) => void; readonly wrong: (name: string) => string | undefined };

export function VersionFields({ value, onChange, wrong }: VersionFieldsProps): ReactElement {
  return (
    <>
      <div className="wb-two-fields">
        <TextField name="item-version" label={words.version} value={value.version} onChange={(version) => onChange({ ...value, version })} error={wrong('item-version')} />
        <DateTimeField kind="date" name="item-effective" label={words.effective} hint={words.effectiveHint} value={value.effective} onChange={(effective) => onChange({ ...value, effective })} error={wrong('item-effective')} />
      </div>
      <TextField name="item-note" label={words.note} lines={2} value={value.note} onChange={(note) => onChange({ ...value, note })} />
    </>
  );
}
