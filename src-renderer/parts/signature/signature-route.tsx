import type { ReactElement } from 'react';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';

/** One signature at its place in the route, void and rejecting ones too. */
export type RouteAnswer = {
  readonly id: string;
  readonly state: SignatureMark;
  /** In place of the mark's own word. */
  readonly word?: string | undefined;
  readonly name: string;
  readonly lines: readonly string[];
};

export type RouteStep = {
  readonly state: SignatureMark;
  readonly name: string;
  readonly role?: string | undefined;
  readonly lines?: readonly string[] | undefined;
  /** The signer at the desk now: framed in blue. */
  readonly now?: boolean | undefined;
  /** Asked for and overdue: amber. */
  readonly late?: boolean | undefined;
  /** What else is to be known of it, quiet. */
  readonly notes?: readonly string[] | undefined;
  readonly answers?: readonly RouteAnswer[] | undefined;
};

function toneOf(step: RouteStep): string {
  if (step.now) return 'wb-text-act wb-medium';
  return step.late ? 'wb-text-warn wb-medium' : 'wb-muted';
}

function Answers({ answers }: { readonly answers: readonly RouteAnswer[] }): ReactElement | null {
  if (answers.length === 0) return null;
  return (
    <ul className="wb-route-answers">
      {answers.map(({ id, state, word, name, lines }) => (
        <li key={id}>
          <StateMark mark={`signature/${state}`} size={16} name={word ?? markWord(`signature/${state}`)} />
          <span>
            <span className={state === 'void' || state === 'rejected' ? 'wb-medium' : undefined}>{name}</span>
            {lines.map((line) => (
              <span key={line} className="wb-muted">
                <br />
                {line}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
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
        {(step.notes ?? []).map((note) => (
          <span key={note} className="wb-muted">
            <br />
            {note}
          </span>
        ))}
        <Answers answers={step.answers ?? []} />
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
      {steps.map((step, index) => (
        // Two steps may ask the same of the same function; their place tells them apart.
        <Step key={`${index} ${step.name}`} step={step} />
      ))}
    </ol>
  );
}
