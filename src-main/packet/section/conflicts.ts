import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketConflict } from '../../../shared/views/packet/packet-conflicts.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, facts, heading, para, table, title, type Cell } from '../page/parts.ts';
import { settledText } from '../words/conflict.ts';
import { counted, listed } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

/** What was written apart at two workstations: every value stays readable, with who chose and why. That there was nothing is said where it could be. */
export function conflictsSection({ sync }: PacketContents): readonly Block[] {
  if (sync === undefined || (sync.of < 2 && sync.conflicts.length === 0)) return [];
  const { conflicts } = sync;
  if (conflicts.length === 0) return [title('Conflicts', 'conflicts'), para('No conflicts.')];
  const open = conflicts.filter(({ settled }) => settled === null).length;
  return [
    title('Conflicts', 'conflicts'),
    para(
      `Written apart at different workstations, none of which had seen the others. ${counted(open, 'is', 'are')} open, ${counted(conflicts.length - open, 'is', 'are')} settled.`,
      { heads: true },
    ),
    ...conflicts.flatMap(conflictBlocks),
  ];
}

function conflictBlocks(conflict: PacketConflict): readonly Block[] {
  const { title: name, sides, before, closed, signatures, settled } = conflict;
  const chosen = (text: string): boolean => settled?.how === 'chosen' && settled.text === text;
  return [
    heading(name),
    table(
      [INNER - 320, 160, 160],
      ['Value', 'Who, when and where', 'Reason'],
      sides.map(({ text, by, role, at, device, reason }): readonly Cell[] => [
        chosen(text) ? [bold(text), '\nholds'] : text,
        `${by}, ${role}\n${minuteText(at)}\n${device}`,
        reason ?? '',
      ]),
    ),
    facts([
      ['Before', before],
      ...(closed.length === 0 ? [] : [['Stays closed', listed(closed)] as const]),
      ['Signatures', signatures.length === 0 ? 'none touched' : signatures.join('\n')],
      ['What became of it', settledText(conflict)],
      ...(settled === null
        ? []
        : [
            ...(settled.how === 'edited' ? [['Holds', settled.text] as const] : []),
            ['Reason', settled.reason] as const,
          ]),
    ]),
  ];
}
