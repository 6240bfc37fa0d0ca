import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import { ActionButton, ActionLink } from '../action.tsx';
import type { Action } from '../action.tsx';
import { StateMark } from '../state-mark/state-mark.tsx';

/** A person or thing that is the cause, with its own mark and cause in words. */
export type ReasonName = { readonly mark: Mark; readonly name: string; readonly cause: string };

/** Names that share a cause, and the control that removes it for all of them. */
export type ReasonGroup = {
  readonly id: string;
  readonly mark: Mark;
  /** "Never trained, 17". */
  readonly title: string;
  readonly names: readonly Omit<ReasonName, 'mark'>[];
  readonly more?: Action | undefined;
  readonly actions: readonly Action[];
};

export type Reason = {
  readonly statement: string;
  readonly mark?: Mark | undefined;
  readonly names?: readonly ReasonName[] | undefined;
  /** In place of names, where there are many. */
  readonly groups?: readonly ReasonGroup[] | undefined;
  readonly detail?: ReactNode;
  /** The controls that remove the reason. */
  readonly actions?: readonly Action[] | undefined;
  /** Shown in place of the names after the fifth: "and 12 more", with where they are. */
  readonly more?: Action | undefined;
};

const shownNames = 5;

function Names({
  names,
  more,
}: {
  readonly names: readonly ReasonName[];
  readonly more: Action | undefined;
}): ReactElement {
  const shown = more === undefined ? names : names.slice(0, shownNames);
  return (
    <ul className="wb-reason-names">
      {shown.map((name) => (
        <li key={`${name.name} ${name.cause}`}>
          <StateMark mark={name.mark} size={14} />
          <span>
            <b className="wb-medium">{name.name}</b> {name.cause}
          </span>
        </li>
      ))}
      {more === undefined ? null : (
        <li>
          <ActionLink action={more} />
        </li>
      )}
    </ul>
  );
}

function GroupRow({ group }: { readonly group: ReasonGroup }): ReactElement {
  return (
    <li className="wb-reason-group">
      <StateMark mark={group.mark} size={14} />
      <div>
        <b>{group.title}</b>{' '}
        {group.names.map((name, index) => (
          <span key={`${name.name} ${name.cause}`}>
            {index === 0 ? '' : '; '}
            <span className="wb-medium">{name.name}</span> <span className="wb-second">{name.cause}</span>
          </span>
        ))}
        {group.more === undefined ? null : (
          <>
            {' '}
            <ActionLink action={group.more} />
          </>
        )}
      </div>
      <span className="wb-reason-group-acts">
        {group.actions.map((action) => (
          <ActionLink key={action.label} action={action} />
        ))}
      </span>
    </li>
  );
}

function Groups({ groups }: { readonly groups: readonly ReasonGroup[] }): ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <ul className="wb-reason-groups">
      {groups.map((group) => (
        <GroupRow key={group.id} group={group} />
      ))}
    </ul>
  );
}

function ReasonRow({ reason }: { readonly reason: Reason }): ReactElement {
  const { names = [], groups = [], actions = [] } = reason;
  return (
    <li className="wb-reason">
      <StateMark mark={reason.mark ?? 'check/not-met'} size={20} />
      <div>
        <strong>{reason.statement}</strong>
        {names.length === 0 ? null : <Names names={names} more={reason.more} />}
        <Groups groups={groups} />
        {reason.detail === undefined ? null : <p className="wb-small wb-second">{reason.detail}</p>}
      </div>
      <div className="wb-reason-acts">
        {actions.map((action) => (
          <ActionButton key={action.label} action={action} size="small" />
        ))}
      </div>
    </li>
  );
}

/** The unmet checks, each with names and the control that removes it. */
export function ReasonList({
  reasons,
  label,
}: {
  readonly reasons: readonly Reason[];
  readonly label: string;
}): ReactElement {
  return (
    <ul className="wb-reasons" aria-label={label}>
      {reasons.map((reason) => (
        <ReasonRow key={reason.statement} reason={reason} />
      ))}
    </ul>
  );
}
