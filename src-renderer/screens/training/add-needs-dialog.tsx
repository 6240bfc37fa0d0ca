import type { ReactElement } from 'react';
import { useState } from 'react';
import { EditDialog } from '../../app/edit-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { Diff } from '../../parts/diff/diff.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { training } from '../../strings/en/training.ts';
import { useTrainingDesk } from './training-desk.ts';

const words = training.notAsked;

/** A wave takes in what its people need wherever they work. */
export function AddNeedsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page } = useTrainingDesk();
  const [wave, setWave] = useState(page.waves.length === 1 ? (page.waves[0]?.id ?? '') : '');
  const waves = page.waves.map((one) => ({ value: one.id, label: one.title }));
  const items = page.notAsked.map((one) => one.item);
  return (
    <EditDialog
      title={words.dialog}
      submit={words.submit}
      width={480}
      problems={empties([['wave', wave, words.needWave]])}
      edit={() => ({ kind: 'wave.requirements-by-role', rollout: page.rollout.id, wave })}
      about={words.about}
      change={() => <Diff kind="value" before={words.before} after={words.after(items)} />}
      signed={false}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.dialogText}</p>
          <SelectField
            name="wave"
            label={words.wave}
            none={words.choose}
            options={waves}
            value={wave}
            onChange={setWave}
            error={wrong('wave')}
          />
        </>
      )}
    </EditDialog>
  );
}
