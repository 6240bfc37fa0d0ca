import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketCourse } from '../../../shared/views/packet/packet-course.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, digestInline, heading, para, table, title, type Cell } from '../page/parts.ts';
import { counted, listed, numberText } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

/** Deviations and halts; that there were none is said. */
export function eventsSection({ course }: PacketContents): readonly Block[] {
  return [title('Deviations and halts', 'events'), ...deviations(course), ...halts(course)];
}

function deviations({ deviations: all }: PacketCourse): readonly Block[] {
  if (all.length === 0) return [heading('Deviations'), para('No deviations.')];
  const rows = all.map(({ number, waveNumber, severity, what, at, byName, closed }): readonly Cell[] => [
    [bold(number), `\n${waveNumber}`],
    severity,
    `${what}\n${byName}, ${minuteText(at)}`,
    closed === null ? 'Open' : `${closed.disposition}\n${closed.byName}, ${minuteText(closed.at)}`,
  ]);
  return [
    heading(`Deviations: ${numberText(all.length)}`),
    table([76, 50, 190, INNER - 316], ['Number', 'Severity', 'What', 'Disposition'], rows),
  ];
}

function halts({ halts: all }: PacketCourse): readonly Block[] {
  if (all.length === 0) return [heading('Halts'), para('No halts.')];
  const rows = all.map(({ at, byName, waves, seen, exposed, lifted }): readonly Cell[] => [
    `${minuteText(at)}\n${byName}`,
    waves === 'all' ? 'All waves' : listed(waves.map((one) => one.number)),
    `${seen}${exposed.map(exposedText).join('')}`,
    lifted === null ? 'Not lifted' : `${lifted.reason}\n${lifted.byName}, ${minuteText(lifted.at)}`,
  ]);
  return [
    heading(`Halts: ${numberText(all.length)}`),
    table(
      [128, 64, 160, INNER - 352],
      ['When and who', 'Covers', 'What was seen, who was exposed', 'Resumed'],
      rows,
    ),
  ];
}

function exposedText({
  title: wave,
  people,
  lines,
}: PacketCourse['halts'][number]['exposed'][number]): string {
  return `\nExposed: ${wave}, ${counted(people.length, 'person', 'people')}${lines.length === 0 ? '' : `, ${listed(lines)}`}`;
}

/** The packets made of this record before, and how much happened since each. */
export function historySection({ packets }: PacketContents): readonly Block[] {
  if (packets.length === 0) return [];
  const rows = packets.map(({ at, byName, revision, pages, upTo, since, digest }): readonly Cell[] => [
    `${minuteText(at)}${byName === null ? '' : `\n${byName}`}`,
    numberText(revision),
    numberText(pages),
    `${numberText(upTo)}\n${counted(since, 'event', 'events')} since`,
    [digestInline(digest)],
  ]);
  return [
    title('Packets made before', 'history'),
    table(
      [128, 44, 36, 74, INNER - 282],
      ['Made', 'Revision', 'Pages', 'Up to event', 'Record digest'],
      rows,
    ),
  ];
}
