import type { Account, Role } from '../../domain/account.ts';
import type { WaveMark } from '../../domain/marks.ts';
import type {
  Description,
  HeldDeviation,
  HeldHalt,
  Impact,
  RollbackPlan,
  Rehearsal,
  Risk,
  Rollout,
  RolloutState,
} from '../../domain/rollout.ts';
import type { Scope, Timing } from '../../domain/scope.ts';
import type { Requirement } from '../../domain/training.ts';
import type { Activity, Criterion, GateSide, Wave, WaveState } from '../../domain/wave.ts';
import type { PacketEntry } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { GapCause, Gate, GateCheck, RouteView, SignatureView } from './gate.ts';

/** A halt with the caller's printed name. */
export type HaltView = HeldHalt & { readonly byName: string };

/** A wave as a row: in a timeline, a list, a side panel. */
export interface WaveRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly phase: string;
  readonly people: number;
  readonly status: WaveMark;
  readonly state: WaveState;
  readonly timing: Timing;
  readonly baseline: Timing | null;
  /** Days the go-live has moved against the baseline; 0 without one. */
  readonly slipDays: number;
  readonly halt: HaltView | null;
  /** The gate ahead of it; null once handed over, rolled back or cancelled. */
  readonly gate: Gate | null;
  readonly scope: Scope;
  readonly activities: { readonly done: number; readonly of: number };
  readonly training: { readonly done: number; readonly of: number };
  readonly approvals: { readonly done: number; readonly of: number };
}

/** One sentence of what to do now and the one button for it. */
export interface NextStep {
  readonly kind:
    | 'prepare'
    | 'plan-approval'
    | 'set-cohort'
    | 'freeze-cohort'
    | 'train'
    | 'check-criteria'
    | 'finish-activities'
    | 'ask-approvals'
    | 'sign'
    | 'review-trail'
    | 'rehearse'
    | 'wait-earlier'
    | 'lift-halt'
    | 'go-live'
    | 'hand-over'
    | 'close-deviations'
    | 'heal';
  /** What the step is about: the check it would close. */
  readonly check: GateCheck | null;
  /** The person looking may do it. */
  readonly yours: boolean;
  readonly waitsFor: readonly string[];
}

export interface ItemRow {
  readonly item: string;
  readonly title: string;
  readonly version: number | null;
  readonly need: number;
  readonly trained: number;
  readonly gaps: readonly {
    readonly person: string;
    readonly name: string;
    readonly cause: GapCause;
    readonly trainedOn: number | null;
  }[];
}
export type Cell =
  | { readonly kind: 'trained' | 'expiring'; readonly on: Instant; readonly version: number }
  | { readonly kind: 'gap'; readonly cause: GapCause; readonly trainedOn: number | null }
  | { readonly kind: 'not-needed' };
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly shift: string | null;
  readonly line: string | null;
  readonly left: string | null;
  readonly cells: readonly Cell[];
  readonly gaps: number;
}

/** A wave's training: items across, people down; people with gaps first, then by name. */
export interface WaveTraining {
  readonly items: readonly ItemRow[];
  readonly people: readonly PersonRow[];
  readonly complete: number;
  readonly of: number;
}

export interface RolloutHead {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly class: Rollout['class'];
  readonly revision: number;
  readonly revisedAt: Instant;
  readonly owner: { readonly id: string; readonly name: string };
  readonly state: RolloutState;
  readonly status: WaveMark;
}

export interface WavePage {
  readonly rollout: RolloutHead;
  readonly row: WaveRow;
  readonly phase: {
    readonly id: string;
    readonly index: number;
    readonly title: string;
    readonly pilot: boolean;
    readonly of: number;
  };
  readonly entry: Gate;
  readonly exit: Gate;
  readonly ahead: GateSide | null;
  readonly next: NextStep | null;
  readonly halts: readonly HaltView[];
  readonly cohort: {
    readonly size: number;
    readonly frozen: Wave['frozen'];
    readonly people: readonly PersonRow[];
  };
  readonly criteria: readonly (Criterion & { readonly byName: string | null })[];
  readonly activities: readonly (Activity & { readonly byName: string | null; readonly late: boolean })[];
  readonly requirements: readonly Requirement[];
  readonly training: WaveTraining;
  readonly entryRoute: RouteView;
  readonly exitRoute: RouteView;
  readonly signatures: readonly SignatureView[];
  readonly released: SignatureView | null;
  readonly deviations: readonly HeldDeviation[];
  readonly reviews: readonly (Wave['reviews'][number] & { readonly byName: string })[];
  readonly packets: readonly PacketEntry[];
  /** What the gate was computed from when the wave passed it. */
  readonly passed: Readonly<Partial<Record<GateSide, { readonly at: Instant; readonly by: string }>>>;
}

