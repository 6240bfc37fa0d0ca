import type { ReactElement } from 'react';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { fullText } from '../../strings/en/time.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

/** Did the change do what it was for (R42)? */
export function EffectivenessPanel(): ReactElement {
  const { page, offer } = useRolloutDesk();
  const plan = page.effectiveness;
  const record = offer(words.effectivenessRecord, { kind: 'effectiveness-result' });
  if (plan === null) {
    return (
      <Panel title={words.effectiveness} inside="pad">
        <EmptyState title={words.effectivenessNone} heading={false} action={offer(words.effectivenessEdit, { kind: 'effectiveness' })}>{words.effectivenessText}</EmptyState>
      </Panel>
    );
  }
  const result = plan.result === null ? [] : [
    { label: words.verdict, value: words.verdicts[plan.result.verdict] }, { label: words.evidence, value: <>{plan.result.evidence} <span className="wb-muted">{fullText(plan.result.at)}</span></> },
  ];
  return (
    <Panel title={words.effectiveness} inside="pad" aside={plan.result === null ? <EditLink label={words.effectivenessEdit} dialog={{ kind: 'effectiveness' }} /> : undefined}>
      <div className="wb-stack">
        <Facts facts={[{ label: words.due, value: fullText(plan.due) }, { label: words.effOwner, value: plan.owner }, { label: words.method, value: plan.method }, ...result]} />
        {plan.result !== null || record === undefined ? null : <Row><ActionButton action={record} size="small" /></Row>}
      </div>
    </Panel>
  );
}
