import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import { Anchor } from './link.tsx';
import { StateMark } from './state-mark/state-mark.tsx';

type Face = {
  /** Verb and object; a button is never without words. */
  readonly label: string;
  readonly mark?: Mark | undefined;
  readonly icon?: IconName | undefined;
  /** The key that does the same, shown as a cap. */
  readonly keys?: string | undefined;
};

/** What can be pressed, as plain data: it either goes somewhere or does something. */
export type Action = Face &
  (
    | { readonly href: string; readonly onPress?: undefined }
    | { readonly onPress: () => void; readonly href?: undefined }
  );

/** `primary` at most once a screen; `halt` outlined red; `void` filled red; `plain` without a border. */
export type ActionLook = 'usual' | 'primary' | 'halt' | 'void' | 'plain';

export type ActionButtonProps = {
  readonly action: Action;
  readonly look?: ActionLook | undefined;
  readonly size?: 'small' | 'usual' | 'large' | undefined;
  readonly wide?: boolean | undefined;
  readonly submit?: boolean | undefined;
  readonly className?: string | undefined;
};

function classOf({ look = 'usual', size = 'usual', wide = false, className }: ActionButtonProps): string {
  const names = ['wb-button'];
  if (look !== 'usual') names.push(`wb-button-${look}`);
  if (size !== 'usual') names.push(`wb-button-${size}`);
  if (wide) names.push('wb-button-wide');
  if (className !== undefined) names.push(className);
  return names.join(' ');
}

function faceOf(action: Action, look: ActionLook): ReactNode {
  return (
    <>
      {action.mark === undefined ? null : <StateMark mark={action.mark} size={14} />}
      {action.icon === undefined ? null : <Icon name={action.icon} />}
      {action.label}
      {action.keys === undefined ? null : (
        <KeyHint keys={action.keys} bare={look === 'primary' || look === 'void'} />
      )}
    </>
  );
}

/** A button, or a link that looks like one when the action has an address. */
export function ActionButton(props: ActionButtonProps): ReactElement {
  const { action, look = 'usual', submit = false } = props;
  const face = faceOf(action, look);
  if (action.href !== undefined)
    return (
      <Anchor href={action.href} className={classOf(props)}>
        {face}
      </Anchor>
    );
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classOf(props)}
      onClick={submit ? undefined : action.onPress}
    >
      {face}
    </button>
  );
}

/** The same action as an underlined link in running text or at the end of a note. */
export function ActionLink({ action }: { readonly action: Action }): ReactElement {
  if (action.href !== undefined)
    return (
      <Anchor href={action.href} className="wb-link">
        {action.label}
      </Anchor>
    );
  return (
    <button type="button" className="wb-link" onClick={action.onPress}>
      {action.label}
    </button>
  );
}

export function TextLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Anchor href={href} className="wb-link">
      {children}
    </Anchor>
  );
}
