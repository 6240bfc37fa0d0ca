import type { ReactElement } from 'react';
import type { Incident } from '../../../shared/views/shape/item-page.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { training } from '../../strings/en/training.ts';
import { incidentText } from './incident-text.ts';

const words = training.effects;

/** Incidents with what happened and who was involved, each leading to its deviation. */
export function IncidentList({ incidents }: { readonly incidents: readonly Incident[] }): ReactElement {
  return (
    <ul>
      {incidents.map((incident) => (
        <li key={incident.id} className="wb-incident">
          <TextLink href={place.tab(incident.rollout, 'deviations')}>{incidentText(incident)}</TextLink>
          <p>{incident.what}</p>
          {incident.people.length === 0 ? null : (
            <p className="wb-second">
              {incident.people
                .map((person) => words.people(person.name, person.trainedDaysBefore))
                .join('; ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
