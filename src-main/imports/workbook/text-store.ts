import { Unreadable } from './unreadable.ts';

/** Many texts, kept as bytes: as strings they would hold on to the XML they were cut from. */
export interface TextStore {
  add(text: string): void;
  at(index: number): string | undefined;
}

const MOST_BYTES = 256 * 1024 * 1024;
const PAGE = 1024 * 1024;
/** What keeping a text costs besides its bytes. */
const EACH = 16;

/** Throws `Unreadable` beyond 256 MB; a text is at most a page. */
export function textStore(): TextStore {
  const pages: Buffer[] = [];
  const places: number[] = [];
  let used = PAGE;
  let all = 0;
  return {
    add: (text) => {
      const size = Buffer.byteLength(text);
      all += size + EACH;
      if (size > PAGE || all > MOST_BYTES) throw new Unreadable('too-much-text');
      if (used + size > PAGE) {
        pages.push(Buffer.allocUnsafeSlow(PAGE));
        used = 0;
      }
      pages.at(-1)?.write(text, used);
      places.push((pages.length - 1) * PAGE + used, size);
      used += size;
    },
    at: (index) => {
      if (!Number.isInteger(index)) return undefined;
      const [place, size] = [places[index * 2], places[index * 2 + 1]];
      if (place === undefined || size === undefined) return undefined;
      return pages[Math.floor(place / PAGE)]?.toString('utf8', place % PAGE, (place % PAGE) + size);
    },
  };
}
