import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block } from '../engine/dress.ts';
import { heightOf } from '../engine/estimate.ts';
import { INNER, PAGE_HEIGHT } from '../engine/print.ts';
import { mono, SMALL } from '../page/parts.ts';
import { classWords } from '../words/noun.ts';
import { clipped, grouped, numberText } from '../words/plain.ts';
import { BARE, BUDGETS, type Budget } from './cover-budget.ts';
import { decisionBox } from './cover-decision.ts';
import { couldGoWrong, otherWaves, whatChanges, whoAndWhere } from './cover-outline.ts';
import { openAndSigned } from './cover-reasons.ts';

/** What the printer adds to the contents: the digest of the embedded record, its name and its size. */
export interface Embedded {
  readonly name: string;
  readonly digest: string;
  readonly size: number;
}

const BOX_HEIGHT = 52;
const GAP = 8;

/** Page 1: everything a board needs, in the order in which it asks. What has no room is counted, and stands further on. */
export function cover(contents: PacketContents, embedded: Embedded): Block {
  const pages = BUDGETS.map((budget) => body(contents, budget));
  const fits = pages.find((page) => heightOf(page, INNER) <= PAGE_HEIGHT - BOX_HEIGHT - GAP);
  return { stack: [fits ?? body(contents, BARE), copyBox(contents, embedded)] };
}

function body(contents: PacketContents, budget: Budget): Block {
  return {
    stack: [
      {
        inlines: [clipped(contents.record.title, 110)],
        size: 18.75,
        leading: 23.25,
        bold: true,
        outline: { text: 'Decision', below: null },
      },
      { inlines: [subline(contents)], size: 9.75, leading: 13.5 },
      decisionBox(contents),
      openAndSigned(contents, budget),
      ...whatChanges(contents, budget),
      ...whoAndWhere(contents),
      ...otherWaves(contents, budget),
      ...couldGoWrong(contents, budget),
    ],
  };
}

function subline({ record, rollout, wave }: PacketContents): string {
  const place = wave === null ? `Rollout ${record.number}` : `Wave ${record.number}`;
  const phase =
    wave === null
      ? ''
      : ` ${wave.phase.pilot ? 'Pilot, phase' : 'Phase'} ${wave.phase.index} of ${wave.phase.of}.`;
  return `${place}, revision ${record.revision}.${phase} ${classWords[rollout.class]}. Change owner ${rollout.ownerName}.`;
}

function copyBox({ log, app }: PacketContents, { name, digest }: Embedded): Block {
  const made = `made by Wavebook ${app.version}, build ${app.build}. Record digest, SHA-256:\n`;
  const copy = log.intact
    ? [{ text: 'True copy', bold: true }, ` of the book as of event ${numberText(log.position)}, ${made}`]
    : [
        { text: 'Not a true copy', bold: true },
        `: the book was damaged when this was printed, at event ${numberText(log.position)}, ${made}`,
      ];
  const text: Block = {
    inlines: [
      ...copy,
      { text: grouped(digest), mono: true, size: 7.875 },
      '\nEmbedded record: ',
      mono(name),
      '. How to verify it without Wavebook: page ',
      { pageOf: 'verify' },
      '.',
    ],
    ...SMALL,
    size: 8.6,
    leading: 12,
  };
  return { table: { widths: [INNER - 18], rows: [[text]], heads: 0 }, layout: 'box', fromBottom: BOX_HEIGHT };
}
