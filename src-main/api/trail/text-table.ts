import { foldText } from '../../../shared/views/fold-text.ts';
import { withoutMarks } from '../../../shared/views/search-text.ts';

const ASCII = /^[\0-\x7f]*$/;
/** What the engine needs for a text beside its letters: its head, its places in list and map. */
const AROUND = 64;
const MOST_RECENT = 4096;

/**
 * Texts as they are searched, each once. Rows of a trail say the same again and again, so that looking through this table and
 * then at numbers is many times cheaper than looking through the rows. Number 0 is no text.
 */
export class TextTable {
  readonly #numbers = new Map<string, number>();
  readonly #folded: string[] = [''];
  /** Without marks on letters, where that is another text. */
  readonly #plain = new Map<number, string>();
  readonly #recent = new Map<string, number>();
  readonly #known = new Map<string, Uint8Array>();
  #bytes = 0;

  /** The number of a text, given now where it is new. */
  number(text: string | null): number {
    if (text === null || text === '') return 0;
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const number = this.#numberOf(foldText(text));
    if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
    this.#recent.set(text, number);
    return number;
  }

  /** At most so many bytes of memory. */
  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#folded.length;
  }

  /** 1 for each number whose text holds `part`, which is folded. A part that goes on from one asked before looks only where that was. */
  holding(part: string): Uint8Array {
    const known = this.#known.get(part);
    if (known?.length === this.size) return known;
    const shorter = this.#known.get(part.slice(0, -1));
    const within = shorter?.length === this.size ? shorter : null;
    const found = new Uint8Array(this.size);
    for (let number = 1; number < found.length; number += 1)
      if ((within === null || within[number] === 1) && this.#holds(number, part)) found[number] = 1;
    this.#keep(part, found);
    return found;
  }

  #holds(number: number, part: string): boolean {
    if ((this.#folded[number] ?? '').includes(part)) return true;
    return this.#plain.get(number)?.includes(part) ?? false;
  }

  #numberOf(folded: string): number {
    const known = this.#numbers.get(folded);
    if (known !== undefined) return known;
    const number = this.#folded.push(folded) - 1;
    this.#numbers.set(folded, number);
    this.#bytes += AROUND + sizeOf(folded);
    const plain = ASCII.test(folded) ? folded : withoutMarks(folded);
    if (plain !== folded) {
      this.#plain.set(number, plain);
      this.#bytes += AROUND + sizeOf(plain);
    }
    return number;
  }

  #keep(part: string, found: Uint8Array): void {
    this.#known.delete(part);
    this.#known.set(part, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > 16 && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** A letter beyond Latin-1 makes the whole text one of two bytes a letter. */
function sizeOf(text: string): number {
  return /^[\0-\xff]*$/.test(text) ? text.length : text.length * 2;
}
