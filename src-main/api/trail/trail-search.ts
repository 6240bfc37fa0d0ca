import type { Trail } from '../../../shared/api/inputs.ts';
import { sameAccount } from '../../../shared/domain/account.ts';
import { accountName } from '../../../shared/views/account-name.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { matches } from '../../../shared/views/search-text.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf, type Entry } from './trail-index.ts';
import { rowsAt } from './trail-rows.ts';

const STEP = 2048;

/** The positions that answer a search, oldest first, and their entries. Text is looked for in the words of each row. */
export async function search(book: WaveBook, asked: Trail): Promise<readonly Entry[]> {
  const entries = (await trailIndexOf(book).entries()).filter((entry) => answers(entry, asked));
  return asked.text.trim() === '' ? entries : withText(book, entries, asked.text);
}

/** One page of the trail, newest first, with what the whole search holds. */
export async function trailPage(book: WaveBook, asked: Trail): Promise<TrailPage> {
  const found = await search(book, asked);
  const older = asked.before === null ? found : found.filter((entry) => entry.position < (asked.before ?? 0));
  const page = older.slice(-asked.limit);
  const rows = await rowsAt(
    book,
    page.map((entry) => entry.position),
  );
  return {
    rows: [...rows].reverse(),
    total: found.length,
    next: older.length > page.length ? (page[0]?.position ?? null) : null,
    days: daysOf(found),
    actors: await actorsOf(book),
  };
}

function answers(entry: Entry, { rollout, wave, actor, what, from, to, upTo }: Trail): boolean {
  return (
    (rollout === null || entry.rollout === rollout) &&
    (wave === null || entry.wave === wave) &&
    (actor === null || (entry.actor !== null && sameAccount(entry.actor, actor))) &&
    (what === null || entry.type === what || entry.type.startsWith(`${what}/`)) &&
    (from === null || entry.ms >= from) &&
    (to === null || entry.ms <= to) &&
    (upTo === null || entry.position <= upTo)
  );
}

async function withText(book: WaveBook, entries: readonly Entry[], text: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let from = 0; from < entries.length; from += STEP) {
    const part = entries.slice(from, from + STEP);
    const rows = await rowsAt(
      book,
      part.map((entry) => entry.position),
    );
    rows.forEach((row, index) => part[index] && says(row, text) && found.push(part[index]));
  }
  return found;
}

function says({ name, role, device, what, about, old, new: fresh, why }: TrailRow, text: string): boolean {
  return matches(text, name, role, device, what, about, old, fresh, why);
}

function daysOf(entries: readonly Entry[]): TrailPage['days'] {
  const counts = new Map<string, number>();
  for (const { day } of entries) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

async function actorsOf(book: WaveBook): Promise<TrailPage['actors']> {
  const ids = new Set((await trailIndexOf(book).entries()).flatMap(({ actor }) => actor ?? []));
  const state = book.state();
  return [...ids]
    .map((id) => ({ id, name: accountName(state, id) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
