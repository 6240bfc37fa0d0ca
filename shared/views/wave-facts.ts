import type { HeldHalt, Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { gateOf, waveRoute } from './gate.ts';
import { haltsOver } from './halts-over.ts';
import type { LateJoiner } from './joiners.ts';
import type { PageContext } from './page-context.ts';
import type { Gate, RouteView } from './shape/gate.ts';
import type { WaveTraining } from './shape/wave-training.ts';
import { readinessOf } from './wave-readiness.ts';

/** What rows, pages and lists all need of a wave, computed once. */
export interface WaveFacts {
  readonly rollout: Rollout;
  readonly wave: Wave;
  readonly training: WaveTraining;
  readonly joiners: readonly LateJoiner[];
  readonly halts: readonly HeldHalt[];
  /** The gate ahead; null once handed over, rolled back or cancelled. */
  readonly ahead: Gate | null;
  /** The approvals of the gate ahead, or of the last one when none is. */
  readonly route: RouteView;
}

export function aheadOf(wave: Pick<Wave, 'state'>): GateSide | null {
  if (wave.state.kind === 'planned' || wave.state.kind === 'preparing') return 'entry';
  return wave.state.kind === 'live' ? 'exit' : null;
}

export function waveFacts(state: BookState, rollout: Rollout, wave: Wave, context: PageContext): WaveFacts {
  const { training, joiners } = readinessOf(state, wave, context);
  const side = aheadOf(wave);
  return {
    rollout,
    wave,
    training,
    joiners,
    halts: haltsOver(rollout, wave),
    ahead: side === null ? null : gateOf(state, rollout, wave, side, { ...context, training, joiners }),
    route: waveRoute(state, rollout, wave, side ?? 'exit', context),
  };
}
