import type { RolloutId } from '../../../shared/domain/ids.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { GateSide, Wave } from '../../../shared/domain/wave.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { aheadOf } from '../../../shared/views/wave-facts.ts';

export interface WavePlace {
  readonly rollout: Rollout;
  readonly wave: Wave;
}

export function waveIn(state: BookState, rollout: string, wave: string): WavePlace | null {
  const held = state.rollouts.get(rollout as RolloutId);
  const found = held?.waves.find((one) => one.id === wave);
  return held === undefined || found === undefined ? null : { rollout: held, wave: found };
}

/** The gate ahead of a wave; of one that has ended, the gate it passed last. */
export function sideOf(wave: Wave): GateSide {
  return aheadOf(wave) ?? (wave.state.kind === 'handed-over' ? 'exit' : 'entry');
}
