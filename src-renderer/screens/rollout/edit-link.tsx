import type { ReactElement } from 'react';
import { ActionLink } from '../../parts/action.tsx';
import type { RolloutDialog } from './rollout-desk.ts';
import { useRolloutDesk } from './rollout-desk.ts';

/** In the head of a panel; left out for whoever has no right to it. */
export function EditLink({
  label,
  dialog,
}: {
  readonly label: string;
  readonly dialog: RolloutDialog;
}): ReactElement | null {
  const action = useRolloutDesk().offer(label, dialog);
  return action === undefined ? null : <ActionLink action={action} />;
}
