import type { ReactElement } from 'react';
import { TextField } from '../../parts/form/text-field.tsx';
import { recordTraining as words } from '../../strings/en/record-training.ts';
import type { WrongOf } from './signable-dialog.tsx';
import type { RecordForm } from './use-record.ts';

/** Who trained: those qualified first, then the roster, else a name as it is typed. */
export function TrainerField({
  form,
  wrong,
}: {
  readonly form: RecordForm;
  readonly wrong: WrongOf;
}): ReactElement {
  const { answers, facts, known, set } = form;
  const holds = facts?.item.trainerHolds ?? null;
  const trainers = facts?.trainers ?? [];
  const offered = [...new Set(known.map((one) => one.name))];
  const names = trainers.map((one) => one.name);
  return (
    <>
      <TextField
        name="record-trainer"
        label={words.trainer}
        hint={holds === null ? words.trainerHint : words.trainerHolds(holds, names)}
        list="record-trainers"
        value={answers.trainer}
        error={wrong('record-trainer')}
        onChange={(trainer) => set({ trainer })}
      />
      <datalist id="record-trainers">
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
