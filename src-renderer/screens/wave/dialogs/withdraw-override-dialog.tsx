import type { ReactElement } from 'react';
import { useState } from 'react';
import { empties } from '../../../app/form-state.ts';
import { TextField } from '../../../parts/form/text-field.tsx';
import { waveTraining as words } from '../../../strings/en/wave-training.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { itemText } from '../training-reason.ts';
import type { OverrideRow } from '../wave-desk.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

/** Ends an override before its day: the person counts as untrained again, at once. */
export function WithdrawOverrideDialog({
  override,
  ...end
}: DialogProps & { readonly override: OverrideRow }): ReactElement {
  const { page } = useWaveDesk();
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      {...end}
      title={words.withdrawTitle}
      submit={words.withdrawSubmit}
      problems={empties([['override-reason', reason, words.needReason]])}
      send={(act) => act.send({ kind: 'wave.withdraw-override', ...ofWave(page), id: override.id, reason })}
    >
      {(wrong) => (
        <>
          <p>{words.withdrawText(override.name, itemText(override))}</p>
          <TextField
            name="override-reason"
            label={words.withdrawReason}
            hint={words.withdrawReasonHint}
            lines={2}
            value={reason}
            error={wrong('override-reason')}
            onChange={setReason}
          />
        </>
      )}
    </AskDialog>
  );
}
