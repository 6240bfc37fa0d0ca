import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from '../action.tsx';
import type { Action } from '../action.tsx';
import { Icon } from '../icon.tsx';

export type NextStepProps = { readonly sentence: ReactNode; readonly action?: Action | undefined };

/** The one thing to do now, with the screen's only primary button. */
export function NextStep({ sentence, action }: NextStepProps): ReactElement {
  return (
    <div className="wb-next-step">
      <Icon name="arrow" className="wb-text-act" />
      <p className="wb-grow">
        <b>Next step:</b> {sentence}
      </p>
      {action === undefined ? null : <ActionButton action={action} look="primary" />}
    </div>
  );
}
