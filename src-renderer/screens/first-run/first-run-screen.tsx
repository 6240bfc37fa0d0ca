import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Alone } from '../../app/alone.tsx';
import { NewBook } from './new-book.tsx';
import { OpenBook } from './open-book.tsx';
import { Ways } from './ways.tsx';

type Step = 'ways' | 'fresh' | 'open';

/** No book is open: make one, open one, or explore the sample. */
export function FirstRunScreen({ status }: { readonly status: DeskStatus }): ReactElement {
  const [step, setStep] = useState<Step>('ways');
  const back = (): void => setStep('ways');
  return <Alone>{stepView(step)}</Alone>;

  function stepView(at: Step): ReactElement {
    switch (at) {
      case 'ways':
        return <Ways onFresh={() => setStep('fresh')} onOpen={() => setStep('open')} />;
      case 'fresh':
        return <NewBook onBack={back} />;
      case 'open':
        return <OpenBook status={status} onBack={back} />;
      default:
        return assertNever(at);
    }
  }
}
