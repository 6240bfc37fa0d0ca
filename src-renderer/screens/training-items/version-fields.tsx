import type { ReactElement } from 'react';
import { bindFields } from '../../app/answers.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { VersionAnswers } from './item-answers.ts';

const words = trainingItems.defineDialog;

export type VersionFieldsProps = {
  readonly value: VersionAnswers;
  readonly onChange: (value: VersionAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

export function VersionFields({ value, onChange, wrong }: VersionFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <div className="wb-two-fields">
        <TextField {...of('version')} label={words.version} />
        <DateTimeField {...of('effective')} kind="date" label={words.effective} hint={words.effectiveHint} />
      </div>
      <TextField {...of('note')} label={words.note} lines={2} />
    </>
  );
}
