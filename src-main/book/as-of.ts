import type { Book } from './book.ts';
import type { Folding } from './folding.ts';

const STEP = 4096;
const KEPT = 16;

/** States of the past, by replaying. States share what they have in common, so a few are kept to start from. */
export class AsOf<State> {
  readonly #folding: Folding<State>;
  readonly #visit: Book<State>['visit'];
  readonly #kept = new Map<number, State>();
  #era = 0;

  constructor(folding: Folding<State>, visit: Book<State>['visit']) {
    this.#folding = folding;
    this.#visit = visit;
  }

  async state(position: number): Promise<State> {
    const era = this.#era;
    let at = Math.max(0, ...[...this.#kept.keys()].filter((kept) => kept <= position));
    let state = this.#kept.get(at) ?? this.#folding.empty;
    while (at < position) {
      const to = Math.min(position, at - (at % STEP) + STEP);
      await this.#visit(at, to, (event) => {
        state = this.#folding.fold(state, event);
      });
      at = to;
      // Events of others came in between meanwhile.
      if (era !== this.#era) return this.state(position);
      this.#keep(at, state);
    }
    return state;
  }

  /** Places from `place` on hold other events than before. */
  dropFrom(place: number): void {
    this.#era += 1;
    for (const position of this.#kept.keys()) if (position > place) this.#kept.delete(position);
  }

  #keep(position: number, state: State): void {
    this.#kept.delete(position);
    this.#kept.set(position, state);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
