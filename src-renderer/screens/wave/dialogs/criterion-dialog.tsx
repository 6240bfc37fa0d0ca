import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Criterion, GateSide } from '../../../../shared/domain/wave.ts';
import { empties } from '../../../app/form-state.ts';
import type { Edit } from '../../../app/save.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import type { WrongOf } from '../ask-dialog.tsx';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.criterion;
const sides: readonly GateSide[] = ['entry', 'exit'];

type Answers = { readonly gate: GateSide; readonly text: string; readonly howKnown: string };

function lineOf({ text, howKnown }: Answers): string {
  return howKnown.trim() === '' ? text : `${text}\n${howKnown}`;
}

type FieldsProps = {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly wrong: WrongOf;
};

function Fields({ answers, onChange: setAnswers, wrong }: FieldsProps): ReactElement {
  return (
    <>
      <TextField
        name="criterion-text"
        label={words.text}
        hint={words.textHint}
        lines={2}
        value={answers.text}
        error={wrong('criterion-text')}
        onChange={(text) => setAnswers({ ...answers, text })}
      />
      <TextField
        name="criterion-how"
        label={words.howKnown}
        hint={words.howKnownHint}
        value={answers.howKnown}
        onChange={(howKnown) => setAnswers({ ...answers, howKnown })}
      />
      <SelectField
        name="criterion-gate"
        label={words.gate}
        value={answers.gate}
        onChange={(side) => setAnswers({ ...answers, gate: side as GateSide })}
        options={sides.map((value) => ({ value, label: words.gates[value] }))}
      />
    </>
  );
}

/** A checkable statement at a gate; its text is what the approvers sign. */
export function CriterionDialog({
  gate,
  criterion,
  ...end
}: DialogProps & { readonly gate: GateSide; readonly criterion: Criterion | null }): ReactElement {
  const { page } = useWaveDesk();
  const [answers, setAnswers] = useState<Answers>({
    gate: criterion?.gate ?? gate,
    text: criterion?.text ?? '',
    howKnown: criterion?.howKnown ?? '',
  });
  const edit = (): Edit =>
    criterion === null
      ? { kind: 'wave.add-criterion', ...ofWave(page), criterion: answers }
      : { kind: 'wave.change-criterion', ...ofWave(page), criterion: { id: criterion.id, ...answers } };
  return (
    <EditDialog
      {...end}
      title={criterion === null ? words.add[gate] : words.change}
      submit={criterion === null ? words.submitAdd : words.submit}
      problems={empties([['criterion-text', answers.text, dialogs.missing.text]])}
      edit={edit}
      about={words.edit[answers.gate]}
      change={() => (
        <Diff
          before={
            criterion === null ? null : lineOf({ gate, text: criterion.text, howKnown: criterion.howKnown })
          }
          after={lineOf(answers)}
        />
      )}
    >
      {(wrong) => <Fields answers={answers} onChange={setAnswers} wrong={wrong} />}
    </EditDialog>
  );
}

/** It stays readable; the gate no longer asks for it. */
export function WithdrawCriterionDialog({
  criterion,
  ...end
}: DialogProps & { readonly criterion: Criterion }): ReactElement {
  const { page } = useWaveDesk();
  return (
    <EditDialog
      {...end}
      title={words.withdraw}
      submit={words.submitWithdraw}
      edit={() => ({ kind: 'wave.withdraw-criterion', ...ofWave(page), id: criterion.id })}
      about={words.edit[criterion.gate]}
      change={() => <Diff before={criterion.text} after={null} />}
    >
      {() => (
        <p>
          <b>{criterion.text}</b>
          <br />
          <span className="wb-second">{words.withdrawText}</span>
        </p>
      )}
    </EditDialog>
  );
}
