import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { planText } from '../../../shared/words/when.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { SavedLine } from '../../app/saved-line.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { BigButton, FloorChoice } from '../../parts/floor-tile.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Note } from '../../parts/note.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';
import { activityMark } from '../wave/activities-section.tsx';
import type { ActivityRow } from '../wave/activities-section.tsx';
import { ofWave } from '../wave/wave-desk.ts';
import { useFloorWave } from './floor-desk.ts';
import { GateBox } from './gate-box.tsx';
import { Wrong } from './wrong.tsx';

const words = floor.activities;

/** What is still to do: late ones first, then by the day it is due. */
export function dueActivities({ activities }: WavePage): readonly ActivityRow[] {
  return activities
    .filter((row) => row.done === null)
    .sort((a, b) => Number(b.late) - Number(a.late) || a.due.ms - b.due.ms);
}

function Due({
  rows,
  chosen,
  wrong,
  onChoose,
}: {
  readonly rows: readonly ActivityRow[];
  readonly chosen: string | null;
  readonly wrong: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactElement {
  const { now } = useDesk();
  const late = rows.filter((row) => row.late).length;
  return (
    <fieldset className="wb-floor-question wb-floor-scroll">
      <legend>
        {words.which} <span className="wb-floor-note">{words.note(rows.length, late)}</span>
      </legend>
      <Wrong words={wrong} />
      <div className="wb-floor-grid" id="floor-activity" tabIndex={-1}>
        {rows.map((row) => (
          <FloorChoice
            key={row.id}
            kind="tick"
            group="floor-activity"
            value={row.id}
            on={chosen === row.id}
            onChange={() => onChoose(row.id)}
            mark={row.late ? <StateMark mark={`check/${activityMark(row)}`} size={24} named /> : undefined}
            title={<b>{row.title}</b>}
            detail={(row.late ? words.lateDue : words.due)(row.owner, planText(row.due, now))}
          />
        ))}
      </div>
    </fieldset>
  );
}

type Told = { readonly done: Done; readonly title: string };

function useTick() {
  const page = useFloorWave();
  const act = useAct();
  const [chosen, setChosen] = useState<string | null>(null);
  const [evidence, setEvidence, draft] = useDraft(`floor/${page.row.id}/evidence`, '');
  const [told, setTold] = useState<Told | null>(null);
  const [asked, setAsked] = useState(false);
  const rows = dueActivities(page);
  const row = rows.find((one) => one.id === chosen);
  const send = async (): Promise<void> => {
    setAsked(row === undefined);
    if (row === undefined || act.busy) return;
    const done = await act.send({ kind: 'wave.done', ...ofWave(page), id: row.id, evidence });
    if (done === null) return;
    draft.forget();
    setChosen(null);
    setTold({ done, title: row.title });
  };
  const choose = (id: string): void => {
    setTold(null);
    setAsked(false);
    setChosen(chosen === id ? null : id);
  };
  return { page, act, rows, row, chosen, choose, evidence, setEvidence, told, asked, send };
}

function Tick({ tick }: { readonly tick: ReturnType<typeof useTick> }): ReactElement {
  const { row, told, act, evidence, setEvidence } = tick;
  return (
    <section className="wb-floor-paper wb-floor-act" aria-label={words.preview}>
      {told === null ? null : (
        <Note tone="go" mark="check/met" title={words.done(told.title)} takesFocus>
          <SavedLine done={told.done} />
        </Note>
      )}
      {row === undefined ? (
        told === null ? (
          <p className="wb-second">{words.nothing}</p>
        ) : null
      ) : (
        <p>
          <b>{row.title}</b>
          <br />
          <span className="wb-second">{row.owner}</span>
        </p>
      )}
      <TextField
        name="floor-evidence"
        label={
          <>
            {words.evidence} <span className="wb-floor-note">{words.evidenceNote}</span>
          </>
        }
        hint={words.evidenceHint}
        lines={3}
        value={evidence}
        onChange={setEvidence}
      />
      {act.note}
      <div className="wb-floor-foot">
        <BigButton label={words.sign} />
      </div>
    </section>
  );
}

function ToDo(): ReactElement {
  const tick = useTick();
  const { can } = useDesk();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void tick.send();
  };
  const none = tick.rows.length === 0;
  return (
    <form className="wb-floor-two" noValidate onSubmit={onSubmit}>
      <div className="wb-floor-column">
        {none ? (
          <EmptyState title={words.none} heading={false}>
            {words.noneText(tick.page.activities.length)}
          </EmptyState>
        ) : (
          <Due
            rows={tick.rows}
            chosen={tick.chosen}
            wrong={tick.asked ? words.nothing : undefined}
            onChoose={tick.choose}
          />
        )}
        <GateBox />
      </div>
      {!can('wave.done') || (none && tick.told === null) ? <span /> : <Tick tick={tick} />}
    </form>
  );
}

/** The repeated work that is still to do: one press, what shows it, one button. */
export function ActivitiesTask(): ReactElement {
  const page = useFloorWave();
  return (
    <>
      <h1 className="wb-hidden" tabIndex={-1} data-sentence="">
        {words.title(page.row.title)}
      </h1>
      <ToDo />
    </>
  );
}
