import type { ReactElement } from 'react';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { classWord, rollout } from '../../strings/en/rollout.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

export function DescriptionPanel(): ReactElement {
  const { page } = useRolloutDesk();
  const { description } = page;
  const text = (label: string, value: string): { readonly label: string; readonly value: ReactElement } => ({
    label,
    value: <span className="wb-said">{value}</span>,
  });
  return (
    <Panel
      title={words.describe}
      inside="pad"
      aside={<EditLink label={words.describeEdit} dialog={{ kind: 'describe' }} />}
    >
      <Facts
        facts={[
          text(words.reason, description.reason),
          text(words.current, description.current),
          text(words.intended, description.intended),
          { label: words.owner, value: page.rollout.owner.name },
          { label: words.site, value: description.site },
          { label: words.class, value: classWord(description.class) },
        ]}
      />
    </Panel>
  );
}
