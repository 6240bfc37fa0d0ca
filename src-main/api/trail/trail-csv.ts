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
  'Clock behind (s)',
] as const;

/**
 * Rows as on screen, as CSV: a header, a row each, then, after an empty line, what the export says of itself in lines that
 * begin with `#`. So a program reads the header first and may stop at the empty line.
 */
export function trailCsv(
  rows: readonly TrailRow[],
  statement: readonly (readonly [label: string, text: string])[],
): Uint8Array {
  const said = statement.map(([label, text]) => `# ${label}: ${text.replaceAll(/\s+/g, ' ')}\r\n`);
  return Buffer.concat([csvText([COLUMNS, ...rows.map(cellsOf)]), Buffer.from(`\r\n${said.join('')}`)]);
}

function cellsOf(row: TrailRow): readonly string[] {
  const { position, at, actor, name, role, device, what, about, old, new: fresh, why } = row;
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
    row.refused ? 'yes' : '',
    row.type,
    row.id,
    row.behind === null ? '' : String(Math.round(row.behind / 1000)),
  ];
}
