import type { ReactElement } from 'react';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { fullText } from '../../strings/en/time.ts';
import { effectText } from '../training/incident-text.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

type Effectiveness = NonNullable<RolloutPage['effectiveness']>;

function resultFacts({ result }: Effectiveness): readonly Fact[] {
  if (result === null) return [];
  const evidence = (
    <>
      {result.evidence} <span className="wb-muted">{fullText(result.at)}</span>
    </>
  );
  return [
    { label: words.verdict, value: words.verdicts[result.verdict] },
    { label: words.evidence, value: evidence },
  ];
}

/** Did the change do what it was for (R42)? */
export function EffectivenessPanel(): ReactElement {
  return (
    <>
      <ChangeEffectiveness />
      <TrainingEffectiveness />
    </>
  );
}

/** Incidents linked to training, item by item: what the training was worth. Nothing while none is linked. */
function TrainingEffectiveness(): ReactElement | null {
  const { id } = useRolloutDesk().page.rollout;
  const linked = useRolloutDesk().page.deviations.some((one) => one.training.items.length > 0);
  const { at } = useAsOf();
  const training = useRead({
    ...useQueries().read.training.queryOptions({ rollout: id, at }),
    enabled: linked,
  });
  if (!linked || training.kind !== 'ready') return null;
  const effects = training.value.effects.filter((one) => one.incidents.length > 0);
  const all = <TextLink href={`${place.rolloutTraining(id)}#effects`}>{words.trainingEffectAll}</TextLink>;
  return (
    <Panel title={words.trainingEffect} inside="pad" aside={all}>
      <ul>
        {effects.map(({ item, incidents }) => (
          <li key={item}>{effectText(item, incidents)}.</li>
        ))}
      </ul>
    </Panel>
  );
}

function ChangeEffectiveness(): ReactElement {
  const { page, offer } = useRolloutDesk();
  const plan = page.effectiveness;
  if (plan !== null) return <Planned plan={plan} />;
  return (
    <Panel title={words.effectiveness} inside="pad">
      <EmptyState
        title={words.effectivenessNone}
        heading={false}
        action={offer(words.effectivenessEdit, { kind: 'effectiveness' })}
      >
        {words.effectivenessText}
      </EmptyState>
    </Panel>
  );
}

function Planned({ plan }: { readonly plan: Effectiveness }): ReactElement {
  const record = useRolloutDesk().offer(words.effectivenessRecord, { kind: 'effectiveness-result' });
  const open = plan.result === null;
  const edit = <EditLink label={words.effectivenessEdit} dialog={{ kind: 'effectiveness' }} />;
  const facts = [
    { label: words.due, value: fullText(plan.due) },
    { label: words.effOwner, value: plan.owner },
    { label: words.method, value: plan.method },
    ...resultFacts(plan),
  ];
  return (
    <Panel title={words.effectiveness} inside="pad" aside={open ? edit : undefined}>
      <div className="wb-stack">
        <Facts facts={facts} />
        {!open || record === undefined ? null : (
          <Row>
            <ActionButton action={record} size="small" />
          </Row>
        )}
      </div>
    </Panel>
  );
}
