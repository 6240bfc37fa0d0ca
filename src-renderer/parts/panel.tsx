import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { StateMark } from './state-mark/state-mark.tsx';

export type PanelProps = {
  /** The region's name and its h2. */
  readonly title: string;
  readonly mark?: Mark | undefined;
  /** A grey clause right of the title. */
  readonly note?: ReactNode;
  /** At the right end of the head: a count, a link, a legend. */
  readonly aside?: ReactNode;
  /** `pad` for text and facts, `flush` for tables and lists. */
  readonly inside?: 'pad' | 'flush' | undefined;
  readonly children?: ReactNode;
  /** For scroll targets and skip links. */
  readonly id?: string | undefined;
};

/** White paper with a head; a region named by its title. */
export function Panel({
  title,
  mark,
  note,
  aside,
  inside = 'flush',
  children,
  id,
}: PanelProps): ReactElement {
  const headId = useId();
  const empty = children === undefined || children === null;
  return (
    <section
      className={empty ? 'wb-panel wb-panel-empty' : 'wb-panel wb-panel-clip'}
      aria-labelledby={headId}
      id={id}
    >
      <div className="wb-panel-head">
        {mark === undefined ? null : <StateMark mark={mark} />}
        <h2 id={headId}>{title}</h2>
        {note === undefined ? null : <span className="wb-panel-note">{note}</span>}
        {aside === undefined ? null : <span className="wb-panel-aside">{aside}</span>}
      </div>
      {inside === 'pad' && !empty ? <div className="wb-panel-pad">{children}</div> : children}
    </section>
  );
}
