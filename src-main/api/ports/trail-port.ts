import type { Event, Trail } from '../../../shared/api/inputs.ts';
import type { ExportedFile, Ports } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { trailEvent } from '../../../shared/words/trail-words.ts';
import { encode } from '../../book/line.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { WaveBook } from '../desk/open-book.ts';
import type { Shelf } from '../door/shelf.ts';
import { exportStatement, type Exporting } from '../trail/export-statement.ts';
import { trailCsv } from '../trail/trail-csv.ts';
import { exportingOf, sought } from '../trail/trail-export.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { MOST_PRINTED, trailPdf } from '../trail/trail-pdf.ts';
import { unmoved } from '../trail/places.ts';
import { eventsAt, loadFor, type PlacedEvent } from '../trail/trail-rows.ts';
import { trailPage } from '../trail/trail-search.ts';
import { trailTextsOf } from '../trail/trail-texts.ts';
import { pathOf } from './files.ts';

export function trailReads(desk: Desk, caller: string): Pick<Ports['read'], 'trail' | 'event'> {
  return {
    trail: async (asked) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { book } = who.value.at;
      const page = await trailPage(book, asked);
      // Whoever looks at the trail may search it next. A command line asks once and is gone; what goes wrong shows when somebody searches.
      if (desk.tools.shell !== 'cli')
        void trailTextsOf(book)
          .ready()
          .catch(() => undefined);
      return ok(page);
    },
    event: async (asked) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { book } = who.value.at;
      const placed = await unmoved(book, () => eventAsked(book, asked));
      if (!placed) return refused('not-found', { what: 'event', id: asked.id ?? String(asked.position) });
      const { event, position } = placed;
      await loadFor(book, [event]);
      const shown = trailEvent(event, position, sha256Hex(encode(event)), { state: book.state() });
      const behind = (await trailIndexOf(book).ready()).behind(position);
      return ok({ ...shown, row: { ...shown.row, behind } });
    },
  };
}

/** By position, or by an id that stays the same wherever the event stands. */
export async function eventAsked(book: WaveBook, { id, position }: Event): Promise<PlacedEvent | null> {
  const places =
    id === null ? [position ?? 0] : (await trailIndexOf(book).ready()).positionsOfId(id).slice(0, 100);
  const events = await eventsAt(
    book,
    places.filter((place) => place > 0 && place <= book.count()),
  );
  return events.find(({ event }) => id === null || event.id === id) ?? null;
}

/** The whole search as a file; that it left the book is in the trail (R29). */
export function trailPort(desk: Desk, shelf: Shelf, caller: string): Ports['trail'] {
  const exported = async (
    asked: Trail,
    kind: 'csv' | 'pdf',
    make: (exporting: Exporting) => Promise<Uint8Array> | Uint8Array,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Result<ExportedFile, RefusalCode>> => {
    const who = await present(desk, caller);
    if (!who.ok) return who;
    const exporting = await unmoved(who.value.at.book, async () => {
      const found = await sought(who.value, asked);
      return found.positions.length > most ? null : exportingOf(who.value, asked, found, desk);
    });
    if (exporting === null) return refused('too-large', { rows: most });
    const name = `trail-${dayOf(exporting.at)}.${kind}`;
    const file = await shelf.offer(name, await make(exporting));
    const rows = exporting.rows.length;
    await logged(who.value, name, file.sha256, rows);
    return ok({ name, path: pathOf(file), rows, sha256: file.sha256 });
  };
  return {
    csv: (asked) =>
      exported(asked, 'csv', (exporting) => trailCsv(exporting.rows, exportStatement(exporting))),
    pdf: (asked) => exported(asked, 'pdf', (exporting) => trailPdf(exporting, desk.tools.app), MOST_PRINTED),
  };
}

async function logged({ at, doer }: Present, what: string, sha256: string, rows: number): Promise<void> {
  const subject = { kind: 'book', id: at.book.info.id } as const;
  await at.register.log([draft('exported/1', subject, { what, sha256, rows })], doer);
}
