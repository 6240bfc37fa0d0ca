import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { HeldRecord, TrainingItem } from '../../../shared/domain/training.ts';
import type { NewRecord } from '../../../shared/decide/intake.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { standingOf } from '../../../shared/views/training.ts';
import type { Bench } from '../judge.ts';

interface Asked {
  readonly trainer: Person;
  readonly holds: TrainingItem;
  readonly on: Instant;
  readonly row: number;
  readonly column: number | null;
  readonly name: string;
}

/**
 * Whether trainers were trained themselves on the day they trained, where an item asks for it and the file names
 * somebody of the roster. What the file itself says of them counts too, so it is told after the last row. Grows with
 * trainers and their days, and with the records of items that trainers must hold.
 */
export class Trainers {
  readonly #bench: Bench;
  readonly #held: ReadonlySet<string>;
  readonly #asked = new Map<string, Asked>();
  readonly #own = new Map<PersonId, HeldRecord[]>();

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#held = new Set([...bench.state.items.values()].map(({ trainerHolds }) => trainerHolds ?? ''));
  }

  meet(record: NewRecord, item: TrainingItem, row: number, column: number | null): void {
    if (this.#held.has(item.id)) this.#keep(record);
    if (item.trainerHolds === null || record.trainerId === null) return;
    const holds = this.#bench.state.items.get(item.trainerHolds);
    const trainer = this.#bench.state.people.get(record.trainerId);
    if (holds === undefined || trainer === undefined) return;
    const key = `${Math.floor(record.on.ms / 86_400_000)} ${holds.id} ${record.trainerId}`;
    if (this.#asked.has(key)) return;
    this.#asked.set(key, { trainer, holds, on: record.on, row, column, name: record.trainer ?? '' });
  }

  end(): void {
    for (const { trainer, holds, on, row, column, name } of this.#asked.values()) {
      const { kind } = standingOf(this.#withFile(trainer.id), trainer, holds, on);
      if (kind === 'trained' || kind === 'expiring') continue;
      this.#bench.findings.problem('untrained-trainer', row, column, name, { item: holds.id });
    }
  }

  #keep(record: NewRecord): void {
    const held = { ...record, id: '', source: null, session: null, withdrawn: null, signatures: [] };
    const own = this.#own.get(record.person) ?? [];
    // Never written: only the standing of the trainer is asked of it. Imported records need no signature here.
    own.push({ ...held, source: '' } as unknown as HeldRecord);
    this.#own.set(record.person, own);
  }

  #withFile(trainer: PersonId): BookState {
    const { state } = this.#bench;
    const own = this.#own.get(trainer);
    if (own === undefined) return state;
    return {
      ...state,
      training: state.training.set(trainer, [...(state.training.get(trainer) ?? []), ...own]),
    };
  }
}
