import type { WaveMark } from '../../domain/marks.ts';
import type { Expiry, Incident } from './item-page.ts';
import type { GapCause } from './gate.ts';
import type { RolloutHead } from './rollout-head.ts';
import type { WaveTraining } from './wave-training.ts';

/** One gap as it is read out in a tile. */
export interface NamedGap {
  readonly wave: string;
  readonly person: string;
  readonly name: string;
  readonly item: string;
  readonly cause: GapCause;
}

/** The override of one person for one item, in force. */
export interface OverrideView {
  readonly id: string;
  readonly wave: string;
  readonly person: string;
  readonly name: string;
  readonly item: string;
  readonly version: number;
  readonly until: string;
  readonly reason: string;
  readonly byName: string;
}

export interface TrainingWave {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly mark: WaveMark;
  readonly training: WaveTraining;
}

/** The training of a rollout as a board reads it: gaps by cause, then each unfinished wave's people × items. */
export interface TrainingPage {
  readonly rollout: RolloutHead;
  readonly waves: readonly TrainingWave[];
  /** People of all those waves, each once, and gaps among them. */
  readonly people: number;
  readonly gaps: number;
  readonly causes: readonly { readonly cause: GapCause; readonly gaps: readonly NamedGap[] }[];
  /** What runs out within 180 days, soonest first; the matrix calls 30 of them expiring. */
  readonly expiring: readonly Expiry[];
  readonly overrides: readonly OverrideView[];
  /** Trainings that run out within so many days, counted from now. */
  readonly forecast: readonly { readonly days: 30 | 60 | 90 | 180; readonly count: number }[];
  /** By item, most incidents first. */
  readonly effects: readonly {
    readonly item: string;
    readonly title: string;
    readonly trained: number;
    readonly incidents: readonly Incident[];
  }[];
  /** Items that people of these waves need wherever they work, and no wave asks for. */
  readonly notAsked: readonly { readonly item: string; readonly title: string; readonly people: number }[];
}
