import type { ReactElement } from 'react';
import type { TrainingMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Cut, Ground, Line, Ring } from './stroke.tsx';

export function trainingShape(state: TrainingMark): ReactElement | null {
  switch (state) {
    case 'trained':
      return <circle cx={8} cy={8} r={2.3} fill="currentColor" />;
    case 'never':
      return (
        <Line
          d="M3.9 2.9h8.2a1 1 0 0 1 1 1v8.2a1 1 0 0 1-1 1H3.9a1 1 0 0 1-1-1V3.9a1 1 0 0 1 1-1z"
          width={2}
        />
      );
    case 'outdated':
      return (
        <>
          <path className="wb-mark-fill" d="M8 2.4a5.6 5.6 0 0 0 0 11.2z" />
          <Ring radius={5.6} width={1.6} />
        </>
      );
    case 'failed':
      return (
        <>
          <Ground d="M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2z" />
          <Cut d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" width={1.8} />
        </>
      );
    case 'expiring':
      return (
        <>
          <Ring radius={5.4} width={1.5} />
          <Line d="M8 4.8V8l2.2 1.6" width={1.5} />
        </>
      );
    case 'overridden':
      return (
        <>
          <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
          <Ring radius={5.7} width={1.4} />
        </>
      );
    case 'not-needed':
      return null;
    default:
      return assertNever(state);
  }
}
