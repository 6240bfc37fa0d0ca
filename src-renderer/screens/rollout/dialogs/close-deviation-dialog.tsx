import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HeldDeviation } from '../../../../shared/domain/rollout.ts';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.deviations;

export type CloseDeviationDialogProps = { readonly deviation: HeldDeviation; readonly onClose: () => void };

/** Closes a deviation with what was done about it. */
export function CloseDeviationDialog({ deviation, onClose }: CloseDeviationDialogProps): ReactElement {
  const { page } = useRolloutDesk();
  const [disposition, setDisposition] = useState('');
  return (
    <AskDialog
      title={words.closeTitle(deviation.number)}
      submit={words.submitClose}
      problems={empties([['disposition', disposition, rollout.need.disposition]])}
      onDone={onClose}
      onClose={onClose}
      command={() => ({ kind: 'deviation.close', rollout: page.rollout.id, id: deviation.id, disposition })}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{deviation.what}</p>
          <TextField
            name="disposition"
            label={words.disposition}
            lines={4}
            value={disposition}
            onChange={setDisposition}
            error={wrong('disposition')}
            autoFocus
          />
        </>
      )}
    </AskDialog>
  );
}
