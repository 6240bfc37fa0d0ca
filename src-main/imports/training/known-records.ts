import { result, type TrainingRecord } from '../../../shared/domain/training.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Known } from '../directory.ts';
import { PairSet } from './pair-set.ts';

type Same = Pick<TrainingRecord, 'item' | 'version' | 'result' | 'on'>;
const RESULTS = result.options;
export type Novelty = 'new' | 'known' | 'withdrawn';

/**
 * Tells whether a record is in the book, or was met before in the file: the same person, item, version, result and
 * moment. One that was withdrawn by itself is not brought back; one whose whole import was reversed is. Grows by some
 * 32 bytes a record.
 */
export class KnownRecords {
  readonly #state: BookState;
  readonly #met = new PairSet();
  readonly #withdrawn = new PairSet();
  readonly #loaded: Uint8Array;
  readonly #meanings = new Map<string, Map<number, number>>();
  #count = 0;

  constructor(state: BookState) {
    this.#state = state;
    this.#loaded = new Uint8Array(state.people.size);
  }

  /** Takes note of a record of a file. */
  meet(of: Known, record: Same): Novelty {
    this.#load(of);
    const key = this.#key(of, record);
    if (this.#met.has(key, record.on.ms)) return 'known';
    if (this.#withdrawn.has(key, record.on.ms)) return 'withdrawn';
    this.#met.add(key, record.on.ms);
    return 'new';
  }

  #load(of: Known): void {
    if (this.#loaded[of.index] === 1) return;
    this.#loaded[of.index] = 1;
    for (const held of this.#state.training.get(of.person.id) ?? []) {
      const reversed =
        held.source !== null && (this.#state.imports.get(held.source)?.reversedBy ?? null) !== null;
      if (held.withdrawn === null) this.#met.add(this.#key(of, held), held.on.ms);
      else if (!reversed) this.#withdrawn.add(this.#key(of, held), held.on.ms);
    }
  }

  /** Who and what in one whole number: people below 2^26, meanings below 2^26. */
  #key({ index }: Known, { item, version, result: got }: Same): number {
    let versions = this.#meanings.get(item);
    if (versions === undefined) this.#meanings.set(item, (versions = new Map<number, number>()));
    const meaning = version * RESULTS.length + RESULTS.indexOf(got);
    let known = versions.get(meaning);
    if (known === undefined) versions.set(meaning, (known = this.#count += 1));
    return index * 67_108_864 + known;
  }
}
