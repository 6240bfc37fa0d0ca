import type { RouteGate } from '../../../shared/domain/wave.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { RouteView, StepView } from '../../../shared/views/shape/gate.ts';
import { place } from '../../app/address.ts';

/** Whose approvals: those of a plan (`wave` null), or of one gate of a wave. */
export interface ApprovalPlace {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: RouteGate;
}

/** A wave with the side of its gate; null where it is the plan. */
function side({
  wave,
  gate,
}: ApprovalPlace): { readonly wave: string; readonly gate: 'entry' | 'exit' } | null {
  return wave === null || gate === 'plan' ? null : { wave, gate };
}

export function askCommand(at: ApprovalPlace): CommandInput {
  const { rollout } = at;
  const of = side(at);
  return of === null ? { kind: 'rollout.ask', rollout } : { kind: 'wave.ask', rollout, ...of };
}

export function withdrawCommand(at: ApprovalPlace, reason: string): CommandInput {
  const { rollout } = at;
  const of = side(at);
  return of === null
    ? { kind: 'rollout.withdraw-ask', rollout, reason }
    : { kind: 'wave.withdraw-ask', rollout, ...of, reason };
}

export function remindCommand(at: ApprovalPlace, step: string, note: string): CommandInput {
  const { rollout, wave } = at;
  return wave === null
    ? { kind: 'rollout.remind', rollout, step, note }
    : { kind: 'wave.remind', rollout, wave, step, note };
}

export function signHref(at: ApprovalPlace): string {
  const of = side(at);
  return of === null ? place.signPlan(at.rollout) : place.signWave(at.rollout, of.wave, of.gate);
}

export function ceremonyHref({ rollout, wave, gate }: ApprovalPlace): string {
  return place.ceremony(rollout, wave, gate);
}

export function backHref({ rollout, wave }: ApprovalPlace): string {
  return wave === null ? place.rollout(rollout) : place.wave(rollout, wave);
}

/** A step that can be answered now, by whomever. */
export function isOpen({ status }: StepView): boolean {
  return status === 'waiting' || status === 'void';
}

export function canAsk({ steps }: RouteView): boolean {
  return steps.some((step) => step.status === 'not-asked' || step.status === 'rejected');
}

export function canSign({ steps }: RouteView): boolean {
  return steps.some(isOpen);
}

/** The asking can be taken back until every step is signed. */
export function canWithdraw({ steps, signed }: RouteView): boolean {
  return steps.some((step) => step.asked !== null) && signed < steps.length;
}
