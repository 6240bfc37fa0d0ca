import type { ReactElement } from 'react';
import { ActionButton } from './action.tsx';

export type ProgressProps = {
  /** What is being made: "Packet W-014-3, revision 7". */
  readonly title: string;
  /** Real counts: done of total, and their words, "page 9 of 14". */
  readonly done: number;
  readonly total: number;
  readonly count: string;
  /** What it is doing now, in words. */
  readonly doing: string;
  readonly onCancel?: (() => void) | undefined;
};

/** Work that takes over a second: words, counts, Cancel. */
export function Progress({ title, done, total, count, doing, onCancel }: ProgressProps): ReactElement {
  const share = total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <div className="wb-progress">
      <div className="wb-progress-line">
        <b className="wb-medium">{title}</b>
        <span className="wb-progress-count">{count}</span>
      </div>
      <div
        className="wb-meter"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={count}
      >
        <i style={{ width: `${share}%` }} />
      </div>
      <div className="wb-progress-foot">
        <span className="wb-small wb-second wb-grow" role="status">
          {doing}
        </span>
        {onCancel === undefined ? null : (
          <ActionButton action={{ label: 'Cancel', onPress: onCancel }} size="small" />
        )}
      </div>
    </div>
  );
}
