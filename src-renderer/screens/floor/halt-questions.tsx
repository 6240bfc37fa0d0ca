import type { ReactElement } from 'react';
import { useState } from 'react';
import { FloorChoice, FloorPress } from '../../parts/floor-tile.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';
import { halt } from '../../strings/en/halt.ts';
import type { Stop } from './halt-choices.ts';
import type { FloorHalt } from './use-floor-halt.ts';
import { whatOf } from './use-floor-halt.ts';
import { Wrong } from './wrong.tsx';

const words = floor.stop;

function detailOf(stop: Stop): string {
  if (stop.kind === 'here') return words.here(stop.people);
  if (stop.kind === 'live')
    return words.liveText(
      stop.rows.map((row) => row.title),
      stop.people,
    );
  return floor.waveDetail(stop.rolloutTitle, stop.people);
}

function StopChoice({ stop, form }: { readonly stop: Stop; readonly form: FloorHalt }): ReactElement {
  const [first] = stop.rows;
  return (
    <FloorChoice
      kind="radio"
      group="halt-stops"
      value={stop.id}
      stop
      high
      on={form.stop?.id === stop.id}
      onChange={() => form.choose(stop.id)}
      mark={first === undefined ? undefined : <StateMark mark={`wave/${first.status}`} size={24} named />}
      title={<b>{stop.kind === 'live' ? words.live : whatOf(stop)}</b>}
      detail={detailOf(stop)}
    />
  );
}

function WhatStops({ form }: { readonly form: FloorHalt }): ReactElement {
  const [all, setAll] = useState(false);
  const near = form.stops.filter((stop) => stop.kind !== 'other' || stop.id === form.stop?.id);
  const shown = all ? form.stops : near;
  const more = form.stops.some((stop) => stop.kind === 'other');
  return (
    <fieldset className="wb-floor-question">
      <legend>{words.stops}</legend>
      <Wrong words={form.form.wrong('halt-stops')} />
      <div className="wb-floor-stops" id="halt-stops" tabIndex={-1}>
        {shown.map((stop) => (
          <StopChoice key={stop.id} stop={stop} form={form} />
        ))}
        {more ? (
          <FloorPress
            opens
            open={all}
            title={<b>{all ? words.otherBack : words.other}</b>}
            detail={all ? undefined : words.otherText}
            onPress={() => setAll(!all)}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

export function HaltTitle(): ReactElement {
  return (
    <h1 tabIndex={-1} data-sentence="" className="wb-floor-title">
      {words.title}
    </h1>
  );
}

/** Two questions, and words if there is time. */
export function FloorHaltQuestions({ form }: { readonly form: FloorHalt }): ReactElement {
  return (
    <div className="wb-floor-column wb-floor-scroll">
      <HaltTitle />
      <WhatStops form={form} />
      <fieldset className="wb-floor-question">
        <legend>{words.seen}</legend>
        <Wrong words={form.form.wrong('halt-seen')} />
        <div className="wb-floor-causes wb-floor-causes-high" id="halt-seen" tabIndex={-1}>
          {halt.causes.map((cause) => (
            <FloorChoice
              key={cause}
              kind="radio"
              group="halt-seen"
              value={cause}
              on={form.cause === cause}
              onChange={() => form.setCause(cause)}
              title={cause}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        name="halt-words"
        label={
          <>
            {words.words} <span className="wb-floor-note">{words.wordsNote}</span>
          </>
        }
        lines={2}
        value={form.own}
        error={form.form.wrong('halt-words')}
        onChange={form.setOwn}
      />
      <p className="wb-second wb-floor-small">{halt.note}</p>
    </div>
  );
}
