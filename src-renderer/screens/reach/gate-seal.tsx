import type { ReactElement } from 'react';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { sealText } from '../../../shared/words/sync-words.ts';
import { Ladder } from '../../parts/signature/ladder.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { allHaveText } from '../../strings/en/reach.ts';
import { useReach } from './use-reach.ts';

const passing = { entry: 'went-live', exit: 'handed-over' } as const satisfies Record<GateSide, string>;

export type GateSealProps = { readonly page: WavePage; readonly side: GateSide };

/** Of a passed gate: whether every workstation taking part has it, by signed checkpoints, or who does not. */
export function GateSeal({ page, side }: GateSealProps): ReactElement | null {
  const seal = page.seals.findLast((one) => one.side === side) ?? null;
  const reach = useReach({
    what: passing[side],
    rollout: page.rollout.id,
    wave: page.row.id,
    at: seal === null ? (page.passed[side]?.at ?? null) : null,
  });
  if (seal === null && reach === null) return null;
  // A gate passed before others joined is never sealed: that they have it is all there is to say.
  const heard = seal === null && reach?.missing.length === 0;
  return (
    <p className="wb-row wb-reach wb-small">
      {seal === null && !heard ? (
        <StateMark mark="check/not-due" size={14} />
      ) : (
        <Ladder state={heard ? 'seen' : 'witnessed'} />
      )}
      <span className="wb-break">
        {heard ? allHaveText(reach.have.length) : sealText(seal, reach?.missing ?? [])}
      </span>
    </p>
  );
}
