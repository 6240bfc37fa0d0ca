import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block } from '../engine/dress.ts';
import { label } from '../page/parts.ts';

type Shown = Pick<PacketContents['sections']['plan'], 'impact' | 'risk' | 'rollback'>;

/** Impact, risk and rollback plan as they are printed: of a wave that ended, as they stood then and were signed. */
export function shownPlan({ sections: { plan, kept } }: PacketContents): Shown {
  return kept ?? plan;
}

/** Said below their titles where the rollout may say something else by now. */
export function keptNote({ sections: { kept }, wave }: PacketContents): readonly Block[] {
  return kept === null || wave === null ? [] : [label(`As it stood when ${wave.number} ended.`)];
}
