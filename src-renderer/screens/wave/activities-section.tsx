import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { planText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { shortDay } from '../../strings/en/moment.ts';
import { wave as words } from '../../strings/en/wave.ts';
import { useWaveDesk } from './wave-desk.ts';

export type ActivityRow = WavePage['activities'][number];

export function activityMark(row: ActivityRow): CheckMark {
  if (row.done !== null) return 'met';
  return row.late ? 'late' : 'not-due';
}

function RowControls({
  row,
  editing,
}: {
  readonly row: ActivityRow;
  readonly editing: boolean;
}): ReactElement {
  const { show } = useWaveDesk();
  return (
    <span className="wb-row">
      {row.done === null && !editing ? (
        <ActionLink
          action={{ label: words.markDone, onPress: () => show({ kind: 'done', activity: row }) }}
        />
      ) : null}
      {editing ? (
        <ActionLink
          action={{ label: words.change, onPress: () => show({ kind: 'activity', activity: row }) }}
        />
      ) : null}
      {editing ? (
        <ActionLink
          action={{
            label: words.withdraw,
            onPress: () => show({ kind: 'withdraw-activity', activity: row }),
          }}
        />
      ) : null}
    </span>
  );
}

function ActivityLine({
  row,
  editing,
}: {
  readonly row: ActivityRow;
  readonly editing: boolean;
}): ReactElement {
  const { locked } = useWaveDesk();
  const { now } = useDesk();
  const mark = `check/${activityMark(row)}` as const;
  return (
    <tr>
      <th scope="row">
        <span className="wb-row">
          <StateMark mark={mark} size={14} name={markWord(mark)} /> {row.title}
        </span>
      </th>
      <td>{row.owner}</td>
      <td
        className={row.late && row.done === null ? 'wb-text-warn wb-medium wb-nowrap' : 'wb-second wb-nowrap'}
      >
        {row.late && row.done === null ? `${planText(row.due, now)}, ${words.late}` : shortDay(row.due)}
      </td>
      <td className="wb-nowrap">{row.done === null ? '' : shortDay(row.done.at)}</td>
      <td>{row.done?.evidence ?? ''}</td>
      {locked ? null : (
        <td className="wb-nowrap">
          <RowControls row={row} editing={editing} />
        </td>
      )}
    </tr>
  );
}

function ActivityTable({ editing }: { readonly editing: boolean }): ReactElement {
  const { page, locked } = useWaveDesk();
  const heads = [words.activity, words.owner, words.due, words.doneOn, words.evidence];
  return (
    <div className="wb-table-scroll" role="region" aria-label={words.activitiesList} tabIndex={0}>
      <table className="wb-table wb-table-plain">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {locked ? null : (
              <th scope="col">
                <span className="wb-hidden">{words.controls}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {page.activities.map((row) => (
            <ActivityLine key={row.id} row={row} editing={editing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Aside({
  editing,
  onEdit,
}: {
  readonly editing: boolean;
  readonly onEdit: () => void;
}): ReactElement {
  const { page, show } = useWaveDesk();
  return (
    <>
      <ActionLink action={{ label: words.add, onPress: () => show({ kind: 'activity', activity: null }) }} />
      {page.activities.length === 0 ? null : (
        <ActionLink action={{ label: editing ? words.done : words.edit, onPress: onEdit }} />
      )}
    </>
  );
}

function NoActivities(): ReactElement {
  const { locked, show } = useWaveDesk();
  return (
    <div className="wb-panel-pad">
      <EmptyState
        title={words.noActivities}
        heading={false}
        action={
          locked
            ? undefined
            : { label: words.addActivity, onPress: () => show({ kind: 'activity', activity: null }) }
        }
      >
        {words.noActivitiesText}
      </EmptyState>
    </div>
  );
}

export function lateCount(page: WavePage): number {
  return page.activities.filter((row) => row.late && row.done === null).length;
}

export function activitiesMark(page: WavePage): CheckMark {
  const { done, of } = page.row.activities;
  if (lateCount(page) > 0) return 'late';
  return of > 0 && done === of ? 'met' : 'not-met';
}

/** The repeated work of the wave: who does it, by when, with what evidence. */
export function ActivitiesSection(): ReactElement {
  const { page, locked } = useWaveDesk();
  const [editing, setEditing] = useState(false);
  const { done, of } = page.row.activities;
  const late = lateCount(page);
  const note =
    late === 0
      ? words.activitiesDone(done, of)
      : `${words.activitiesDone(done, of)}, ${words.lateActivities(late)}`;
  return (
    <Panel
      id="activities"
      title={words.sections.activities}
      mark={`check/${activitiesMark(page)}`}
      note={note}
      aside={locked ? undefined : <Aside editing={editing} onEdit={() => setEditing(!editing)} />}
    >
      {page.activities.length === 0 ? <NoActivities /> : <ActivityTable editing={editing} />}
    </Panel>
  );
}
