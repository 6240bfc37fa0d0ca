import type { ReactElement } from 'react';
import { ACCOUNTABILITY } from '../../../shared/words/accountability.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { account } from '../../strings/en/account.ts';
import { AccountabilityText } from './accountability-text.tsx';

/** The accountability statement, whole, and the one press that accepts it (R15). */
export function AcceptDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <AskDialog
      title={ACCOUNTABILITY.title}
      submit={account.accept.submit}
      width={640}
      problems={[]}
      command={() => ({ kind: 'account.accept', version: ACCOUNTABILITY.version })}
      onDone={onClose}
      onClose={onClose}
    >
      {() => <AccountabilityText />}
    </AskDialog>
  );
}
