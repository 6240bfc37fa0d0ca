import type { WaveBook } from '../desk/open-book.ts';

/** What became of the places in a book's order while it is open. */
export interface Places {
  /** Rises with every append and merge, also with one that leaves as many events as there were. */
  readonly version: number;
  /** Rises when a place holds another event than before: what was found by place has to be found anew. */
  readonly moves: number;
}

const known = new WeakMap<WaveBook, Places>();

/** Of an open book, from the first time somebody asks. */
export function placesOf(book: WaveBook): Places {
  const held = known.get(book) ?? follow(book);
  known.set(book, held);
  return held;
}

function follow(book: WaveBook): Places {
  const places = { version: 0, moves: 0 };
  let count = book.count();
  book.onAppend(({ from, to }) => {
    places.version += 1;
    if (from < count) places.moves += 1;
    count = to;
  });
  return places;
}

/** What `find` gives of one and the same order: it is done again where events came in between meanwhile. */
export async function unmoved<Found>(book: WaveBook, find: () => Promise<Found>): Promise<Found> {
  const places = placesOf(book);
  for (;;) {
    const { moves } = places;
    const found = await find();
    if (places.moves === moves) return found;
  }
}
