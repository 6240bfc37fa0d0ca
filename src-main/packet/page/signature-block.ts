import type { PacketSignature, PacketStep } from '../../../shared/views/packet/packet-signatures.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import type { PrintMark } from '../engine/mark.ts';
import { dueWords, meaningWords, roleWords, sectionWords } from '../words/noun.ts';
import { grouped, listed, numberText } from '../words/plain.ts';
import { leftText, wholeName } from '../words/step.ts';
import { minuteText, secondText } from '../words/when.ts';

const RIGHT = 166;
export const NAME = { size: 11.25, leading: 15, bold: true } as const;
export const FINE = { size: 8.25, leading: 11.25 } as const;
const HEX = { size: 7, leading: 9.5, mono: true } as const;

/** A signature as it is printed: name, title, role, meaning, time with zone, key and digest in full (R11, R17). */
export function signedBlock(signature: PacketSignature): Block {
  const { statement, key, position, device } = signature;
  const rejected = statement.meaning === 'rejected';
  const comment =
    statement.comment === ''
      ? []
      : [{ inlines: [`${rejected ? 'Reason: ' : ''}"${statement.comment}"`], margin: [0, 3, 0, 0] as const }];
  const left: Block = {
    stack: [
      { inlines: [statement.name], ...NAME },
      { inlines: [`${statement.title}, role ${roleWords[statement.role]}${forWhom(signature)}`] },
      {
        inlines: [meaningWords[statement.meaning]],
        size: 10.1,
        leading: 13.5,
        bold: true,
        margin: [0, 3, 0, 0],
      },
      { inlines: [secondText(statement.at)] },
      ...comment,
      {
        inlines: [`Covers ${listed(statement.sections.map((name) => sectionWords[name]))}`],
        ...FINE,
        grey: true,
        margin: [0, 3, 0, 0],
      },
    ],
  };
  const place = position === null ? device : `${device}, event ${numberText(position)}`;
  const right: Block = {
    stack: [fine(place), fine('Key'), hex(key), fine('Digest of what was signed'), hex(statement.digest)],
  };
  return blockOf(rejected ? 'signature/rejected' : 'signature/signed', left, right, 'signed');
}

function forWhom({ onBehalfName }: PacketSignature): string {
  return onBehalfName === null ? '' : `, for ${onBehalfName} by delegation`;
}

/** A step nobody has signed, in a dashed frame. `gate`: what waits for it. */
export function openBlock(step: PacketStep, gate: string): Block {
  const [head, line] = openWords(step);
  const as = [step.role, ...step.also].map((one) => roleWords[one]).join(' or ');
  return pendingBlock(
    wholeName(step),
    step.title === null ? `Role ${as}` : `${step.title}, role ${as}`,
    head,
    [line, leftText(step)].filter((part) => part !== '').join(' '),
    `Pending when this page was printed: ${dueWords[step.meaning]}. ${gate}`,
  );
}

export function pendingBlock(who: string, as: string, head: string, line: string, right: string): Block {
  const left: Block = {
    stack: [
      { inlines: [who], ...NAME },
      { inlines: [as] },
      { inlines: [head], size: 10.1, leading: 13.5, bold: true, margin: [0, 3, 0, 0] },
      ...(line === '' ? [] : [{ inlines: [line] }]),
    ],
  };
  return blockOf('signature/waiting', left, fine(right), 'open');
}

function openWords({ status, asked }: PacketStep): readonly [string, string] {
  const since = asked === null ? '' : `Asked ${minuteText(asked)}.`;
  if (status === 'not-due') return ['Not due', 'Others sign first.'];
  if (status === 'not-asked') return ['Not asked', ''];
  if (status === 'void') return ['Not signed', `The signature given is void since an edit. ${since}`.trim()];
  return ['Not signed', since];
}

export function blockOf(mark: PrintMark, left: Block, right: Block, layout: 'signed' | 'open'): Block {
  const rows = [[{ mark, size: 18, margin: [0, 1, 0, 0] as const }, left, right]];
  return {
    table: { widths: [22.5, INNER - 22.5 - RIGHT - 42, RIGHT], rows, heads: 0 },
    layout,
    together: true,
    margin: [0, 6, 0, 0],
  };
}

export function fine(text: string | readonly Inline[]): Block {
  return { inlines: typeof text === 'string' ? [text] : text, ...FINE };
}

export function hex(value: string): Block {
  return { inlines: [grouped(value)], ...HEX };
}
