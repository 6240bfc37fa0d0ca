import type { ReactElement } from 'react';
import type { EvidenceMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Cut, disc, Ground, octagon } from './stroke.tsx';

function signed(ground: string, cut: string, width: number): ReactElement {
  return (
    <>
      <Ground d={ground} />
      <Cut d={cut} width={width} />
    </>
  );
}

export function evidenceShape(state: EvidenceMark): ReactElement {
  switch (state) {
    case 'expand':
      return signed(disc, 'M5.6 10.4 10.2 5.8M6.4 5.6h4v4', 1.7);
    case 'wait':
      return signed(disc, 'M4.6 8h.01M8 8h.01M11.4 8h.01', 2.2);
    case 'stop':
      return signed(octagon, 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8', 1.8);
    default:
      return assertNever(state);
  }
}
