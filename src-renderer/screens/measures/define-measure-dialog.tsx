import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RolloutId } from '../../../shared/domain/ids.ts';
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

/** What is watched in a rollout: a name, what kind of number it is, and its unit. */
export function DefineMeasureDialog({ rollout, onDone, onClose }: DefineMeasureDialogProps): ReactElement {
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      width={640}
      problems={empties([
        ['measure-name', name, words.need.name],
        ['measure-kind', kind ?? '', words.need.kind],
        ['measure-unit', unit, words.need.unit],
      ])}
      command={() => ({
        kind: 'measure.define',
        rollout: rollout as RolloutId,
        measure: { name, unit, kind: measureKind.parse(kind) },
      })}
      onDone={(done) => onDone(done.ids[0] ?? null)}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextField
            name="measure-name"
            label={words.name}
            hint={words.nameHint}
            value={name}
            onChange={setName}
            error={wrong('measure-name')}
            autoFocus
          />
          <ChoiceField
            name="measure-kind"
            label={words.kind}
            value={kind}
            error={wrong('measure-kind')}
            choices={measureKind.options.map((value) => ({
              value,
              label: measures.kinds[value],
              detail: measures.kindText[value],
            }))}
            onChange={setKind}
          />
          <TextField
            name="measure-unit"
            label={words.unit}
            hint={words.unitHint}
            value={unit}
            onChange={setUnit}
            error={wrong('measure-unit')}
          />
        </>
      )}
    </AskDialog>
  );
}
