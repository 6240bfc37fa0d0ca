import type { ReactElement } from 'react';
import { dayText } from '../../../shared/words/when.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { waveTraining as words } from '../../strings/en/wave-training.ts';
import { expiringOf, namedAtMost } from './gap-groups.ts';
import { useWaveDesk } from './wave-desk.ts';

/** Trainings that count today and run out soon: no gap yet. */
export function ExpiringList(): ReactElement | null {
  const { page } = useWaveDesk();
  const rows = expiringOf(page.training);
  const hidden = rows.length - namedAtMost;
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{words.expiring}</h3>
      <ul className="wb-gaps" aria-label={words.expiring}>
        {rows.slice(0, namedAtMost).map((row) => (
          <li key={`${row.person} ${row.item}`} className="wb-row wb-small">
            <StateMark mark="training/expiring" size={14} />
            <TextLink href={place.person(row.person)}>{row.name}</TextLink>
            <span className="wb-second">{words.runsOut(row.item, dayText(row.until))}</span>
          </li>
        ))}
        {hidden <= 0 ? null : (
          <li className="wb-small">
            <TextLink href={place.rolloutTraining(page.rollout.id, { wave: page.row.id })}>
              {words.moreNames(hidden)}
            </TextLink>
          </li>
        )}
      </ul>
    </div>
  );
}
