import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { isoOf } from '../../../shared/kernel/instant.ts';
import { csvText } from './csv-text.ts';

const COLUMNS = [
  'Position',
  'Time',
  'Zone',
  'User id',
  'Name',
  'Role',
  'Workstation',
  'What',
  'About',
  'Old',
  'New',
  'Why',
  'Refused',
  'Event type',
  'Event id',
] as const;

/** Rows as on screen, as CSV. */
export function trailCsv(rows: readonly TrailRow[]): Uint8Array {
  return csvText([COLUMNS, ...rows.map(cellsOf)]);
}

function cellsOf({
  position,
  at,
  actor,
  name,
  role,
  device,
  what,
  about,
  old,
  new: fresh,
  why,
  refused,
  type,
  id,
}: TrailRow): readonly string[] {
  return [
    String(position),
    isoOf(at),
    at.zone,
    actor ?? '',
    name,
    role ?? '',
    device,
    what,
    about,
    old ?? '',
    fresh ?? '',
    why ?? '',
    refused ? 'yes' : '',
    type,
    id,
  ];
}
