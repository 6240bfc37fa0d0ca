import type { ReactElement } from 'react';
import type { BookMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Line } from './stroke.tsx';

const link = (x: number): string => `M${x + 3} 5h2a3 3 0 0 1 0 6h-2a3 3 0 0 1 0-6z`;
const dashedBox =
  'M3.3 1.8h9.4a1.5 1.5 0 0 1 1.5 1.5v9.4a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5V3.3a1.5 1.5 0 0 1 1.5-1.5z';

function two(first: ReactElement, second: ReactElement): ReactElement {
  return (
    <>
      {first}
      {second}
    </>
  );
}

export function bookShape(state: BookMark): ReactElement {
  switch (state) {
    case 'intact':
      return two(<Line d={link(1.2)} width={1.5} />, <Line d={link(6.8)} width={1.5} />);
    case 'damaged':
      return two(
        <Line d="M6.2 5H4.2a3 3 0 0 0 0 6h2M9.8 5h2a3 3 0 0 1 0 6h-2" width={1.7} />,
        <Line
          d="M8 1.5v3M5.6 2.4l.9 1.6M10.4 2.4l-.9 1.6M8 14.5v-3M5.6 13.6l.9-1.6M10.4 13.6l-.9-1.6"
          width={1.3}
        />,
      );
    case 'conflict':
      return two(
        <Line d="M8 15V9.5M8 9.5C8 6 3.5 7 3.5 2M8 9.5C8 6 12.5 7 12.5 2" width={1.8} />,
        <Line d="M1.6 3.8 3.5 1.6l1.9 2.2M10.6 3.8l1.9-2.2 1.9 2.2" width={1.6} />,
      );
    case 'quarantined':
      return two(<Line d={dashedBox} width={1.5} dash="2.6 1.8" />, <Line d="M4.8 8h6.4" width={2} />);
    default:
      return assertNever(state);
  }
}
