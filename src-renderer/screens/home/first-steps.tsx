import type { ReactElement } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { IMPORTERS, rolesFor } from '../../../shared/events/rights.ts';
import { rolesText } from '../../../shared/words/roles.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { home } from '../../strings/en/home.ts';

const words = home.empty;

interface FirstStep {
  readonly label: string;
  readonly text: string;
  readonly href: string;
  readonly done: boolean;
  readonly roles: readonly Role[];
}

/** Something that every book needs is still missing. */
export function isNewBook({ empty }: HomePage): boolean {
  return empty.people || empty.signers;
}

/** The three steps of a new book, in order. */
export function stepsOf({ rollouts, empty }: HomePage): readonly FirstStep[] {
  return [
    {
      label: words.plan,
      text: words.planText,
      href: place.newRollout(),
      done: rollouts.length > 0,
      roles: rolesFor({ kind: 'rollout.plan' }),
    },
    {
      label: words.import,
      text: words.importText,
      href: place.imports('people'),
      done: !empty.people,
      roles: IMPORTERS.people,
    },
    {
      label: words.signers,
      text: words.signersText,
      href: place.accounts(),
      done: !empty.signers,
      roles: rolesFor({ kind: 'account.make' }),
    },
  ];
}

export function FirstSteps({ home: page }: { readonly home: HomePage }): ReactElement {
  const { may, readOnly } = useDesk();
  const steps = stepsOf(page);
  const next = steps.findIndex((step) => !step.done && !readOnly && may(...step.roles));
  return (
    <Panel title={words.panel}>
      <ol aria-label={words.panel}>
        {steps.map((step, index) => (
          <li key={step.label} className="wb-step">
            <StateMark
              mark={step.done ? 'check/met' : 'check/not-due'}
              size={20}
              name={step.done ? words.done : words.step(index + 1)}
            />
            <span className="wb-grow">
              <b className="wb-medium">
                {index + 1}. {step.label}
              </b>
              <br />
              <span className="wb-small wb-second">{step.text}</span>
            </span>
            <StepEnd step={step} primary={index === next} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Done, the button, or whose step it is. */
function StepEnd({ step, primary }: { readonly step: FirstStep; readonly primary: boolean }): ReactElement {
  const { may, readOnly } = useDesk();
  if (step.done) return <span className="wb-small wb-muted">{words.done}</span>;
  if (readOnly || !may(...step.roles))
    return <span className="wb-small wb-muted">{words.needs(rolesText(step.roles))}</span>;
  return (
    <ActionButton action={{ label: step.label, href: step.href }} look={primary ? 'primary' : 'usual'} />
  );
}
