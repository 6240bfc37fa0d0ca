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
    ]),
    heading('Events'),
    trail.rows.length === 0
      ? para('No events.')
      : table(
          [40, 142, 138, INNER - 320],
          ['Event', 'When and who', 'What', 'Old, new, why'],
          trail.rows.map(rowOf),
        ),
  ];
}

function rowOf(row: TrailRow): readonly Cell[] {
  const role = row.role === null ? '' : `, ${roleWords[row.role as Role] ?? row.role}`;
  return [
    cell(numberText(row.position), SMALL),
    cell(
      [
        stampText(row.at),
        ...(row.behind === null ? [] : [bold(`\nClock ${spanText(row.behind)} behind`)]),
        `\n${row.name}${role}`,
        { text: `\n${row.device}`, grey: true },
      ],
      SMALL,
    ),
    cell(
      [
        ...(row.refused ? [bold('Refused. ')] : []),
        row.what,
        ...(row.about === '' ? [] : [{ text: `\n${row.about}`, grey: true }]),
      ],
      SMALL,
    ),
    cell(changed(row), SMALL),
  ];
}

function changed({ old, new: fresh, why }: TrailRow): readonly Inline[] {
  const lines: (readonly Inline[])[] = [];
  if (old !== null) lines.push([{ text: 'Old: ', grey: true }, old]);
  if (fresh !== null) lines.push([{ text: 'New: ', grey: true }, fresh]);
  if (why !== null) lines.push([{ text: 'Why: ', grey: true }, why]);
  return lines.flatMap((line, at) => (at === 0 ? line : ['\n', ...line]));
}
