import type { ReactElement } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { calendarText } from '../../strings/en/time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { listOf } from '../wave/scope-form.ts';
import { reopened } from './reopened.ts';
import type { VersionAnswers } from './version-answers.ts';

const words = trainingItems.versionDialog;

export type ReopensProps = { readonly item: string; readonly answers: VersionAnswers };

type InRolloutProps = ReopensProps & { readonly rollout: string; readonly title: string };

/** One rollout's waves; nothing while they are being read. */
function InRollout({ rollout, title, item, answers }: InRolloutProps): ReactElement | null {
  const page = useRead(useQueries().read.training.queryOptions({ rollout }));
  if (page.kind !== 'ready') return null;
  const waves = reopened(page.value, item, answers);
  if (waves.length === 0) return <li className="wb-second">{words.nobody(title)}</li>;
  return (
    <>
      {waves.map((wave) => (
        <li key={wave.wave} className="wb-medium">
          {words.wave(wave.count, wave.of, wave.title, title)}
        </li>
      ))}
    </>
  );
}

/** Before saving: how many people of which waves are untrained once this version is in force. */
export function Reopens({ item, answers }: ReopensProps): ReactElement {
  const home = useRead(useQueries().read.home.queryOptions({}));
  const rollouts = home.kind === 'ready' ? home.value.rollouts : [];
  const day = readWallTime(answers.effective, 'date');
  const narrowedBySite = answers.rule === 'in-scope' && listOf(answers.whom.sites).length > 0;
  return (
    <section className="wb-small" aria-label={words.reopens}>
      <h2 className="wb-form-part">{words.reopens}</h2>
      {answers.rule === null ? (
        <p className="wb-second">{words.choose}</p>
      ) : (
        <div role="status">
          {home.kind === 'ready' && rollouts.length === 0 ? <p>{words.noRollout}</p> : null}
          <ul>
            {rollouts.map(({ rollout }) => (
              <InRollout
                key={rollout.id}
                rollout={rollout.id}
                title={rollout.title}
                item={item}
                answers={answers}
              />
            ))}
          </ul>
          {day === null || answers.rule === 'none' ? null : <p>{words.from(calendarText(day))}</p>}
          {narrowedBySite ? <p className="wb-second">{words.site}</p> : null}
        </div>
      )}
    </section>
  );
}
