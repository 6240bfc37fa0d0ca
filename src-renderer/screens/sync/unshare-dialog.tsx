import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { share } from '../../strings/en/share.ts';
import { WorkDialog } from './work-dialog.tsx';

/** Ends sharing at this workstation; nothing is removed anywhere. */
export function UnshareDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const ask = useAsk<{ readonly reason: string }, Done>((api, input) => api.sync.unshare.mutate(input));
  const words = share.dialog;
  return (
    <WorkDialog
      title={share.remove.title}
      text={share.remove.text}
      submit={share.remove.submit}
      working=""
      problems={empties([['unshare-reason', reason, words.needReason]])}
      ask={ask}
      input={() => ({ reason })}
      result={null}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <TextField
          name="unshare-reason"
          label={words.reason}
          hint={words.reasonHint}
          lines={2}
          value={reason}
          onChange={setReason}
          error={wrong('unshare-reason')}
        />
      )}
    </WorkDialog>
  );
}
