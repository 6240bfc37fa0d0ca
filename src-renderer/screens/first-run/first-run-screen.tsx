import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Alone } from '../../app/alone.tsx';
import { JoinBookForm } from './join-book.tsx';
import { NewBook } from './new-book.tsx';
import { OpenBook } from './open-book.tsx';
import { RestoreBook } from './restore-book.tsx';
import { Ways } from './ways.tsx';

type Step = 'ways' | 'fresh' | 'open' | 'join' | 'restore';

/** No book is open: make one, open one, join one that others share, restore one, or explore the sample. */
export function FirstRunScreen({ status }: { readonly status: DeskStatus }): ReactElement {
  const [step, setStep] = useState<Step>('ways');
  const back = (): void => setStep('ways');
  return <Alone>{stepView(step)}</Alone>;

  function stepView(at: Step): ReactElement {
    switch (at) {
      case 'ways':
        return <Ways onStep={setStep} />;
      case 'fresh':
        return <NewBook onBack={back} />;
      case 'open':
        return <OpenBook status={status} onBack={back} />;
      case 'join':
        return <JoinBookForm onBack={back} />;
      case 'restore':
        return <RestoreBook onBack={back} />;
      default:
        return assertNever(at);
    }
  }
}
