import type { ReactElement } from 'react';
import type { GateMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Cut, diamond, Ground, Line } from './stroke.tsx';

export function ClosedGate(): ReactElement {
  return (
    <>
      <Ground d={diamond} />
      <Cut d="M4.9 8h6.2" width={2.2} />
    </>
  );
}

export function OpenGate(): ReactElement {
  return <Ground d="M6.4 2.2.9 8l5.5 5.8zM9.6 2.2 15.1 8l-5.5 5.8z" />;
}

export function gateShape(state: GateMark): ReactElement {
  switch (state) {
    case 'passed':
      return (
        <>
          <Ground d={diamond} />
          <Cut d="M5.2 8.2 7.3 10.2 10.9 6" width={1.6} />
        </>
      );
    case 'ahead':
      return <Line d="M8 1.6 14.4 8 8 14.4 1.6 8z" width={1.4} />;
    case 'closed':
      return <ClosedGate />;
    case 'open':
      return <OpenGate />;
    default:
      return assertNever(state);
  }
}
