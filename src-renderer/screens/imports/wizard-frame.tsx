import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { Action } from '../../parts/action.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Page } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { Importing } from './use-import.ts';
import { ImportProgressView } from './import-progress.tsx';
import { WizardSteps } from './wizard-steps.tsx';

export type WizardFrameProps = {
  readonly importing: Importing;
  /** What is true of the file now. */
  readonly sentence: string;
  readonly sub?: string | undefined;
  /** The one step forward; none while there is nothing to go on with. */
  readonly primary?: Action | undefined;
  /** The control of the step itself, where the step forward is not a plain button. */
  readonly control?: ReactNode;
  readonly back?: (() => void) | undefined;
  readonly children: ReactNode;
};

function goOn(event: KeyboardEvent, primary: Action | undefined): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  primary?.onPress?.();
}

/** One step of the import: its sentence, where it stands, the way back and the way on. Ctrl Enter goes on. */
export function WizardFrame(props: WizardFrameProps): ReactElement {
  const { importing, sentence, sub, primary, control, back, children } = props;
  const idle = importing.busy === null;
  const actions = (
    <>
      {back === undefined || !idle ? null : (
        <ActionButton action={{ label: words.back, icon: 'left', onPress: back }} />
      )}
      {idle ? control : null}
      {primary === undefined || !idle ? null : <ActionButton action={primary} look="primary" />}
    </>
  );
  return (
    <div onKeyDown={(event) => goOn(event, idle ? primary : undefined)}>
      <Page>
        <Sentence sub={sub} actions={actions}>
          {sentence}
        </Sentence>
        <WizardSteps importing={importing} />
        {importing.note}
        <ImportProgressView importing={importing} />
        {children}
      </Page>
    </div>
  );
}
