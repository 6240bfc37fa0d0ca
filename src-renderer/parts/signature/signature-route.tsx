import type { ReactElement } from 'react';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';

export type RouteStep = {
  readonly state: SignatureMark;
  readonly name: string;
  readonly role?: string | undefined;
  readonly lines?: readonly string[] | undefined;
  /** The signer at the desk now: framed in blue. */
  readonly now?: boolean | undefined;
  /** Asked for and overdue: amber. */
  readonly late?: boolean | undefined;
};

function toneOf(step: RouteStep): string {
  if (step.now) return 'wb-text-act wb-medium';
  return step.late ? 'wb-text-warn wb-medium' : 'wb-muted';
}

function Step({ step }: { readonly step: RouteStep }): ReactElement {
  const mark = `signature/${step.state}` as const;
  return (
    <li className={step.now ? 'wb-route-now' : undefined} aria-current={step.now ? 'step' : undefined}>
      <StateMark mark={mark} size={22} hue={step.late ? 'warn' : undefined} name={markWord(mark)} />
      <div>
        <b>{step.name}</b>
        {step.role === undefined ? null : `, ${step.role}`}
        {(step.lines ?? []).map((line) => (
          <span key={line} className={toneOf(step)}>
            <br />
            {line}
          </span>
        ))}
      </div>
    </li>
  );
}

/** Who signs, in order, with what each has done; one after another, top to bottom. */
export function SignatureRoute({
  steps,
  label,
}: {
  readonly steps: readonly RouteStep[];
  readonly label: string;
}): ReactElement {
  return (
    <ol className="wb-route" aria-label={label}>
      {steps.map((step) => (
        <Step key={`${step.name} ${step.role ?? ''}`} step={step} />
      ))}
    </ol>
  );
}
