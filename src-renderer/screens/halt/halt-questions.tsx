import type { ReactElement } from 'react';
import type { WrongOf } from '../wave/ask-dialog.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { halt as words } from '../../strings/en/halt.ts';
import { Tile } from '../wave/tile.tsx';
import { everyWave, haltable, offered, peopleOf } from './halt-target.ts';
import type { OpenRollout } from './halt-target.ts';
import type { HaltForm } from './use-halt-form.ts';

function WaveTiles({
  form,
  rollout,
  wave,
}: {
  readonly form: HaltForm;
  readonly rollout: OpenRollout;
  readonly wave: string | null;
}): ReactElement {
  const all = haltable(rollout);
  const rows = offered(rollout, wave);
  return (
    <div className="wb-tiles-two wb-tiles-list" id="halt-stops" tabIndex={-1}>
      {rows.map((row, index) => (
        <Tile
          key={row.id}
          kind="radio"
          group="halt-stops"
          value={row.id}
          stop
          autoFocus={index === 0}
          on={form.stops === row.id}
          onChange={() => form.setStops(row.id)}
          mark={<StateMark mark={`wave/${row.status}`} size={20} named />}
          title={<b>{row.title}</b>}
          detail={words.people(row.people)}
        />
      ))}
      <Tile
        kind="radio"
        group="halt-stops"
        value={everyWave}
        stop
        on={form.stops === everyWave}
        onChange={() => form.setStops(everyWave)}
        title={<b>{words.wholeRollout}</b>}
        detail={words.allWaves(all.length, peopleOf(all))}
      />
    </div>
  );
}

function WhatStops({
  form,
  rollouts,
  wave,
  wrong,
}: {
  readonly form: HaltForm;
  readonly rollouts: readonly OpenRollout[];
  readonly wave: string | null;
  readonly wrong: WrongOf;
}): ReactElement {
  const error = wrong('halt-stops');
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>1 {words.stops}</b>
      </legend>
      {error === undefined ? null : <p className="wb-wrong">{error}</p>}
      {rollouts.length < 2 ? null : (
        <SelectField
          name="halt-rollout"
          label={words.which}
          none={words.choose}
          value={form.rollout?.rollout.id ?? ''}
          options={rollouts.map(({ rollout }) => ({
            value: rollout.id,
            label: `${rollout.number} ${rollout.title}`,
          }))}
          onChange={form.chooseRollout}
        />
      )}
      {form.rollout === null ? null : <WaveTiles form={form} rollout={form.rollout} wave={wave} />}
    </fieldset>
  );
}

function WhatSeen({ form, wrong }: { readonly form: HaltForm; readonly wrong: WrongOf }): ReactElement {
  const error = wrong('halt-seen');
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>2 {words.seen}</b>
      </legend>
      {error === undefined ? null : <p className="wb-wrong">{error}</p>}
      <div className="wb-tiles-three wb-tiles-list" id="halt-seen" tabIndex={-1}>
        {words.causes.map((cause) => (
          <Tile
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
  );
}

/** Two choices, and words if there is time. */
export function HaltQuestions({
  form,
  rollouts,
  wave,
  wrong,
}: {
  readonly form: HaltForm;
  readonly rollouts: readonly OpenRollout[];
  readonly wave: string | null;
  readonly wrong: WrongOf;
}): ReactElement {
  return (
    <div className="wb-stack">
      <WhatStops form={form} rollouts={rollouts} wave={wave} wrong={wrong} />
      <WhatSeen form={form} wrong={wrong} />
      <TextField
        name="halt-words"
        label={
          <>
            <b>3 {words.words}</b> <span className="wb-muted">{words.wordsHint}</span>
          </>
        }
        lines={2}
        value={form.own}
        error={wrong('halt-words')}
        onChange={form.setOwn}
      />
    </div>
  );
}
