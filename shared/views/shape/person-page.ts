import type { Person } from '../../domain/person.ts';
import type { Method, SignedAs, TrainingRecord, Withdrawal } from '../../domain/training.ts';
import type { WaveMark } from '../../domain/marks.ts';
import type { PersonChange } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Cell } from './wave-training.ts';

/** A record as it is read out; `missing` names whose signature it still lacks. */
export interface RecordView {
  readonly id: string;
  readonly item: string;
  readonly title: string;
  readonly version: number;
  readonly method: Method;
  readonly trainer: string | null;
  readonly on: Instant;
  readonly result: TrainingRecord['result'];
  readonly evidence: string;
  /** The import it came with. */
  readonly source: { readonly id: string; readonly file: string } | null;
  readonly signatures: readonly { readonly as: SignedAs; readonly name: string; readonly at: Instant }[];
  readonly missing: readonly SignedAs[];
  /** The person looking may sign it, as this. */
  readonly yours: SignedAs | null;
  readonly withdrawn: (Withdrawal & { readonly byName: string }) | null;
}

/** Somebody of the roster: who they are, where they go live, what they are trained on, and every change. */
export interface PersonPage {
  readonly person: Person;
  readonly name: string;
  readonly account: string | null;
  readonly manager: { readonly id: string; readonly name: string } | null;
  readonly waves: readonly {
    readonly rollout: string;
    readonly title: string;
    readonly id: string;
    readonly number: string;
    readonly waveTitle: string;
    readonly mark: WaveMark;
    readonly joiner: boolean;
  }[];
  /** What they need in unfinished waves, gaps first; each item once. */
  readonly needs: readonly {
    readonly item: string;
    readonly title: string;
    readonly version: number | null;
    readonly cell: Cell;
  }[];
  /** Newest first, withdrawn ones among them. */
  readonly records: readonly RecordView[];
  /** Newest first. */
  readonly history: readonly (PersonChange & {
    readonly byName: string | null;
    readonly file: string | null;
  })[];
}
