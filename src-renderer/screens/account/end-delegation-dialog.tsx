import type { ReactElement } from 'react';
import { useState } from 'react';
import { delegationId } from '../../../shared/domain/ids.ts';
import type { DelegationView } from '../../../shared/views/shape/account-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { delegation as words } from '../../strings/en/delegation.ts';
import { ReasonField } from '../accounts/reason-field.tsx';

export type EndDelegationDialogProps = {
  readonly delegation: DelegationView;
  readonly onClose: () => void;
};

/** Takes a delegation back before its last day. */
export function EndDelegationDialog({ delegation, onClose }: EndDelegationDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.endTitle(delegation.from.name, delegation.to.name)}
      submit={words.endSubmit}
      problems={empties([['reason', reason, words.need.reason]])}
      command={() => ({ kind: 'delegation.end', id: delegationId.parse(delegation.id), reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.endText}</p>
          <ReasonField value={reason} onChange={setReason} wrong={wrong} autoFocus />
        </>
      )}
    </AskDialog>
  );
}