export interface RolloutPage {
  readonly rollout: RolloutHead;
  readonly description: Description;
  readonly impact: Impact;
  readonly risk: Risk;
  readonly rollback: RollbackPlan | null;
  readonly rehearsals: readonly (Rehearsal & { readonly byName: string })[];
  readonly plan: GateCheck;
  readonly route: RouteView;
  readonly signatures: readonly SignatureView[];
  readonly phases: readonly {
    readonly id: string;
    readonly index: number;
    readonly title: string;
    readonly pilot: boolean;
    readonly waves: readonly WaveRow[];
  }[];
  readonly gatesAhead: readonly {
    readonly wave: WaveRow;
    readonly side: GateSide | 'resume';
    readonly planned: Instant | null;
    readonly waitsFor: readonly string[];
  }[];
  readonly halts: readonly HaltView[];
  readonly deviations: readonly HeldDeviation[];
  readonly effectiveness: Rollout['effectiveness'];
  readonly packets: readonly PacketEntry[];
  /** One phase, one wave, everybody; or otherwise not staged: the app says so and lets people go on. */
  readonly notStaged: boolean;
}

/** Something the person looking has to do. */
export interface Wait {
  readonly kind:
    | 'resume'
    | 'training'
    | 'sign'
    | 'ask'
    | 'activity'
    | 'criterion'
    | 'go-live'
    | 'hand-over'
    | 'plan'
    | 'review-trail';
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly wave: string | null;
  readonly title: string;
  readonly count: number;
  readonly due: Instant | null;
  readonly since: Instant | null;
  readonly meaning: string | null;
}
/** `waits`: what the person looking has to do about it; those do not stand in `HomePage.waits` again. `waitsFor` names the others. */
export interface Blocked {
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly row: WaveRow;
  readonly waitsFor: readonly string[];
  readonly waitsForYou: boolean;
  readonly waits: readonly Wait[];
}
export interface HomePage {
  readonly counts: {
    readonly halted: number;
    readonly blocked: number;
    readonly live: number;
    readonly waits: number;
    readonly waves: number;
  };
  readonly waits: readonly Wait[];
  readonly blocked: readonly Blocked[];
  readonly rollouts: readonly { readonly rollout: RolloutHead; readonly waves: readonly WaveRow[] }[];
  readonly empty: { readonly people: boolean; readonly items: boolean; readonly signers: boolean };
}

/** One event in the trail, in words that need no lookup. `position` counts from 1 over the whole book. */
export interface TrailRow {
  readonly position: number;
  readonly id: string;
  readonly at: Instant;
  readonly actor: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly device: string;
  readonly type: string;
  readonly what: string;
  readonly about: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly why: string | null;
  readonly refused: boolean;
  readonly rollout: string | null;
  readonly wave: string | null;
}
export interface TrailPage {
  readonly rows: readonly TrailRow[];
  readonly total: number;
  readonly next: number | null;
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}
export interface TrailEvent {
  readonly row: TrailRow;
  readonly hash: string;
  readonly prev: string;
  readonly origin: string;
  readonly seq: number;
  readonly data: string;
}

export interface PeoplePage {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly site: string | null;
    readonly line: string | null;
    readonly shift: string | null;
    readonly department: string | null;
    readonly joined: string | null;
    readonly left: string | null;
    readonly waves: readonly { readonly rollout: string; readonly id: string; readonly number: string }[];
  }[];
  readonly total: number;
}
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly standing: Account['standing'];
  readonly mustChange: boolean;
  readonly signable: boolean;
}
export interface ItemsPage {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: number | null;
    readonly effective: string | null;
    readonly coming: number | null;
    readonly assessed: boolean;
    readonly validDays: number | null;
    readonly trained: number;
    readonly required: number;
  }[];
}

/** What a signer sees: the sections as they will be signed, and what changed since they last signed. */
export interface SigningPage {
  readonly rollout: RolloutHead;
  readonly wave: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly route: RouteView;
  readonly step: string | null;
  readonly meaning: string;
  readonly sections: readonly {
    readonly name: string;
    readonly summary: string;
    readonly changed: boolean | null;
  }[];
  readonly digest: string;
  readonly lastSigned: { readonly at: Instant; readonly revision: number } | null;
  readonly changes: readonly TrailRow[];
  readonly open: readonly GateCheck[];
}

/** What an edit would touch, before it is saved. */
export interface BlastRadius {
  readonly signatures: readonly (SignatureView & {
    readonly wave: string | null;
    readonly waveTitle: string | null;
  })[];
  readonly gates: readonly {
    readonly wave: string;
    readonly title: string;
    readonly side: GateSide;
    readonly wasOpen: boolean;
  }[];
  readonly dates: readonly { readonly wave: string; readonly title: string; readonly goLive: Instant }[];
  readonly revision: number;
}
