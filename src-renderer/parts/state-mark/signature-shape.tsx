import type { ReactElement } from 'react';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Line } from './stroke.tsx';

const hand =
  'M1.8 9.6C3.6 3.4 6 2.6 5.6 6.4c-.3 2.6-1.2 4-1.6 3.2-.5-1 1.8-3 3-2.6 1 .3-.3 2.4.8 2.4 1 0 1.4-2.2 2.4-2.2.9 0 .2 2 1.2 2 .8 0 1.2-.9 2.8-1';
const pen = 'm4 10.6.7-2.7 5.6-5.6a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7L6.7 9.9z';

function Base({ dash }: { readonly dash?: string }): ReactElement {
  return <Line d="M1.5 13.5h13" width={1.3} {...(dash === undefined ? {} : { dash })} />;
}

function overBase(shape: ReactElement): ReactElement {
  return (
    <>
      {shape}
      <Base />
    </>
  );
}

export function signatureShape(state: SignatureMark): ReactElement {
  switch (state) {
    case 'signed':
      return overBase(<Line d={hand} width={1.4} />);
    case 'waiting':
      return <Base dash="2.2 2" />;
    case 'yours':
      return overBase(<Line d={pen} width={1.4} />);
    case 'rejected':
      return overBase(<Line d="M4.6 2.6l6 6.4M10.6 2.6l-6 6.4" width={1.9} />);
    case 'void':
      return overBase(
        <>
          <Line d={hand} width={1.2} />
          <Line d="M1 6.8h14" width={1.9} />
        </>,
      );
    default:
      return assertNever(state);
  }
}
