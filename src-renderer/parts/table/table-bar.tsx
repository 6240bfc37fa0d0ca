import type { ReactElement, ReactNode, RefObject } from 'react';
import { ActionButton } from '../action.tsx';
import type { Action } from '../action.tsx';
import { Icon } from '../icon.tsx';

export type TableBarProps = {
  readonly filters: ReactNode;
  readonly count: string | undefined;
  readonly exportAction: Action | undefined;
  /** Null where the table has no words to search in. */
  readonly search: {
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  } | null;
  readonly input: RefObject<HTMLInputElement | null>;
};

/** Filters as chips, words to look for, the count, export. */
export function TableBar({
  filters,
  count,
  exportAction,
  search,
  input,
}: TableBarProps): ReactElement | null {
  if (filters === undefined && search === null && exportAction === undefined) return null;
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
      {count === undefined ? null : (
        <span className="wb-table-count" role="status">
          {count}
        </span>
      )}
      {exportAction === undefined ? null : <ActionButton action={exportAction} size="small" />}
    </div>
  );
}
