import type { ReactElement, ReactNode } from 'react';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';
import type { TimelineRow } from './row.ts';

export type TimelineLineProps = {
  readonly row: TimelineRow;
  readonly selected: boolean;
  readonly reachable: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly height?: number | undefined;
  /** The drawn line; hidden from readers, who get the row's twin. */
  readonly children: ReactNode;
};

/** Name left, line right; the name is the button, the twin its description in words. */
export function TimelineLine({
  row,
  selected,
  reachable,
  onSelect,
  onOpen,
  height,
  children,
}: TimelineLineProps): ReactElement {
  const style = height === undefined ? undefined : { minHeight: `${height / 16}rem` };
  const press = onSelect ?? onOpen;
  return (
    <li
      className={selected ? 'wb-line wb-line-selected' : 'wb-line'}
      style={style}
      onClick={() => press?.(row.id)}
      onDoubleClick={() => onOpen?.(row.id)}
    >
      <button
        type="button"
        className="wb-line-name"
        data-row={row.id}
        tabIndex={reachable ? 0 : -1}
        aria-current={selected ? 'true' : undefined}
      >
        <StateMark mark={row.mark} size={20} name={markWord(row.mark)} />
        <span className="wb-line-words">
          <span className="wb-line-title">{row.title}</span>
          <span className="wb-line-state">{row.state}</span>
        </span>
        <span className="wb-hidden">. {row.twin}</span>
      </button>
      <div className="wb-line-drawn" aria-hidden>
        {children}
      </div>
    </li>
  );
}
