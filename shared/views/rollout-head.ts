import type { WaveMark } from '../domain/marks.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import { haltsOver } from './halts-over.ts';
import type { RolloutHead } from './shape/rollout-head.ts';
import { rolloutMark, waveMark } from './status.ts';
import { aheadOf } from './wave-facts.ts';
import { gateOf } from './gate.ts';
import type { PageContext } from './page-context.ts';

/** `marks`: those of its waves. */
export function rolloutHead(state: BookState, rollout: Rollout, marks: readonly WaveMark[]): RolloutHead {
  const { id, number, title, class: kind, revision, revisedAt, owner, state: standing } = rollout;
  return {
    id,
    number,
    title,
    class: kind,
    revision,
    revisedAt,
    owner: { id: owner, name: accountName(state, owner) },
    state: standing,
    status: rolloutMark(rollout, marks),
  };
}

/** The marks of all waves of a rollout, where nothing else of them is needed. */
export function waveMarks(state: BookState, rollout: Rollout, context: PageContext): readonly WaveMark[] {
  return rollout.waves.map((wave) => {
    const side = aheadOf(wave);
    return waveMark(
      side === null ? null : gateOf(state, rollout, wave, side, context),
      wave,
      haltsOver(rollout, wave),
    );
  });
}
