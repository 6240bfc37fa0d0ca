import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from './action.tsx';
import type { Action } from './action.tsx';

export type EmptyStateProps = {
  /** Why it is empty: "No deviations in this wave". */
  readonly title: string;
  /** Who fills it, and when. */
  readonly children: ReactNode;
  readonly action?: Action | undefined;
  /** False where the empty thing is not what the screen is about. */
  readonly heading?: boolean | undefined;
};

/** Nothing here yet: why, who fills it, the first step. */
export function EmptyState({ title, children, action, heading = true }: EmptyStateProps): ReactElement {
  return (
    <div className="wb-empty">
      {heading ? <h2>{title}</h2> : <strong>{title}</strong>}
      <p className="wb-empty-text">{children}</p>
      {action === undefined ? null : <ActionButton action={action} />}
    </div>
  );
}
