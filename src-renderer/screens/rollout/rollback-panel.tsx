import type { ReactElement } from 'react';
import type { RollbackPlan } from '../../../shared/domain/rollout.ts';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Row } from '../../parts/layout.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { fullText } from '../../strings/en/time.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

function Plan({ plan }: { readonly plan: RollbackPlan }): ReactElement {
  const steps = (
    <ol className="wb-numbered">
      {plan.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
  return (
    <Facts
      facts={[
        { label: words.trigger, value: plan.trigger },
        { label: words.rollbackOwner, value: plan.owner },
        { label: words.steps, value: steps },
        { label: words.minutes, value: words.minutesOf(plan.minutes) },
        {
          label: words.noReturn,
          value: plan.pointOfNoReturn === '' ? words.noReturnNone : plan.pointOfNoReturn,
        },
      ]}
    />
  );
}

function Rehearsals({ rehearsals }: Pick<RolloutPage, 'rehearsals'>): ReactElement {
  if (rehearsals.length === 0)
    return (
      <p className="wb-small wb-second">
        <b>{words.rehearsalNone}.</b> {words.rehearsalText}
      </p>
    );
  return (
    <ul className="wb-stack" aria-label={words.rehearsals}>
      {rehearsals.map((one) => (
        <li key={one.on.ms} className="wb-small">
          <b className="wb-medium">{words.rehearsalLine(fullText(one.on), one.minutes, one.byName)}</b>
          <br />
          <span className="wb-second">{one.result}</span>
        </li>
      ))}
    </ul>
  );
}

/** How to go back, and whether it was tried (R40). */
export function RollbackPanel(): ReactElement {
  const { page, offer } = useRolloutDesk();
  const { rollback } = page;
  const rehearse = offer(words.rehearse, { kind: 'rehearse' });
  if (rollback === null) {
    return (
      <Panel title={words.rollback} inside="pad">
        <EmptyState
          title={words.rollbackNone}
          heading={false}
          action={offer(words.rollbackEdit, { kind: 'rollback' })}
        >
          {words.rollbackText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={words.rollback}
      inside="pad"
      aside={<EditLink label={words.rollbackEdit} dialog={{ kind: 'rollback' }} />}
    >
      <div className="wb-stack">
        <Plan plan={rollback} />
        <h3>{words.rehearsals}</h3>
        <Rehearsals rehearsals={page.rehearsals} />
        {rehearse === undefined ? null : (
          <Row>
            <ActionButton action={rehearse} size="small" />
          </Row>
        )}
      </div>
    </Panel>
  );
}
