import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RolloutPage } from '../../../../shared/views/shape/rollout-page.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.dialogs.phase;

export type PhaseDialogProps = {
  readonly phase: RolloutPage['phases'][number] | null;
  readonly onClose: () => void;
};

/** Adds a phase, or changes one. */
export function PhaseDialog({ phase, onClose }: PhaseDialogProps): ReactElement {
  const { page, signed } = useRolloutDesk();
  const [title, setTitle] = useState(phase?.title ?? '');
  const [pilot, setPilot] = useState(phase?.pilot ?? page.phases.length === 0);
  const id = page.rollout.id;
  return (
    <EditDialog
      title={phase === null ? words.title : words.edit}
      submit={phase === null ? words.submit : words.save}
      width={480}
      signed={signed}
      problems={empties([['phase-title', title, rollout.need.phase]])}
      edit={() =>
        phase === null
          ? { kind: 'rollout.add-phase', rollout: id, title, pilot }
          : { kind: 'rollout.change-phase', rollout: id, phase: phase.id, title, pilot }
      }
      about={words.about(title)}
      change={() => <Diff kind="value" before={phase?.title ?? null} after={title} />}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextField
            name="phase-title"
            label={words.name}
            hint={words.nameHint}
            value={title}
            onChange={setTitle}
            error={wrong('phase-title')}
            autoFocus
          />
          <CheckField
            name="phase-pilot"
            label={words.pilot}
            detail={words.pilotDetail}
            checked={pilot}
            onChange={setPilot}
          />
        </>
      )}
    </EditDialog>
  );
}
