import type { ReactElement } from 'react';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { halt as words } from '../../strings/en/halt.ts';
import { coveredBy } from './halt-target.ts';
import type { HaltForm } from './use-halt-form.ts';

/** What the halt does, before it is called. */
export function HaltEffect({ form }: { readonly form: HaltForm }): ReactElement {
  const covered = form.rollout === null ? [] : coveredBy(form.rollout, form.stops);
  return (
    <aside className="wb-halt-effect" aria-live="polite">
      <h2>{words.effect}</h2>
      <ul>
        {covered.map((row) => (
          <li key={row.id}>
            <StateMark mark="wave/halted" size={20} />{' '}
            <span>
              <b>{row.title}</b> <span className="wb-second">{words.people(row.people)}</span>
            </span>
          </li>
        ))}
        <li>
          <StateMark mark="gate/closed" size={20} hue="stop" /> <span>{words.everyStep}</span>
        </li>
      </ul>
      <h2>{words.peopleNow}</h2>
      <p>{words.peopleNowText}</p>
      <p className="wb-small wb-second">{words.note}</p>
    </aside>
  );
}
