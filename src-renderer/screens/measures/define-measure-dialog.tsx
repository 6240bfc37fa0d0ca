import type { ReactElement } from 'react';
import { useState } from 'react';
import { rolloutId } from '../../../shared/domain/ids.ts';
import { measureKind } from '../../../shared/domain/measure.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { measures } from '../../strings/en/measures.ts';

const words = measures.dialog;

export type DefineMeasureDialogProps = {
  readonly rollout: string;
  /** The new measure's id, where the book told it. */
  readonly onDone: (id: string | null) => void;
  readonly onClose: () => void;
};

type Answers = { readonly name: string; readonly kind: string; readonly unit: string };
type FieldsProps = {
  readonly answers: Answers;
  readonly set: (answers: Answers) => void;
  readonly wrong: (name: string) => string | undefined;
};

function Fields({ answers, set, wrong }: FieldsProps): ReactElement {
  return (
    <>
      <TextField
        name="measure-name"
        label={words.name}
        hint={words.nameHint}
        value={answers.name}
        onChange={(name) => set({ ...answers, name })}
        error={wrong('measure-name')}
        autoFocus
      />
      <ChoiceField
        name="measure-kind"
        label={words.kind}
        value={answers.kind}
        error={wrong('measure-kind')}
        choices={measureKind.options.map((value) => ({
          value,
          label: measures.kinds[value],
          detail: measures.kindText[value],
        }))}
        onChange={(kind) => set({ ...answers, kind })}
      />
      <TextField
        name="measure-unit"
        label={words.unit}
        hint={words.unitHint}
        value={answers.unit}
        onChange={(unit) => set({ ...answers, unit })}
        error={wrong('measure-unit')}
      />
    </>
  );
}

/** What is watched in a rollout: a name, what kind of number it is, and its unit. */
export function DefineMeasureDialog({ rollout, onDone, onClose }: DefineMeasureDialogProps): ReactElement {
  const [answers, set] = useState<Answers>({ name: '', kind: '', unit: '' });
  const { name, kind, unit } = answers;
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      width={640}
      problems={empties([
        ['measure-name', name, words.need.name],
        ['measure-kind', kind, words.need.kind],
        ['measure-unit', unit, words.need.unit],
      ])}
      command={() => ({
        kind: 'measure.define',
        rollout: rolloutId.parse(rollout),
        measure: { name, unit, kind: measureKind.parse(kind) },
      })}
      onDone={(done) => onDone(done.ids[0] ?? null)}
      onClose={onClose}
    >
      {(wrong) => <Fields answers={answers} set={set} wrong={wrong} />}
    </AskDialog>
  );
}
