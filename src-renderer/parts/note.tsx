import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { ActionLink } from './action.tsx';
import type { Action } from './action.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { StateMark } from './state-mark/state-mark.tsx';

export type NoteTone = 'plain' | 'stop' | 'warn' | 'go' | 'act' | 'tie';

export type NoteProps = {
  readonly tone?: NoteTone | undefined;
  readonly title: string;
  readonly mark?: Mark | undefined;
  readonly icon?: IconName | undefined;
  readonly children?: ReactNode;
  /** What to do next, as links. */
  readonly actions?: readonly Action[] | undefined;
  /** True for what must be read now: the note takes focus when it appears. */
  readonly takesFocus?: boolean | undefined;
};

function useFocusOnce(takes: boolean): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takes) ref.current?.focus();
  }, [takes]);
  return ref;
}

/** A note in place: what is so, what it means, what to do. Never a toast. */
export function Note({
  tone = 'plain',
  title,
  mark,
  icon,
  children,
  actions = [],
  takesFocus = false,
}: NoteProps): ReactElement {
  const ref = useFocusOnce(takesFocus);
  return (
    <div
      ref={ref}
      className={`wb-note wb-note-${tone}`}
      {...(takesFocus ? { tabIndex: -1, role: 'group', 'aria-label': title } : {})}
    >
      {mark === undefined ? null : <StateMark mark={mark} size={20} />}
      {icon === undefined ? null : <Icon name={icon} />}
      <div className="wb-note-body wb-grow">
        <strong>{title}</strong>
        {children === undefined ? null : <div>{children}</div>}
        {actions.length === 0 ? null : (
          <div className="wb-note-acts">
            {actions.map((action) => (
              <ActionLink key={action.label} action={action} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

export type RefusalProps = {
  /** What did not happen and why: "Not live: 1 person is untrained". */
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: readonly Action[] | undefined;
  readonly mark?: Mark | undefined;
  /** Where the trail holds the attempt, the sentence that says so, from the strings. */
  readonly logged?: string | undefined;
};

/** A refused command, told in place with the focus on it. Give a new key for each attempt. */
export function Refusal({
  title,
  children,
  actions,
  mark = 'wave/gate-closed',
  logged,
}: RefusalProps): ReactElement {
  return (
    <Note tone="warn" title={title} mark={mark} actions={actions} takesFocus>
      {children}
      {logged === undefined ? null : <> {logged}</>}
    </Note>
  );
}
