import type { Book } from './book.ts';
import type { Folding } from './folding.ts';

const STEP = 4096;
const KEPT = 16;

/** States of the past, by replaying. States share what they have in common, so a few are kept to start from. */
export class AsOf<State> {
  readonly #folding: Folding<State>;
  readonly #visit: Book<State>['visit'];
  readonly #kept = new Map<number, State>();

  constructor(folding: Folding<State>, visit: Book<State>['visit']) {
    this.#folding = folding;
    this.#visit = visit;
  }

  async state(position: number): Promise<State> {
    let at = Math.max(0, ...[...this.#kept.keys()].filter((kept) => kept <= position));
    let state = this.#kept.get(at) ?? this.#folding.empty;
    while (at < position) {
      const to = Math.min(position, at - (at % STEP) + STEP);
      await this.#visit(at, to, (event) => {
        state = this.#folding.fold(state, event);
      });
      at = to;
      this.#keep(at, state);
    }
    return state;
  }

  #keep(position: number, state: State): void {
    this.#kept.delete(position);
    this.#kept.set(position, state);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
