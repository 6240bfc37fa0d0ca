import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import type { CheckMark, Mark } from '../../../shared/domain/marks.ts';
import { ActionButton, ActionLink } from '../action.tsx';
import type { Action } from '../action.tsx';
import { CheckList } from './check-list.tsx';
import { NextStep } from './next-step.tsx';
import { ReasonList } from './reason-list.tsx';
import type { Reason } from './reason-list.tsx';
import { StateMark } from '../state-mark/state-mark.tsx';

export type GateForm = 'closed' | 'open' | 'halted' | 'passed';
export type GateCheck = { readonly mark: CheckMark; readonly label: string };

export type GatePanelProps = {
  readonly form: GateForm;
  /** The sentence: "Entry gate closed: 3 people untrained, QA approval missing". */
  readonly headline: string;
  /** "8 of 10 checks met". */
  readonly count?: string | undefined;
  readonly detail?: ReactNode;
  readonly proof?: Action | undefined;
  readonly reasons?: readonly Reason[] | undefined;
  /** One sentence and the screen's only primary button. */
  readonly nextStep?: { readonly sentence: ReactNode; readonly action?: Action | undefined } | undefined;
  readonly checks?: readonly GateCheck[] | undefined;
  /** Open: one primary; halted: Resume, then Roll back. */
  readonly actions?: readonly Action[] | undefined;
  readonly children?: ReactNode;
};

const markOf: Readonly<Record<GateForm, Mark>> = {
  closed: 'gate/closed',
  open: 'gate/open',
  halted: 'wave/halted',
  passed: 'gate/passed',
};

function lookOf(form: GateForm, index: number): 'primary' | 'halt' | 'usual' {
  if (form === 'open' && index === 0) return 'primary';
  return form === 'halted' && index === 1 ? 'halt' : 'usual';
}

function HeadEnd({ form, count, proof, actions = [] }: GatePanelProps): ReactElement {
  return (
    <div className="wb-gate-end">
      {count === undefined ? null : <span className="wb-small wb-second">{count}</span>}
      {proof === undefined ? null : (
        <span className="wb-small">
          <ActionLink action={proof} />
        </span>
      )}
      {actions.map((action, index) => (
        <ActionButton key={action.label} action={action} look={lookOf(form, index)} />
      ))}
    </div>
  );
}

/** The gate, in one of four forms; it always says why. */
export function GatePanel(props: GatePanelProps): ReactElement {
  const { form, headline, detail, reasons = [], nextStep, checks = [], children } = props;
  const headId = useId();
  return (
    <section className={`wb-gate wb-gate-${form}`} aria-labelledby={headId} data-gate={form}>
      <div className="wb-gate-head">
        <StateMark mark={markOf[form]} size={36} />
        <div className="wb-gate-text">
          <h2 className="wb-gate-title" id={headId}>
            {headline}
          </h2>
          {detail === undefined ? null : <p className="wb-small wb-second">{detail}</p>}
        </div>
        <HeadEnd {...props} />
      </div>
      {reasons.length === 0 ? null : <ReasonList reasons={reasons} label={headline} />}
      {nextStep === undefined ? null : <NextStep {...nextStep} />}
      {children === undefined ? null : <div>{children}</div>}
      {checks.length === 0 ? null : <CheckList checks={checks} />}
    </section>
  );
}
