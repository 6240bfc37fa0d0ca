import type { ReactElement } from 'react';
import { BigButton } from '../../parts/floor-tile.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';
import { halt } from '../../strings/en/halt.ts';
import { useFloorWave } from './floor-desk.ts';
import { toldOf } from './halt-choices.ts';
import type { FloorHalt } from './use-floor-halt.ts';
import { whatOf } from './use-floor-halt.ts';

const words = floor.stop;

function Stopped({ form }: { readonly form: FloorHalt }): ReactElement {
  return (
    <ul>
      {(form.stop?.rows ?? []).map((row) => (
        <li key={row.id}>
          <StateMark mark="wave/halted" size={24} />
          <span>
            <b>{row.title}.</b> {halt.people(row.people)}
            {row.scope.lines.length === 0 ? '' : `, ${row.scope.lines.join(', ')}`}
          </span>
        </li>
      ))}
      <li>
        <StateMark mark="gate/closed" size={24} hue="stop" />
        <span>{halt.everyStep}</span>
      </li>
    </ul>
  );
}

/** What stops, what people do now, who is told, and the one red button. */
export function FloorHaltEffect({ form }: { readonly form: FloorHalt }): ReactElement {
  const page = useFloorWave();
  return (
    <section className="wb-floor-paper wb-floor-effect" aria-label={halt.effect}>
      <div aria-live="polite">
        <h2>{halt.effect}</h2>
        <Stopped form={form} />
        <h2>{halt.peopleNow}</h2>
        <p>{halt.peopleNowText}</p>
        {form.stop?.kind === 'other' ? null : (
          <>
            <h2>{words.told}</h2>
            <p>{toldOf(page).join(', ')}</p>
          </>
        )}
      </div>
      <ErrorSummary errors={form.form.errors} attempt={form.form.attempt} />
      {form.act.note}
      <div className="wb-floor-foot">
        <BigButton
          look="stop"
          mark={<StateMark mark="wave/halted" size={36} />}
          label={form.stop === null ? words.nowNone : words.now(whatOf(form.stop))}
        />
      </div>
    </section>
  );
}
