import type { ReactElement } from 'react';
import type { WaveMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { ClosedGate, OpenGate } from './gate-shape.tsx';
import { Cut, disc, Ground, Line, octagon, Ring, square, tick } from './stroke.tsx';

function Live(): ReactElement {
  return (
    <>
      <Ground d={disc} />
      <path className="wb-mark-cut-fill" d="M6.4 5.2 11 8l-4.6 2.8z" />
    </>
  );
}

function Limited(): ReactElement {
  return (
    <>
      <Line d="M8 1.6a6.4 6.4 0 1 1-6.4 6.4" width={1.6} />
      <path d="M6.2 5 11 8l-4.8 3z" fill="currentColor" />
      <Line d="M2 5.2A6.4 6.4 0 0 1 5.2 2.1" width={1.6} dash="1 2.2" />
    </>
  );
}

function Boxed({ d, filled }: { readonly d: string; readonly filled: boolean }): ReactElement {
  return filled ? (
    <>
      <Ground d={square} />
      <Cut d={d} width={1.7} />
    </>
  ) : (
    <>
      <Line d={square} width={1.5} />
      <Line d={d} width={1.5} />
    </>
  );
}

export function waveShape(state: WaveMark): ReactElement {
  switch (state) {
    case 'draft':
      return <Ring radius={5.6} width={1.5} dash="2.2 2.2" />;
    case 'planned':
      return <Ring radius={5.6} width={1.5} />;
    case 'gate-closed':
      return <ClosedGate />;
    case 'gate-open':
      return <OpenGate />;
    case 'live':
      return <Live />;
    case 'live-with-limits':
      return <Limited />;
    case 'halted':
      return (
        <>
          <Ground d={octagon} />
          <Cut d="M6.1 5.2v5.6M9.9 5.2v5.6" width={2} />
        </>
      );
    case 'rolled-back':
      return <Boxed filled={false} d="M11 10.8V9a2 2 0 0 0-2-2H5.2M7 5 5 7l2 2" />;
    case 'handed-over':
      return <Boxed filled d={tick} />;
    case 'closed':
      return <Boxed filled={false} d={tick} />;
    case 'cancelled':
      return (
        <>
          <Ring radius={5.6} width={1.5} />
          <Line d="M4 12 12 4" width={1.5} />
        </>
      );
    default:
      return assertNever(state);
  }
}
