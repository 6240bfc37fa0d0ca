import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Cut, disc, Ground, Line, Ring } from './stroke.tsx';

export function checkShape(state: CheckMark): ReactElement {
  switch (state) {
    case 'met':
      return <Line d="M2.8 8.6 6.3 12 13.2 4.4" width={1.9} />;
    case 'not-met':
      return (
        <>
          <Ground d={disc} />
          <Cut d="M4.9 8h6.2" width={2.1} />
        </>
      );
    case 'waived':
      return (
        <>
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
          <Ring radius={6.4} width={1.4} />
        </>
      );
    case 'not-due':
      return <Ring radius={6} width={1.4} dash="2.1 2.1" />;
    case 'late':
      return (
        <>
          <Ground d="M8 1.4 15 14H1z" />
          <Cut d="M8 6v3.6" width={1.8} />
          <circle className="wb-mark-cut-fill" cx={8} cy={11.8} r={1} />
        </>
      );
    default:
      return assertNever(state);
  }
}
