import MuiDialog from '@mui/material/Dialog';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { ActionButton } from './action.tsx';
import type { Action, ActionLook } from './action.tsx';
import { StateMark } from './state-mark/state-mark.tsx';

export type DialogProps = {
  readonly open: boolean;
  /** A sentence that says the effect: "Saving this voids 2 signatures". */
  readonly title: string;
  readonly mark?: Mark | undefined;
  readonly children: ReactNode;
  /** Verb, object, number. Left out where the content carries its own buttons. */
  readonly primary?: Action | undefined;
  readonly look?: ActionLook | undefined;
  /** What Esc does, as words: "Keep editing". Null where it does what the primary button does. */
  readonly cancel?: string | null | undefined;
  readonly onCancel: () => void;
  /** The way without harm: "Put it into revision 8 instead". */
  readonly others?: readonly Action[] | undefined;
  /** Width in px of the drawing: 480 usual, 880 for a blast radius. */
  readonly width?: 480 | 640 | 880 | undefined;
};

function Foot({
  primary,
  look = 'primary',
  cancel = 'Keep editing',
  onCancel,
  others = [],
}: DialogProps): ReactElement {
  return (
    <div className="wb-dialog-acts">
      {cancel === null ? null : <ActionButton action={{ label: cancel, onPress: onCancel, keys: 'Esc' }} />}
      {others.map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
      {primary === undefined ? null : (
        <ActionButton action={primary} look={look} className="wb-dialog-push" />
      )}
    </div>
  );
}

/** Focus is kept inside and goes back to the caller; Ctrl Enter does the primary, Esc goes on editing. */
export function Dialog(props: DialogProps): ReactElement {
  const { open, title, mark, children, primary, onCancel, width = 480 } = props;
  const titleId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    primary?.onPress?.();
  };
  return (
    <MuiDialog
      open={open}
      onClose={onCancel}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: `${width / 16}rem`, maxWidth: 'calc(100vw - 2rem)' } } }}
    >
      <div className="wb-dialog">
        <div className="wb-dialog-head">
          {mark === undefined ? null : <StateMark mark={mark} size={32} />}
          <h1 id={titleId}>{title}</h1>
        </div>
        <div className="wb-dialog-body">{children}</div>
        <Foot {...props} />
      </div>
    </MuiDialog>
  );
}
