import type { ReactElement } from 'react';
import type { DeliveryMark } from '../../../shared/domain/marks.ts';

const rungs: readonly DeliveryMark[] = ['committed', 'published', 'seen', 'witnessed'];

/** How many of the four rungs are filled: 1 committed to 4 witnessed. */
export function rungsOf(state: DeliveryMark): number {
  return rungs.indexOf(state) + 1;
}

/** Four rungs, filled up to the state; the open ones stay outlined. */
export function deliveryShape(state: DeliveryMark): ReactElement {
  const filled = rungsOf(state);
  return (
    <>
      {rungs.map((rung, index) => (
        <path
          key={rung}
          d={`M${index * 4 + 0.6} ${14.4 - (4 + index * 3)}h2.8V14.4h-2.8z`}
          fill={index < filled ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={0.9}
        />
      ))}
    </>
  );
}
