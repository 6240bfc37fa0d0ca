import { z } from 'zod';
import { instant, type Instant } from '../kernel/instant.ts';
import { line, prose, said } from '../kernel/text.ts';
import {
  accountId,
  deviationId,
  haltId,
  phaseId,
  waveId,
  type ItemId,
  type PersonId,
  type RolloutId,
} from './ids.ts';
import type { Measure } from './measure.ts';
import type { HeldCeremony } from './ceremony.ts';
import type { HeldPaper } from './paper.ts';
import type { HeldSignature } from './signature.ts';
import type { Write } from './conflict.ts';
import type { SealMark } from './device.ts';
import type { GateSide, Reminder, Route, Wave } from './wave.ts';

export const rolloutClass = z.enum(['routine', 'major', 'emergency']);
export const level = z.enum(['low', 'medium', 'high']);

export const description = z.strictObject({
  title: line(200),
  class: rolloutClass,
  site: line(120),
  owner: accountId,
  reason: said(4000),
  current: said(4000),
  intended: said(4000),
});
export type Description = Readonly<z.infer<typeof description>>;

/** The description alone: what stands beside it in a rollout is left out. */
export function descriptionOf({
  title,
  class: kind,
  site,
  owner,
  reason,
  current,
  intended,
}: Description): Description {
  return { title, class: kind, site, owner, reason, current, intended };
}

/** What must be done. */
export const impact = z
  .array(z.strictObject({ area: line(200), effect: said(2000), todo: said(2000) }))
  .max(200)
  .readonly();
/** What could go wrong. */
export const risk = z
  .array(z.strictObject({ hazard: line(400), before: level, measure: said(2000), residual: level }))
  .max(200)
  .readonly();
export type Impact = z.infer<typeof impact>;
export type Risk = z.infer<typeof risk>;

export const rollbackPlan = z.strictObject({
  trigger: said(2000),
  owner: line(120),
  steps: z.array(said(1000)).min(1).max(100).readonly(),
  minutes: z.int().min(0).max(1_000_000),
  pointOfNoReturn: prose(1000),
});
export type RollbackPlan = Readonly<z.infer<typeof rollbackPlan>>;
export const rehearsal = z.strictObject({
  on: instant,
  minutes: z.int().min(0),
  by: accountId,
  result: said(2000),
});
export type Rehearsal = Readonly<z.infer<typeof rehearsal>>;

export const phase = z.strictObject({ id: phaseId, title: line(200), pilot: z.boolean() });
export type Phase = Readonly<z.infer<typeof phase>>;

export const halt = z.strictObject({
  id: haltId,
  waves: z.union([z.literal('all'), z.array(waveId).min(1).readonly()]),
  seen: said(2000),
  /** Exactly who and where was exposed at that moment (R65). */
  exposed: z
    .array(
      z.strictObject({
        wave: waveId,
        title: line(200),
        people: z.array(z.string()).readonly(),
        lines: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type Halt = Readonly<z.infer<typeof halt>>;
export type HeldHalt = Halt & {
  readonly at: Instant;
  readonly by: string;
  readonly lifted: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

export const deviation = z.strictObject({
  id: deviationId,
  number: line(60),
  wave: waveId,
  severity: level,
  what: said(4000),
});
export type Deviation = Readonly<z.infer<typeof deviation>>;
export type HeldDeviation = Deviation & {
  readonly at: Instant;
  readonly by: string;
  readonly closed: { readonly at: Instant; readonly by: string; readonly disposition: string } | null;
  /** Training items that this incident points at, and whom of those involved. */
  readonly training: { readonly items: readonly ItemId[]; readonly people: readonly PersonId[] };
};

export const effectivenessPlan = z.strictObject({ due: instant, owner: line(120), method: said(2000) });
export const effectivenessResult = z.strictObject({
  verdict: z.enum(['effective', 'ineffective', 'inconclusive']),
  evidence: said(4000),
});

export type RolloutState =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'cancelled'; readonly at: Instant; readonly by: string; readonly reason: string };

/** One change carried out in planned increments. `revision` goes up when signed content is edited. */
export interface Rollout extends Description {
  readonly id: RolloutId;
  readonly number: string;
  readonly revision: number;
  readonly revisedAt: Instant;
  readonly authors: readonly string[];
  readonly impact: Impact;
  readonly risk: Risk;
  readonly rollback: RollbackPlan | null;
  readonly rehearsals: readonly Rehearsal[];
  readonly phases: readonly Phase[];
  readonly waves: readonly Wave[];
  readonly route: Route;
  readonly asked: { readonly at: Instant; readonly by: string } | null;
  readonly signatures: readonly HeldSignature[];
  readonly papers: readonly HeldPaper[];
  readonly reminders: readonly Reminder[];
  readonly ceremonies: readonly HeldCeremony[];
  readonly halts: readonly HeldHalt[];
  readonly deviations: readonly HeldDeviation[];
  readonly measures: readonly Measure[];
  readonly effectiveness:
    | (z.infer<typeof effectivenessPlan> & {
        readonly result:
          (z.infer<typeof effectivenessResult> & { readonly at: Instant; readonly by: string }) | null;
      })
    | null;
  readonly state: RolloutState;
  readonly plannedAt: Instant;
  /** Newest writes of its fields and its waves', by key: see `BookState.stamps`. */
  readonly stamps: Readonly<Record<string, readonly Write[]>>;
  /** Checkpoints of all workstations that cover a go-live or handover of a wave. */
  readonly seals: readonly HeldSeal[];
}

/** A passed gate that every workstation taking part has, by signed checkpoints. */
export interface HeldSeal {
  readonly wave: string;
  readonly side: GateSide;
  /** The event that passed the gate. */
  readonly event: string;
  readonly at: Instant;
  readonly marks: readonly SealMark[];
}
