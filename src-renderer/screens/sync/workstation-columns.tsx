import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { howFarText } from '../../../shared/words/sync-words.ts';
import type { Column } from '../../parts/table/column.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { clockOff, eventsText, momentText, sync } from '../../strings/en/sync.ts';
import { clockIsOff, deliveryTone, isSilent, needsLook, workstationMark } from './workstation-state.ts';

const words = sync.stations;

function Toned({ tone, text }: { readonly tone: string | null; readonly text: string }): ReactElement {
  return tone === null ? (
    <span className="wb-muted">{text}</span>
  ) : (
    <b className={`wb-medium wb-text-${tone}`}>{text}</b>
  );
}

function placeText({ standing, place, self }: WorkstationRow): string {
  const out = standing === 'quarantined' || standing === 'asks' ? words.notEnrolled : '';
  return [place, out, self ? words.self : ''].filter((part) => part !== '').join(', ');
}

function lastSeenText({ self, lastSeen }: WorkstationRow, now: Instant): string {
  if (self) return words.nowSeen;
  return lastSeen === null ? words.never : momentText(lastSeen, now);
}

function Name({ row }: { readonly row: WorkstationRow }): ReactElement {
  return (
    <span className="wb-row">
      <StateMark mark={workstationMark(row)} />
      <span className="wb-station-name">{row.name}</span>
    </span>
  );
}

/** Name and standing first, then how far it is, then its clock; words beside each mark. */
export function workstationColumns(now: Instant): readonly Column<WorkstationRow>[] {
  return [
    {
      id: 'name',
      head: words.name,
      rowHead: true,
      width: 168,
      cell: (row) => <Name row={row} />,
      sortBy: (row) => `${needsLook(row) ? 0 : 1} ${row.name}`,
    },
    { id: 'place', head: words.place, cell: placeText, sortBy: placeText },
    {
      id: 'seen',
      head: words.lastSeen,
      width: 128,
      cell: (row) =>
        isSilent(row) ? <Toned tone="warn" text={lastSeenText(row, now)} /> : lastSeenText(row, now),
      sortBy: (row) => (row.self ? now.ms : (row.lastSeen?.ms ?? 0)),
    },
    {
      id: 'events',
      head: words.events,
      numeric: true,
      width: 96,
      cell: eventsText,
      sortBy: (row) => row.events,
    },
    {
      id: 'delivery',
      head: words.delivery,
      width: 112,
      cell: (row) => (
        <Toned tone={deliveryTone(row)} text={row.self ? '' : howFarText({ ...row, held: 0 })} />
      ),
      sortBy: (row) => row.behind ?? -1,
    },
    {
      id: 'clock',
      head: words.clock,
      numeric: true,
      width: 72,
      cell: (row) =>
        clockIsOff(row) ? <Toned tone="warn" text={clockOff(row.clock)} /> : clockOff(row.clock),
      sortBy: (row) => row.clock ?? 0,
    },
  ];
}
