/** Texts by number: the same text is kept once, however many events say it. 0 is no text. */
export class Interned {
  readonly #numbers = new Map<string, number>();
  readonly #texts: (string | null)[] = [null];

  /** The number of a text, given now where it is new. */
  number(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The number of a text, or -1, which is that of none, where no event says it. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  text(number: number): string | null {
    return this.#texts[number] ?? null;
  }

  /** 1 for each number whose text is so: asked once of each text instead of once of each event. */
  which(is: (text: string) => boolean): Uint8Array {
    return Uint8Array.from(this.#texts, (text) => (text !== null && is(text) ? 1 : 0));
  }

  get size(): number {
    return this.#texts.length;
  }
}
