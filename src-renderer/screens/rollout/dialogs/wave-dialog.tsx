import type { ReactElement } from 'react';
import { useState } from 'react';
import { bindFields } from '../../../app/answers.ts';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { TimingFields } from '../timing-form.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { addWave, emptyWave, waveErrors } from './wave-answers.ts';

const words = rollout.dialogs.wave;

export type WaveDialogProps = { readonly phase: string | null; readonly onClose: () => void };

/** Adds a wave: its name, its dates, whom and what it covers. */
export function WaveDialog({ phase, onClose }: WaveDialogProps): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { zone } = useDesk().book;
  const first = phase ?? page.phases.at(-1)?.id ?? '';
  const [answers, set] = useState(() => emptyWave(first, page.description.site));
  const phases = page.phases.map((one) => ({ value: one.id, label: `${one.index + 1} ${one.title}` }));
  const into = page.phases.find((one) => one.id === answers.phase)?.title ?? '';
  return (
    <EditDialog
      title={words.title(into)}
      submit={words.submit}
      signed={signed}
      problems={waveErrors(answers, zone)}
      edit={() => addWave(page.rollout.id, answers, zone)}
      about={words.about(answers.title)}
      change={() => <Diff kind="value" before={null} after={answers.title} />}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            <TextField {...of('title')} label={words.name} hint={words.nameHint} autoFocus />
            {phases.length > 1 ? <SelectField {...of('phase')} label={words.phase} options={phases} /> : null}
            <TimingFields
              value={answers.timing}
              onChange={(timing) => set({ ...answers, timing })}
              zone={zone}
              wrong={wrong}
            />
            <ScopeFields
              value={answers.scope}
              onChange={(scope) => set({ ...answers, scope })}
              wrong={wrong}
            />
          </>
        );
      }}
    </EditDialog>
  );
}
