import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, cell, facts, heading, para, SMALL, table, title, type Cell } from '../page/parts.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { roleWords } from '../words/noun.ts';
import { listed, numberText } from '../words/plain.ts';
import { dateText, spanText, stampText } from '../words/when.ts';

/** The part of the audit trail about the record, oldest first, with how it was chosen. */
export function trailSection(contents: PacketContents): readonly Block[] {
  const { trail, rollout, wave, log } = contents;
  const filter =
    wave === null
      ? `Every event of rollout ${rollout.number}.`
      : `Every event of wave ${wave.number}, and of rollout ${rollout.number} as a whole.`;
  const reviewers =
    wave?.reviews.map(
      (review) => `${review.byName} up to event ${numberText(review.upTo)}, ${dateText(review.at)}`,
    ) ?? [];
  return [
    title('Audit trail extract', 'trail'),
    facts([
      ['Filter', filter],
      ['Events', `${numberText(trail.count)} of ${numberText(log.position)} in the book`],
      [
        'First and last',
        trail.first === null || trail.last === null
          ? 'none'
          : `event ${numberText(trail.first)} to event ${numberText(trail.last)}`,
      ],
      ['Reviewed by', reviewers.length === 0 ? 'nobody yet' : listed(reviewers)],
      ...orderFact(contents),
    ]),
    heading('Events'),
    trail.rows.length === 0
      ? para('No events.')
      : table(
          [40, 142, 138, INNER - 320],
          ['Event', 'When and who', 'What', 'Old, new, why'],
          trail.rows.map((row, at) => rowOf(row, contents, at)),
        ),
  ];
}

/** Where several workstations write, a place in the order may move; the number in the log of one never does. */
function orderFact({ sync }: PacketContents): readonly (readonly [string, string])[] {
  if (sync === undefined || sync.of < 2) return [];
  return [
    [
      'Numbers',
      'Events are numbered in the order in which the book puts them together. Events of another workstation that come later may move these numbers. Beside the workstation stands the number in its own log, which never changes.',
    ],
  ];
}

function rowOf(row: TrailRow, { layout, sync }: PacketContents, at: number): readonly Cell[] {
  const role = row.role === null ? '' : `, ${roleWords[row.role as Role] ?? row.role}`;
  return [
    cell(numberText(row.position), SMALL),
    cell(
      [
        stampText(row.at),
        ...(row.behind === null ? [] : [bold(`\nClock ${spanText(row.behind)} behind`)]),
        `\n${row.name}${role}`,
        { text: `\n${row.device}${ownNumber(sync, at)}`, grey: true },
      ],
      SMALL,
    ),
    cell(
      [
        // Before layout 4 it was said twice: what was refused begins with the word itself.
        ...refusedTwice(row, layout),
        row.refused && layout > 3 ? bold(row.what) : row.what,
        ...(row.about === '' ? [] : [{ text: `\n${row.about}`, grey: true }]),
      ],
      SMALL,
    ),
    cell(changed(row), SMALL),
  ];
}

/** Until layout 3 it was said twice: what was refused begins with the word itself. */
function refusedTwice({ refused }: TrailRow, layout: number): readonly Inline[] {
  return refused && layout < 4 ? [bold('Refused. ')] : [];
}

function ownNumber(sync: PacketContents['sync'], at: number): string {
  const written = sync === undefined || sync.of < 2 ? undefined : sync.written[at];
  return written === undefined ? '' : `, its event ${numberText(written)}`;
}

function changed({ old, new: fresh, why }: TrailRow): readonly Inline[] {
  const lines: (readonly Inline[])[] = [];
  if (old !== null) lines.push([{ text: 'Old: ', grey: true }, old]);
  if (fresh !== null) lines.push([{ text: 'New: ', grey: true }, fresh]);
  if (why !== null) lines.push([{ text: 'Why: ', grey: true }, why]);
  return lines.flatMap((line, at) => (at === 0 ? line : ['\n', ...line]));
}
