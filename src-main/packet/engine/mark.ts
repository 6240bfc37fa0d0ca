import type { Mark } from '../../../shared/domain/marks.ts';
import type { Document } from './pdfmake.ts';

/** One stroke of a mark on its grid of 16: `ink` a line, `ground` a filled black shape, `cut` a white line or shape on it. */
export type Stroke =
  | {
      readonly kind: 'ink' | 'cut';
      readonly d: string;
      readonly width: number;
      readonly dash?: readonly [number, number];
    }
  | { readonly kind: 'ground' | 'solid' | 'hole'; readonly d: string };

const ink = (d: string, width: number, dash?: readonly [number, number]): Stroke => ({
  kind: 'ink',
  d,
  width,
  ...(dash ? { dash } : {}),
});
const cut = (d: string, width: number): Stroke => ({ kind: 'cut', d, width });
const ground = (d: string): Stroke => ({ kind: 'ground', d });
const solid = (d: string): Stroke => ({ kind: 'solid', d });
const hole = (d: string): Stroke => ({ kind: 'hole', d });
const circle = (r: number): string => `M8 ${8 - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0-${2 * r}z`;

const disc = circle(6.5);
const diamond = 'M8 .9 15.1 8 8 15.1.9 8z';
const octagon = 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z';
const square = 'M3.8 1.8h8.4a2 2 0 0 1 2 2v8.4a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V3.8a2 2 0 0 1 2-2z';
const tick = 'M4.9 8.3 7.2 10.6 11.3 5.8';
const base = ink('M1.5 13.5h13', 1.3);
const hand =
  'M1.8 9.6C3.6 3.4 6 2.6 5.6 6.4c-.3 2.6-1.2 4-1.6 3.2-.5-1 1.8-3 3-2.6 1 .3-.3 2.4.8 2.4 1 0 1.4-2.2 2.4-2.2.9 0 .2 2 1.2 2 .8 0 1.2-.9 2.8-1';
const shut = [ground(diamond), cut('M4.9 8h6.2', 2.2)];
const ajar = [ground('M6.4 2.2.9 8l5.5 5.8zM9.6 2.2 15.1 8l-5.5 5.8z')];

/** The marks a packet prints, the same shapes as on screen, in black. */
export const marks = {
  'wave/draft': [ink(circle(5.6), 1.5, [2.2, 2.2])],
  'wave/planned': [ink(circle(5.6), 1.5)],
  'wave/gate-closed': shut,
  'wave/gate-open': ajar,
  'wave/live': [ground(disc), hole('M6.4 5.2 11 8l-4.6 2.8z')],
  'wave/live-with-limits': [
    ink('M8 1.6a6.4 6.4 0 1 1-6.4 6.4', 1.6),
    solid('M6.2 5 11 8l-4.8 3z'),
    ink('M2 5.2A6.4 6.4 0 0 1 5.2 2.1', 1.6, [1, 2.2]),
  ],
  'wave/halted': [ground(octagon), cut('M6.1 5.2v5.6M9.9 5.2v5.6', 2)],
  'wave/rolled-back': [ink(square, 1.5), ink('M11 10.8V9a2 2 0 0 0-2-2H5.2M7 5 5 7l2 2', 1.5)],
  'wave/handed-over': [ground(square), cut(tick, 1.7)],
  'wave/closed': [ink(square, 1.5), ink(tick, 1.5)],
  'wave/cancelled': [ink(circle(5.6), 1.5), ink('M4 12 12 4', 1.5)],
  'gate/passed': [ground(diamond), cut('M5.2 8.2 7.3 10.2 10.9 6', 1.6)],
  'gate/ahead': [ink('M8 1.6 14.4 8 8 14.4 1.6 8z', 1.4)],
  'gate/closed': shut,
  'gate/open': ajar,
  'check/met': [ink('M2.8 8.6 6.3 12 13.2 4.4', 1.9)],
  'check/not-met': [ground(disc), cut('M4.9 8h6.2', 2.1)],
  'check/waived': [solid('M8 1.5a6.5 6.5 0 0 1 0 13z'), ink(circle(6.4), 1.4)],
  'check/not-due': [ink(circle(6), 1.4, [2.1, 2.1])],
  'check/late': [
    ground('M8 1.4 15 14H1z'),
    cut('M8 6v3.6', 1.8),
    hole('M8 10.8a1 1 0 1 1 0 2a1 1 0 1 1 0-2z'),
  ],
  'training/trained': [solid(circle(2.3))],
  'training/never': [
    ink('M3.9 2.9h8.2a1 1 0 0 1 1 1v8.2a1 1 0 0 1-1 1H3.9a1 1 0 0 1-1-1V3.9a1 1 0 0 1 1-1z', 2),
  ],
  'training/outdated': [solid('M8 2.4a5.6 5.6 0 0 0 0 11.2z'), ink(circle(5.6), 1.6)],
  'training/failed': [
    ground(
      'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2z',
    ),
    cut('M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2', 1.8),
  ],
  'training/overridden': [solid('M8 2.4a5.6 5.6 0 0 1 0 11.2z'), ink(circle(5.6), 1.6)],
  'training/expiring': [ink(circle(5.4), 1.5), ink('M8 4.8V8l2.2 1.6', 1.5)],
  'signature/signed': [ink(hand, 1.4), base],
  'signature/waiting': [ink('M1.5 13.5h13', 1.3, [2.2, 2])],
  'signature/rejected': [ink('M4.6 2.6l6 6.4M10.6 2.6l-6 6.4', 1.9), base],
  'signature/void': [ink(hand, 1.2), ink('M1 6.8h14', 1.9), base],
} satisfies Partial<Record<Mark, readonly Stroke[]>>;
export type PrintMark = keyof typeof marks;

/** Draws a mark with its upper left corner at x, y, `size` points wide. */
export function drawMark(page: Document, mark: PrintMark, x: number, y: number, size: number): void {
  page
    .save()
    .translate(x, y)
    .scale(size / 16)
    .lineCap('round')
    .lineJoin('round');
  for (const stroke of marks[mark]) draw(page, stroke);
  page.restore();
}

function draw(page: Document, stroke: Stroke): void {
  page.path(stroke.d).undash();
  if (stroke.kind === 'ink' || stroke.kind === 'cut') {
    if (stroke.dash) page.dash(stroke.dash[0], { space: stroke.dash[1] });
    page
      .lineWidth(stroke.width)
      .strokeColor(stroke.kind === 'ink' ? 'black' : 'white')
      .stroke();
  } else if (stroke.kind === 'ground')
    page.lineWidth(1).fillColor('black').strokeColor('black').fillAndStroke();
  else page.fillColor(stroke.kind === 'solid' ? 'black' : 'white').fill();
}
