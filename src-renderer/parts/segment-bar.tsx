import type { ReactElement } from 'react';
import type { TrainingMark } from '../../shared/domain/marks.ts';
import { StateMark } from './state-mark/state-mark.tsx';

export type SegmentBarProps = {
  /** Words for the whole bar: "19 of 20". */
  readonly name: string;
  readonly done: number;
  readonly needed: number;
  /** People of the cohort who do not need it: blank squares, so that bars line up. */
  readonly total: number;
};

/** A square for each person who needs the item; gaps come last and are amber. */
export function SegmentBar({ name, done, needed, total }: SegmentBarProps): ReactElement {
  const classOf = (index: number): string | undefined => {
    if (index < done) return undefined;
    return index < needed ? 'wb-segment-gap' : 'wb-segment-none';
  };
  return (
    <span className="wb-segment-bar" role="img" aria-label={name}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={classOf(index)} />
      ))}
    </span>
  );
}

export type ItemRow = {
  readonly code: string;
  readonly title: string;
  readonly done: number;
  readonly needed: number;
  readonly total: number;
  readonly count: string;
  /** Who is missing; `quiet` for what is told and is no gap. */
  readonly gaps: readonly {
    readonly mark: TrainingMark;
    readonly name: string;
    readonly quiet?: boolean | undefined;
  }[];
};

/** One training item: code, title, people, count, who is missing. */
export function ItemRows({
  items,
  label,
}: {
  readonly items: readonly ItemRow[];
  readonly label: string;
}): ReactElement {
  return (
    <ul className="wb-items" aria-label={label}>
      {items.map((item) => (
        <li key={item.code} className="wb-item">
          <span className="wb-mono">{item.code}</span>
          <span className="wb-cut">{item.title}</span>
          <SegmentBar name={item.count} done={item.done} needed={item.needed} total={item.total} />
          <span className="wb-num">{item.count}</span>
          <span className="wb-item-gaps wb-text-warn wb-medium">
            {item.gaps.map((gap) => (
              <span key={gap.name} className={gap.quiet === true ? 'wb-row wb-second' : 'wb-row'}>
                <StateMark mark={`training/${gap.mark}`} size={14} />
                {gap.name}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
