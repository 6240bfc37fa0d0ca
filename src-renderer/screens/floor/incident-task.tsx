import type { FormEvent, ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { SavedLine } from '../../app/saved-line.tsx';
import { BigButton, FloorChoice } from '../../parts/floor-tile.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Note } from '../../parts/note.tsx';
import { floor } from '../../strings/en/floor.ts';
import { halt } from '../../strings/en/halt.ts';
import { useFloorWave } from './floor-desk.ts';
import { GateBox } from './gate-box.tsx';
import type { Incident } from './use-incident.ts';
import { incidentText, useIncident } from './use-incident.ts';
import { Wrong } from './wrong.tsx';

const words = floor.incident;
type PartProps = { readonly incident: Incident };

function Seen({ incident }: PartProps): ReactElement {
  const { answers, set, form } = incident;
  return (
    <fieldset className="wb-floor-question">
      <legend>{words.seen}</legend>
      <Wrong words={form.wrong('incident-seen')} />
      <div className="wb-floor-causes" id="incident-seen" tabIndex={-1}>
        {halt.causes.map((cause) => (
          <FloorChoice
            key={cause}
            kind="radio"
            group="incident-seen"
            value={cause}
            on={answers.cause === cause}
            onChange={() => set({ cause })}
            title={cause}
          />
        ))}
      </div>
    </fieldset>
  );
}

const levels = ['low', 'medium', 'high'] as const;

function HowBad({ incident }: PartProps): ReactElement {
  const { answers, set, form } = incident;
  return (
    <fieldset className="wb-floor-question">
      <legend>{words.severity}</legend>
      <Wrong words={form.wrong('incident-severity')} />
      <div className="wb-floor-causes" id="incident-severity" tabIndex={-1}>
        {levels.map((level) => (
          <FloorChoice
            key={level}
            kind="radio"
            group="incident-severity"
            value={level}
            on={answers.severity === level}
            onChange={() => set({ severity: level })}
            title={<b>{words.severities[level].title}</b>}
            detail={words.severities[level].text}
          />
        ))}
      </div>
    </fieldset>
  );
}

function More({ incident }: PartProps): ReactElement {
  const { row } = useFloorWave();
  const { answers, set, form } = incident;
  return (
    <fieldset className="wb-floor-question">
      <legend>{words.more}</legend>
      <div className="wb-floor-fields">
        <TextField
          name="incident-where"
          label={words.whereField}
          list="incident-lines"
          value={answers.where}
          onChange={(where) => set({ where })}
        />
        <datalist id="incident-lines">
          {row.scope.lines.map((line) => (
            <option key={line} value={line} />
          ))}
        </datalist>
        <TextField
          name="incident-words"
          label={words.words}
          value={answers.own}
          error={form.wrong('incident-words')}
          onChange={(own) => set({ own })}
        />
      </div>
    </fieldset>
  );
}

function Write({ incident }: PartProps): ReactElement {
  const { answers, form, act, done } = incident;
  const { can } = useDesk();
  const navigate = useNavigate();
  const text = incidentText(answers);
  return (
    <section className="wb-floor-paper wb-floor-act" aria-label={words.preview}>
      {done === null ? null : (
        <Note tone="go" mark="check/met" title={words.done} takesFocus>
          {words.doneText}
          <SavedLine done={done} />
        </Note>
      )}
      {text === '' ? null : (
        <p>
          <b>{text}</b>
          {answers.severity === null ? '' : `, ${words.severities[answers.severity].title.toLowerCase()}`}
        </p>
      )}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {act.note}
      {!can('deviation.record') ? null : (
        <div className="wb-floor-foot">
          <p className="wb-second">{words.halt}</p>
          <BigButton label={floor.halt} look="plain" onPress={() => navigate(place.floor('halt'))} />
          <BigButton label={words.sign} />
        </div>
      )}
    </section>
  );
}

/** What was seen, how bad it is, where: whoever sees it writes it down. */
export function IncidentTask(): ReactElement {
  const page = useFloorWave();
  const incident = useIncident();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    incident.send();
  };
  return (
    <form className="wb-floor-two" noValidate onSubmit={onSubmit}>
      <h1 className="wb-hidden" tabIndex={-1} data-sentence="">
        {words.title(page.row.title)}
      </h1>
      <div className="wb-floor-column wb-floor-scroll">
        <Seen incident={incident} />
        <HowBad incident={incident} />
        <More incident={incident} />
        <GateBox />
      </div>
      <Write incident={incident} />
    </form>
  );
}
