import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { training } from '../../strings/en/training.ts';
import { IncidentList } from './incident-list.tsx';
import { effectText } from './incident-text.ts';
import { useTrainingDesk } from './training-desk.ts';

const words = training.effects;

/** What training was worth: incidents after go-live by the item they point at. */
export function EffectsPanel(): ReactElement {
  const { page } = useTrainingDesk();
  const effects = page.effects.filter((one) => one.incidents.length > 0);
  return (
    <Panel
      id="effects"
      title={words.title}
      aside={<TextLink href={place.tab(page.rollout.id, 'deviations')}>{words.link}</TextLink>}
    >
      {effects.length === 0 ? <p className="wb-panel-pad wb-second">{words.none}</p> : null}
      {effects.map(({ item, title, trained, incidents }) => (
        <section key={item} className="wb-effect" aria-label={item}>
          <h3>{effectText(item, incidents)}</h3>
          <p className="wb-small wb-second">
            <TextLink href={place.item(item)}>{title}</TextLink>, {words.trained(trained)}
          </p>
          <IncidentList incidents={incidents} />
        </section>
      ))}
    </Panel>
  );
}
