import type { ReactElement } from 'react';
import { clockText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { SavedLine } from '../../app/saved-line.tsx';
import { BigButton, FloorChoice } from '../../parts/floor-tile.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { Note } from '../../parts/note.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';
import { FloorCredential } from './floor-credential.tsx';
import { floorMethods, recordOf } from './training-answers.ts';
import type { FloorTraining } from './use-floor-training.ts';
import { saidOf } from './use-floor-training.ts';
import { Wrong } from './wrong.tsx';

const words = floor.training;
type PartProps = { readonly training: FloorTraining };

function wentWell({ facts }: FloorTraining): string {
  return facts?.item.assessed === true ? words.passed : words.completed;
}

function howText({ answers, facts, signer }: FloorTraining): string {
  const { method } = recordOf(answers, facts, signer);
  return method === null ? '' : words.methodText[method];
}

function Outcome({ training }: PartProps): ReactElement {
  const { answers, set } = training;
  return (
    <div className="wb-floor-tiles" id="floor-result" tabIndex={-1}>
      <FloorChoice
        kind="radio"
        group="floor-result"
        value="well"
        on={answers.went === 'well'}
        onChange={() => set({ went: 'well' })}
        mark={<StateMark mark="check/met" size={24} hue="act" />}
        title={<b>{wentWell(training)}</b>}
        detail={howText(training)}
      />
      <FloorChoice
        kind="radio"
        group="floor-result"
        value="not-passed"
        on={answers.went === 'not-passed'}
        onChange={() => set({ went: 'not-passed' })}
        mark={<StateMark mark="training/failed" size={24} hue="plain" />}
        title={<b>{words.failed}</b>}
        detail={words.failedText}
      />
    </div>
  );
}

/** Asked only where the item leaves a choice. */
function Methods({ training }: PartProps): ReactElement | null {
  const { answers, facts, signer, set } = training;
  const methods = floorMethods(facts);
  const chosen = recordOf(answers, facts, signer).method;
  if (methods.length < 2) return null;
  return (
    <fieldset className="wb-floor-methods">
      <legend className="wb-hidden">{words.method}</legend>
      {methods.map((method) => (
        <FloorChoice
          key={method}
          kind="radio"
          group="floor-method"
          value={method}
          on={chosen === method}
          onChange={() => set({ method })}
          title={words.methods[method]}
        />
      ))}
    </fieldset>
  );
}

/** What will be written down, in full, before it is signed. */
function Preview({ training }: PartProps): ReactElement {
  const { now, me } = useDesk();
  const { answers, facts, signer } = training;
  return (
    <div className="wb-floor-paper" role="group" aria-label={words.preview}>
      <p>
        <b>{saidOf(answers, facts, training.nameOf)}</b>
      </p>
      <p className="wb-second">
        {words.previewHow(clockText(now), me.name, howText(training), signer.evidence)}
      </p>
      {facts?.item.signedBy.trainee === true ? <p className="wb-second">{words.effect}</p> : null}
    </div>
  );
}

function DoneNote({ training }: PartProps): ReactElement | null {
  const { done } = training;
  if (done === null) return null;
  return (
    <Note tone="go" mark="signature/signed" title={words.done(done.said)} takesFocus>
      <SavedLine done={done.done} />
    </Note>
  );
}

function Sign({ training }: PartProps): ReactElement {
  const { me, can } = useDesk();
  const { form, act, credential } = training;
  if (!can('training.record-signed'))
    return (
      <Note tone="warn" title={words.notYours}>
        {words.notYoursText(me.name)}
      </Note>
    );
  return (
    <div className="wb-floor-sign">
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {act.note}
      <FloorCredential credential={credential} wrong={form.wrong} />
      <BigButton label={act.busy ? words.signing : words.sign} />
    </div>
  );
}

/** How it went, what is written down, and the signature. */
export function TrainingSign({ training }: PartProps): ReactElement {
  return (
    <div
      className={
        training.credential.both
          ? 'wb-floor-column wb-floor-signing wb-floor-tight'
          : 'wb-floor-column wb-floor-signing'
      }
    >
      <fieldset className="wb-floor-question wb-floor-scroll">
        <legend>{words.how}</legend>
        <Wrong words={training.form.wrong('floor-result')} />
        <Outcome training={training} />
        <Methods training={training} />
        {training.done === null ? <Preview training={training} /> : <DoneNote training={training} />}
      </fieldset>
      <Sign training={training} />
    </div>
  );
}
