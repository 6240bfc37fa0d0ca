import { digestOfJson } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { TrailRow } from '../../shared/views/shape/trail-page.ts';
import { numberText } from '../../shared/words/count.ts';
import { durationText } from '../../shared/words/when.ts';
import type { Block, Inline } from './engine/dress.ts';
import { INNER_LANDSCAPE, MARGINS, type Sheet } from './engine/print.ts';
import { layouts } from './page/layouts.ts';
import { bold, cell, facts, label, SMALL, table, title, type Cell } from './page/parts.ts';
import { secondText, stampText } from './words/when.ts';

/** Rows of the trail as they were found, and what the export says of itself: plain data, for it goes to a worker. */
export interface TrailPrint {
  readonly book: string;
  readonly filter: string;
  readonly statement: readonly (readonly [label: string, text: string])[];
  readonly rows: readonly TrailRow[];
  readonly by: string;
  readonly at: Instant;
  readonly app: { readonly version: string; readonly build: string };
}

const RUN = { size: 7.875, leading: 11.25, grey: true } as const;
const WIDTHS = [42, 96, 112, 176, 190] as const;
const WHY = INNER_LANDSCAPE - WIDTHS.reduce((sum, width) => sum + width, 0);
const HEADS = ['Event', 'When', 'Who', 'What, about', 'Old and new', 'Why'];

/** The trail on landscape pages: what the export says of itself on the first, then a row an event. The same print gives the same bytes. */
export function trailSheet(print: TrailPrint): Sheet {
  const { book, filter, statement, rows, by, at, app } = print;
  return {
    facts: {
      id: digestOfJson({ statement, rows }).slice(0, 32),
      title: `Audit trail of ${book}`,
      subject: `Filter: ${filter}`,
      author: by,
      creator: `Wavebook ${app.version}, build ${app.build}`,
      at: at.ms,
    },
    content: {
      stack: [
        title('Audit trail', 'trail', { margin: [0, 0, 0, 2] }),
        facts(statement),
        ...(rows.length === 0
          ? [label('No event fits this filter.', { margin: [0, 8, 0, 0] })]
          : [{ stack: [table([...WIDTHS, WHY], HEADS, rows.map(rowOf))], margin: [0, 8, 0, 0] as const }]),
      ],
    },
    head: () => head(print),
    foot: (page, of) => foot(print, page, of),
    layouts,
    attached: [],
    landscape: true,
  };
}

function rowOf(row: TrailRow): readonly Cell[] {
  const { position, at, behind, name, role, device, what, about, refused, why } = row;
  const late: readonly Inline[] = behind === null ? [] : ['\n', bold(`Clock ${durationText(behind)} behind`)];
  return [
    cell(numberText(position), SMALL),
    cell([`${stampText(at)}, ${at.zone}`, ...late], SMALL),
    cell([role === null ? name : `${name}, ${role}`, { text: `\n${device}`, grey: true }], SMALL),
    cell([refused ? bold(what) : what, ...(about === '' ? [] : [{ text: `\n${about}`, grey: true }])], SMALL),
    cell(changeOf(row), SMALL),
    cell(why ?? '', SMALL),
  ];
}

function changeOf({ old, new: fresh }: TrailRow): readonly Inline[] {
  const was: readonly Inline[] = old === null ? [] : [{ text: 'Old: ', grey: true }, old];
  const is: readonly Inline[] = fresh === null ? [] : [{ text: 'New: ', grey: true }, fresh];
  return was.length > 0 && is.length > 0 ? [...was, '\n', ...is] : [...was, ...is];
}

function head({ book, filter }: TrailPrint): Block {
  const columns: readonly Block[] = [
    { inlines: [`${book}\u2003Audit trail`], ...RUN, width: 240 },
    { inlines: [`Filter: ${clippedTo(filter, 110)}`], ...RUN, align: 'right' },
  ];
  return lined(
    [
      { columns, gap: 10 },
      { rule: 0.6, across: INNER_LANDSCAPE, margin: [0, 3, 0, 0] },
    ],
    29,
  );
}

/** The whole filter stands on the first page; a head has one line. */
function clippedTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function foot({ at, by }: TrailPrint, page: number, of: number): Block {
  const columns: readonly Block[] = [
    { inlines: [`Exported by ${by}`], ...RUN, width: 240 },
    { inlines: [`${secondText(at)}, ${at.zone}`], ...RUN, align: 'center', width: 260 },
    { inlines: [`Page ${page} of ${of}`], ...RUN, align: 'right' },
  ];
  return lined(
    [
      { rule: 0.6, across: INNER_LANDSCAPE },
      { columns, gap: 10, margin: [0, 3.5, 0, 0] },
    ],
    15,
  );
}

function lined(stack: readonly Block[], top: number): Block {
  return { stack, margin: [MARGINS.left, top, MARGINS.right, 0] };
}
