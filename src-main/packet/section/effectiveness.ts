import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketCourse } from '../../../shared/views/packet/packet-course.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, facts, heading, para, table, title, type Cell } from '../page/parts.ts';
import { effectWords } from '../words/noun.ts';
import { counted, numberText } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

type Effect = PacketCourse['effects'][number];
type Incident = Effect['incidents'][number];

/** The check of effect, and which incidents point at training. */
export function effectivenessSection({
  course: { effectiveness, effects },
}: PacketContents): readonly Block[] {
  if (effectiveness === null && effects.length === 0) return [];
  return [
    title('Effectiveness check', 'effectiveness'),
    ...check(effectiveness),
    ...effects.flatMap(effectBlocks),
  ];
}

function check(planned: PacketCourse['effectiveness']): readonly Block[] {
  if (planned === null) return [para('No check is planned yet.')];
  const { due, owner, method, result } = planned;
  const shown: readonly (readonly [string, Cell])[] =
    result === null
      ? [['Result', 'Not due yet, or not recorded.']]
      : [
          ['Result', [bold(effectWords[result.verdict])]],
          ['Evidence', result.evidence],
          ['Recorded', `${result.byName}, ${minuteText(result.at)}`],
        ];
  return [facts([['Due', minuteText(due)], ['Owner', owner], ['Method', method], ...shown])];
}

function effectBlocks({ item, title: name, incidents }: Effect): readonly Block[] {
  const rows = incidents.map((one): readonly Cell[] => [
    [bold(one.number), `\n${one.waveTitle}`],
    one.severity,
    one.what,
    peopleText(one),
  ]);
  return [
    heading(
      `Training ${item}, ${name}: ${numberText(incidents.length)} ${incidents.length === 1 ? 'incident points' : 'incidents point'} at it`,
    ),
    table([96, 50, 170, INNER - 316], ['Incident', 'Severity', 'What', 'Who, and their training then'], rows),
  ];
}

function peopleText({ daysAfterGoLive, people }: Incident): string {
  const when =
    daysAfterGoLive === null ? 'Before go-live' : `${counted(daysAfterGoLive, 'day', 'days')} after go-live`;
  return [
    when,
    ...people.map(({ name, trainedDaysBefore }) =>
      trainedDaysBefore === null
        ? `${name}: not trained then`
        : `${name}: trained ${counted(trainedDaysBefore, 'day', 'days')} before`,
    ),
  ].join('\n');
}
