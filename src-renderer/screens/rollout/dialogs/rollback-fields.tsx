import type { ReactElement } from 'react';
import { bindFields } from '../../../app/answers.ts';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { RollbackAnswers } from './rollback-answers.ts';

const words = rollout.scope;

export type RollbackFieldsProps = {
  readonly value: RollbackAnswers;
  readonly onChange: (value: RollbackAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

export function RollbackFields({ value, onChange, wrong }: RollbackFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <TextField {...of('trigger')} label={words.trigger} hint={words.triggerHint} lines={2} autoFocus />
      <div className="wb-two-fields">
        <TextField {...of('owner')} label={words.rollbackOwner} />
        <TextField {...of('minutes')} label={words.minutesLabel} />
      </div>
      <TextField {...of('steps')} label={words.steps} hint={words.stepsHint} lines={5} />
      <TextField {...of('pointOfNoReturn')} label={words.noReturn} hint={words.noReturnHint} />
    </>
  );
}
