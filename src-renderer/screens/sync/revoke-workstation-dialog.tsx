import type { ReactElement } from 'react';
import { useState } from 'react';
import { deviceId } from '../../../shared/domain/ids.ts';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { phraseMatches, TypedConfirm } from '../../parts/typed-confirm.tsx';
import { stations } from '../../strings/en/stations.ts';

const words = stations.revoke;
export type RevokeWorkstationDialogProps = { readonly row: WorkstationRow; readonly onClose: () => void };

function problemsOf(reason: string, typed: string, name: string): readonly FormError[] {
  const phrase = phraseMatches(typed, name) ? [] : [{ name: 'phrase', words: words.needPhrase }];
  return [...empties([['revoke-reason', reason, words.needReason]]), ...phrase];
}

/** Takes a workstation out of the book: what it writes from then on counts nowhere. Its name is typed first. */
export function RevokeWorkstationDialog({ row, onClose }: RevokeWorkstationDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  return (
    <AskDialog
      title={words.title(row.name)}
      submit={words.submit}
      look="void"
      problems={problemsOf(reason, typed, row.name)}
      command={() => ({ kind: 'device.revoke', id: deviceId.parse(row.id), reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong, press) => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <p className="wb-small wb-second">{words.lost}</p>
          <TextField
            name="revoke-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('revoke-reason')}
          />
          <TypedConfirm
            name="phrase"
            phrase={row.name}
            purpose={words.purpose}
            hint={words.hint}
            value={typed}
            onChange={setTyped}
            onConfirm={press}
            error={wrong('phrase')}
          />
        </>
      )}
    </AskDialog>
  );
}
