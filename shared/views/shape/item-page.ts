import type { TrainingItem } from '../../domain/training.ts';
import type { GapCause } from './gate.ts';

/** When trainings run out, counted in days from now; each person once an item. */
export interface Expiry {
  readonly person: string;
  readonly name: string;
  readonly item: string;
  readonly title: string;
  /** The last day it holds. */
  readonly until: string;
  readonly days: number;
}

/** An incident after go-live that points at an item. */
export interface Incident {
  readonly rollout: string;
  readonly wave: string;
  readonly waveTitle: string;
  readonly id: string;
  readonly number: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly what: string;
  readonly daysAfterGoLive: number | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Days between their training on the item and the incident; null: not trained then. */
    readonly trainedDaysBefore: number | null;
  }[];
}

/** One item: its versions, who needs it, who lacks it where, what runs out, and what incidents point at it. */
export interface ItemPage {
  readonly item: TrainingItem;
  readonly version: number | null;
  readonly required: number;
  readonly trained: number;
  readonly lacking: readonly {
    readonly person: string;
    readonly name: string;
    readonly cause: GapCause;
    readonly rollout: string;
    readonly wave: string;
    readonly waveNumber: string;
  }[];
  readonly expiring: readonly Expiry[];
  readonly incidents: readonly Incident[];
  /** People who may train others on it today. */
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
}
