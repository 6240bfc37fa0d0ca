import type { Ports } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { ok, refused } from '../../../shared/kernel/result.ts';
import { trailEvent } from '../../../shared/words/trail-words.ts';
import { encode } from '../../book/line.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import { trailCsv } from '../trail/trail-csv.ts';
import { loadFor, rowsAt } from '../trail/trail-rows.ts';
import { search, trailPage } from '../trail/trail-search.ts';
import { pathOf } from './files.ts';

export function trailReads(desk: Desk, caller: string): Pick<Ports['read'], 'trail' | 'event'> {
  return {
    trail: async (asked) => {
      const who = await present(desk, caller);
      return who.ok ? ok(await trailPage(who.value.at.book, asked)) : who;
    },
    event: async ({ position }) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { book } = who.value.at;
      const [event] = await book.read(position - 1, position);
      if (!event) return refused('not-found', { what: 'event', id: String(position) });
      await loadFor(book, [event]);
      return ok(trailEvent(event, position, sha256Hex(encode(event)), { state: book.state() }));
    },
  };
}

/** The whole search as a file; that it left the book is in the trail (R29). */
export function trailPort(desk: Desk, shelf: Shelf, caller: string): Ports['trail'] {
  return {
    csv: async (asked) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { at, doer } = who.value;
      const rows = await rowsAt(
        at.book,
        (await search(at.book, asked)).map(({ position }) => position),
      );
      const name = `trail-${dayOf(desk.tools.clock.now())}.csv`;
      const file = await shelf.offer(name, trailCsv(rows));
      await at.register.log(
        [
          draft(
            'exported/1',
            { kind: 'book', id: at.book.info.id },
            { what: name, sha256: file.sha256, rows: rows.length },
          ),
        ],
        doer,
      );
      return ok({ name, path: pathOf(file), rows: rows.length, sha256: file.sha256 });
    },
  };
}
