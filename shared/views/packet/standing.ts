import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import { waveRoute } from '../gate.ts';
import { haltsOver } from '../halts-over.ts';
import { planCheck } from '../plan-check.ts';
import { sideAhead } from './wave-outline.ts';

export type Asked = 'approve-plan' | 'go-live' | 'hand-over' | 'resume' | 'nothing';

/** What the board is asked to decide on the record as it stands. */
export function whatIsAsked(state: BookState, rollout: Rollout, wave: Wave | null, now: Instant): Asked {
  if (rollout.state.kind !== 'open') return 'nothing';
  const halted =
    wave === null ? rollout.halts.some((halt) => halt.lifted === null) : haltsOver(rollout, wave).length > 0;
  if (halted) return 'resume';
  if (wave === null) return planCheck(rollout, state, now).met ? 'nothing' : 'approve-plan';
  const side = sideAhead(wave);
  return side === null ? 'nothing' : side === 'entry' ? 'go-live' : 'hand-over';
}

/**
 * Whether the record is approved, so that its packet is no draft: the plan's route is signed, and for a wave that has not
 * gone live its entry route too. What went live was approved then, whatever was edited since.
 */
export function isApproved(state: BookState, rollout: Rollout, wave: Wave | null, now: Instant): boolean {
  if (
    wave !== null &&
    wave.state.kind !== 'planned' &&
    wave.state.kind !== 'preparing' &&
    wave.state.kind !== 'cancelled'
  )
    return true;
  if (!planCheck(rollout, state, now).met) return false;
  if (wave === null) return true;
  const route = waveRoute(state, rollout, wave, 'entry', { now });
  return route.steps.length > 0 && route.signed === route.steps.length;
}
