import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import type { Action } from '../../parts/action.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import type { AccountDialog } from './account-dialogs.tsx';

const words = accounts.side;

/** What an administrator may do about an account; nothing is left to do about a revoked one. One's own password is set, not reset. */
export function accountActions(
  account: AccountRow,
  show: (dialog: AccountDialog) => void,
  own = false,
): readonly Action[] {
  if (account.standing.kind === 'revoked') return [];
  const act = (label: string, kind: 'change' | 'reset' | 'unlock' | 'revoke'): Action => ({
    label,
    onPress: () => show({ kind, account }),
  });
  return [
    ...(account.standing.kind === 'locked' ? [act(words.unlock, 'unlock')] : []),
    act(words.change, 'change'),
    ...(own ? [] : [act(words.reset, 'reset')]),
    act(words.revoke, 'revoke'),
  ];
}
