import type { ReactElement } from 'react';
import type { Incident } from '../../../shared/views/shape/item-page.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { incidentText, peopleTexts } from './incident-text.ts';

/** Incidents with what happened and who was involved, each leading to its deviation. */
export function IncidentList({ incidents }: { readonly incidents: readonly Incident[] }): ReactElement {
  return (
    <ul>
      {incidents.map((incident) => (
        <li key={incident.id} className="wb-incident">
          <TextLink href={place.tab(incident.rollout, 'deviations')}>{incidentText(incident)}</TextLink>
          <p>{incident.what}</p>
          {peopleTexts(incident).map((text) => (
            <p key={text} className="wb-second">
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
