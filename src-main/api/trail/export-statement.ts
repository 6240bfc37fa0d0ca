import type { Trail } from '../../../shared/api/inputs.ts';
import type { Integrity } from '../../../shared/api/ports.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { accountName } from '../../../shared/views/account-name.ts';
import { nameOf } from '../../../shared/domain/person.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { countText, numberText } from '../../../shared/words/count.ts';
import { chainText, filterText } from '../../../shared/words/filter-words.ts';
import { exactText } from '../../../shared/words/when.ts';
import { onBookClock } from '../book-time.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** What an export is made of, and by whom. `upTo`: how many events the book held. */
export interface Exporting {
  readonly book: WaveBook;
  readonly asked: Trail;
  readonly rows: readonly TrailRow[];
  readonly upTo: number;
  /** SHA-256 of the last of those lines. */
  readonly head: string | null;
  readonly integrity: Integrity;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
}

/** What every export says of itself: which book, which filter, how many rows of how many events, whether the chain holds, who made it and when. */
export function exportStatement(exporting: Exporting): readonly (readonly [label: string, text: string])[] {
  const { book, rows, upTo, integrity, head, by, at } = exporting;
  const count = rows.length === 1 ? '1 row' : `${numberText(rows.length)} rows`;
  return [
    ['Book', `${book.info.name}, ${book.info.id}`],
    ['Filter', filterOf(exporting)],
    ['Rows', `${count} of ${countText(upTo, 'event', 'events')} in the book`],
    ['From', placeOf(rows[0])],
    ['To', placeOf(rows.at(-1))],
    ['Chain', chainText({ ...chainOf(integrity, upTo), head })],
    ...sinceChecked(integrity, upTo),
    ['Exported', `by ${by.name} (${by.id}) at ${book.device.name}, ${timeText(at)}`],
  ];
}

export function filterOf({ book, asked }: Pick<Exporting, 'book' | 'asked'>): string {
  return filterText(
    asked,
    (kind, id) => recordName(book.state(), kind, id),
    (ms) => onBookClock(book, ms),
  );
}

/** `Wed 11 Nov 2026, 22:00:14 +01:00, Europe/Oslo` */
export function timeText(at: Instant): string {
  return `${exactText(at)}, ${at.zone}`;
}

function placeOf(row: TrailRow | undefined): string {
  return row === undefined ? 'none' : `event ${numberText(row.position)}, ${timeText(row.at)}`;
}

function chainOf(
  integrity: Integrity,
  upTo: number,
): { readonly kind: string; readonly events: number; readonly checkedAt: Instant | null } {
  if (integrity.kind === 'checking') return { kind: 'checking', events: integrity.done, checkedAt: null };
  const events = integrity.kind === 'intact' ? integrity.events : upTo;
  return { kind: integrity.kind, events, checkedAt: integrity.checkedAt };
}

/** A book that is worked in has events that the last full check did not see. */
function sinceChecked(integrity: Integrity, upTo: number): readonly (readonly [string, string])[] {
  const since = integrity.kind === 'intact' ? upTo - integrity.events : 0;
  return since <= 0
    ? []
    : [['Since then', `${countText(since, 'event', 'events')} written, each linked to the line before it`]];
}

function recordName(state: BookState, kind: string, id: string): string {
  switch (kind) {
    case 'account':
      return accountName(state, id);
    case 'rollout':
      return named(state.summaries.get(id as never)) ?? id;
    case 'wave':
      return (
        named(
          state.summaries
            .toList()
            .flatMap(({ waves }) => waves)
            .find((wave) => wave.id === id),
        ) ?? id
      );
    case 'person': {
      const person = state.people.get(id as never);
      return person === undefined ? id : `${nameOf(person)} (${id})`;
    }
    case 'item': {
      const item = state.items.get(id as never);
      return item === undefined ? id : `${id} ${item.title}`;
    }
    default:
      return id;
  }
}

function named(record: { readonly number: string; readonly title: string } | undefined): string | undefined {
  return record === undefined ? undefined : `${record.number} ${record.title}`;
}
