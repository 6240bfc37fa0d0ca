import type { ReactElement } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { WizardStep } from './answers.ts';
import type { Importing } from './use-import.ts';

const steps = ['file', 'sheet', 'columns', 'preview', 'done'] as const;
type Step = (typeof steps)[number];

/** Whether a step can be gone to by pressing it: what was read stays read, so all but writing can. */
function opens(step: Step, { held, done, busy }: Importing): step is WizardStep {
  if (done !== null || busy !== null || step === 'done') return false;
  if (step === 'file') return true;
  if (held === null) return false;
  const { columns, questions, sheets } = held.preview;
  if (step === 'sheet') return columns.length > 0 || sheets.length > 0;
  return columns.length > 0 && (step === 'columns' || questions.length === 0);
}

function StepLabel({
  step,
  index,
  now,
}: {
  readonly step: Step;
  readonly index: number;
  readonly now: number;
}): ReactElement {
  return (
    <>
      <span className="wb-wizard-number" aria-hidden>
        {index < now ? <Icon name="tick" /> : index + 1}
      </span>
      {words.steps[step]}
    </>
  );
}

/** Where the import stands; steps already made can be gone back to without loss. */
export function WizardSteps({ importing }: { readonly importing: Importing }): ReactElement {
  const now = steps.indexOf(importing.done === null ? importing.step : 'done');
  return (
    <ol className="wb-wizard" aria-label={words.steps.label}>
      {steps.map((step, index) => {
        const label = <StepLabel step={step} index={index} now={now} />;
        const current = index === now;
        return (
          <li
            key={step}
            className={current ? 'wb-wizard-now' : undefined}
            aria-current={current ? 'step' : undefined}
          >
            {!current && opens(step, importing) ? (
              <button type="button" className="wb-wizard-step" onClick={() => importing.goTo(step)}>
                {label}
              </button>
            ) : (
              <span className="wb-wizard-step">{label}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
