import type { ReactElement, ReactNode, RefObject } from 'react';
import { ActionButton, ActionLink } from '../action.tsx';
import type { Action } from '../action.tsx';
import { Icon } from '../icon.tsx';

export type TableBarProps = {
  readonly filters: ReactNode;
  readonly count: string | undefined;
  readonly actions: readonly Action[];
  /** Null where the table has no words to search in. */
  readonly search: {
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  } | null;
  readonly input: RefObject<HTMLInputElement | null>;
};

/** Filters as chips, words to look for, the count, export and whatever else is done with the whole list. */
export function TableBar({ filters, count, actions, search, input }: TableBarProps): ReactElement | null {
  if (filters === undefined && search === null && actions.length === 0) return null;
  return (
    <div className="wb-table-bar">
      {filters}
      {search === null ? null : (
        <label className="wb-filter">
          <Icon name="search" />
          <span className="wb-hidden">{search.label}</span>
          <input
            ref={input}
            className="wb-filter-input"
            value={search.value}
            placeholder={search.label}
            onChange={(event) => search.onChange(event.currentTarget.value)}
          />
        </label>
      )}
      {search === null || search.value === '' ? null : (
        <ActionLink action={{ label: 'Take the words off', onPress: () => search.onChange('') }} />
      )}
      {count === undefined ? null : (
        <span className="wb-table-count" role="status">
          {count}
        </span>
      )}
      {actions.map((action) => (
        <ActionButton key={action.label} action={action} size="small" />
      ))}
    </div>
  );
}
