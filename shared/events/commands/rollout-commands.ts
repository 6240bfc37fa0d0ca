import { z } from 'zod';
import { ceremony } from '../../domain/ceremony.ts';
import {
  accountId,
  deviationId,
  haltId,
  itemId,
  paperId,
  personId,
  phaseId,
  rolloutId,
  stepId,
  waveId,
} from '../../domain/ids.ts';
import { evidence } from '../../domain/paper.ts';
import {
  description,
  effectivenessPlan,
  effectivenessResult,
  impact,
  level,
  rehearsal,
  risk,
  rollbackPlan,
} from '../../domain/rollout.ts';
import { meaning, sectionName } from '../../domain/signature.ts';
import { route, routeGate } from '../../domain/wave.ts';
import { instant } from '../../kernel/instant.ts';
import { line, prose, said } from '../../kernel/text.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);
const rollout = rolloutId;
/** Why a change is made. Asked for once something of the record is signed; before that it may be empty. */
const reason = prose(2000).default('');

export const rolloutCommands = [
  z.strictObject({ kind: kind('rollout.plan'), description }),
  z.strictObject({ kind: kind('rollout.describe'), rollout, description, reason }),
  z.strictObject({ kind: kind('rollout.impact'), rollout, impact, reason }),
  z.strictObject({ kind: kind('rollout.risk'), rollout, risk, reason }),
  z.strictObject({ kind: kind('rollout.rollback-plan'), rollout, plan: rollbackPlan, reason }),
  z.strictObject({ kind: kind('rollout.rehearse'), rollout, rehearsal: rehearsal.omit({ by: true }) }),
  z.strictObject({ kind: kind('rollout.add-phase'), rollout, title: line(200), pilot: z.boolean(), reason }),
  z.strictObject({
    kind: kind('rollout.change-phase'),
    rollout,
    phase: phaseId,
    title: line(200),
    pilot: z.boolean(),
    reason,
  }),
  z.strictObject({ kind: kind('rollout.route'), rollout, route, reason }),
  z.strictObject({ kind: kind('rollout.ask'), rollout }),
  /** Takes the asking back before the route is through; what was signed stays signed. */
  z.strictObject({ kind: kind('rollout.withdraw-ask'), rollout, reason: said(2000) }),
  z.strictObject({ kind: kind('rollout.remind'), rollout, step: stepId, note: prose(1000).default('') }),
  /** A signature given on paper; the scan lies in the book already. `digest`: of the content that was signed. */
  z.strictObject({
    kind: kind('approval.paper'),
    rollout,
    wave: waveId.nullable(),
    gate: routeGate,
    step: stepId,
    signer: accountId,
    signedOn: instant,
    digest: z.string().length(64),
    scan: evidence,
    reason: said(2000),
  }),
  /** What came of a sitting at which a board signed one after another. */
  z.strictObject({
    kind: kind('ceremony.close'),
    rollout,
    ...ceremony.pick({ wave: true, gate: true, began: true, answers: true }).shape,
    note: prose(2000).default(''),
  }),
  z.strictObject({
    kind: kind('rollout.halt'),
    rollout,
    waves: z.union([z.literal('all'), z.array(waveId).min(1)]),
    seen: said(2000),
  }),
  z.strictObject({
    kind: kind('deviation.record'),
    rollout,
    wave: waveId,
    severity: level,
    what: said(4000),
  }),
  z.strictObject({ kind: kind('deviation.close'), rollout, id: deviationId, disposition: said(4000) }),
  /** What training an incident points at, and whom of those involved; replaces what was linked before. */
  z.strictObject({
    kind: kind('deviation.link'),
    rollout,
    id: deviationId,
    items: z.array(itemId).max(50),
    people: z.array(personId).max(500).default([]),
  }),
  z.strictObject({ kind: kind('rollout.plan-effectiveness'), rollout, plan: effectivenessPlan, reason }),
  z.strictObject({ kind: kind('rollout.record-effectiveness'), rollout, result: effectivenessResult }),
  z.strictObject({ kind: kind('rollout.close'), rollout }),
  z.strictObject({ kind: kind('rollout.cancel'), rollout, reason: said(2000) }),
] as const;

/** These carry the signer's password; nothing is done unless the signature is made. */
export const signedRolloutCommands = [
  /** `digest`: what the signer was shown; refused when the content is another by now. `wave` null signs the rollout's plan. */
  z.strictObject({
    kind: kind('sign'),
    rollout,
    wave: waveId.nullable(),
    meaning: meaning.exclude([
      'waived',
      'resumed',
      'rolled-back',
      'released',
      'overridden',
      'training-given',
      'training-received',
      'witnessed',
    ]),
    sections: z.array(sectionName).min(1),
    digest: z.string().length(64),
    comment: prose(2000).default(''),
  }),
  z.strictObject({ kind: kind('rollout.resume'), rollout, halt: haltId, reason: said(2000) }),
  /** That the signer saw this paper signed. */
  z.strictObject({
    kind: kind('paper.witness'),
    rollout,
    wave: waveId.nullable(),
    paper: paperId,
    comment: prose(2000).default(''),
  }),
] as const;
