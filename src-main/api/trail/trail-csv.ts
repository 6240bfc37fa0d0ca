import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { isoOf } from '../../../shared/kernel/instant.ts';

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

/** Rows as on screen, as CSV (RFC 4180) in UTF-8 with a mark that spreadsheets need to see it. */
export function trailCsv(rows: readonly TrailRow[]): Uint8Array {
  const lines = [COLUMNS.map(cell).join(','), ...rows.map((row) => cellsOf(row).map(cell).join(','))];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
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

/** Quoted; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
