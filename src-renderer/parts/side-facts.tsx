import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from './action.tsx';
import type { Action } from './action.tsx';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';
import { Icon } from './icon.tsx';

export type SideFactsProps = {
  readonly title: string;
  readonly id?: string | undefined;
  readonly note?: string | undefined;
  readonly sub?: ReactNode;
  /** The state: a `Note`, a `DiffPair`. */
  readonly children?: ReactNode;
  readonly facts?: readonly Fact[] | undefined;
  readonly primary?: Action | undefined;
  readonly others?: readonly Action[] | undefined;
  readonly onClose?: (() => void) | undefined;
  /** Previous and next in the list, as in the trail. */
  readonly onStep?: ((by: 1 | -1) => void) | undefined;
};

function StepButton({
  name,
  icon,
  onPress,
}: {
  readonly name: string;
  readonly icon: 'up' | 'down' | 'close';
  readonly onPress: () => void;
}): ReactElement {
  return (
    <button type="button" className="wb-icon-button" aria-label={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

function SideHead({ title, id, note, sub, onClose, onStep }: SideFactsProps): ReactElement {
  return (
    <div>
      <div className="wb-row wb-side-line">
        {id === undefined ? null : <span className="wb-id">{id}</span>}
        {note === undefined ? null : <span className="wb-tiny wb-muted">{note}</span>}
        <span className="wb-grow" />
        {onStep === undefined ? null : <StepButton name="Previous" icon="up" onPress={() => onStep(-1)} />}
        {onStep === undefined ? null : <StepButton name="Next" icon="down" onPress={() => onStep(1)} />}
        {onClose === undefined ? null : (
          <StepButton name="Close the side panel" icon="close" onPress={onClose} />
        )}
      </div>
      <h2 className="wb-side-title">{title}</h2>
      {sub === undefined ? null : <p className="wb-small wb-second">{sub}</p>}
    </div>
  );
}

function SideActions({
  primary,
  others = [],
}: Pick<SideFactsProps, 'primary' | 'others'>): ReactElement | null {
  if (primary === undefined && others.length === 0) return null;
  return (
    <div className="wb-side-acts">
      {primary === undefined ? null : <ActionButton action={primary} look="primary" wide />}
      {others.length === 0 ? null : (
        <div className="wb-row">
          {others.map((action) => (
            <ActionButton key={action.label} action={action} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The selection's facts, right of the list; it follows the selection. */
export function SideFacts(props: SideFactsProps): ReactElement {
  const { title, children, facts = [], primary, others } = props;
  return (
    <aside className="wb-side" aria-label={title} data-pane="">
      <SideHead {...props} />
      {children}
      {facts.length === 0 ? null : (
        <div className={children === undefined ? undefined : 'wb-side-rule'}>
          <Facts facts={facts} />
        </div>
      )}
      <SideActions primary={primary} others={others} />
    </aside>
  );
}
