import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { ChangeAccountDialog } from './change-account-dialog.tsx';
import { MakeAccountDialog } from './make-account-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';

export type AccountDialog =
  | { readonly kind: 'make' }
  | { readonly kind: 'change' | 'reset' | 'unlock' | 'revoke'; readonly account: AccountRow };

export function AccountDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: AccountDialog | null;
  readonly onClose: () => void;
}): ReactElement | null {
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'make':
      return <MakeAccountDialog onClose={onClose} />;
    case 'change':
      return <ChangeAccountDialog account={dialog.account} onClose={onClose} />;
    case 'reset':
      return <ResetDialog account={dialog.account} onClose={onClose} />;
    case 'unlock':
      return <UnlockDialog account={dialog.account} onClose={onClose} />;
    case 'revoke':
      return <RevokeDialog account={dialog.account} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
