import type { ReactElement } from 'react';
import type { HaltView } from '../../../shared/views/shape/halt-view.ts';
import { Ladder } from '../../parts/signature/ladder.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { heardText } from '../../strings/en/reach.ts';
import { useReach } from './use-reach.ts';

export type HaltHeardProps = { readonly rollout: string; readonly halt: Pick<HaltView, 'at'> };

/** A halt reaches another workstation when it syncs: who has not heard of it yet, by name (ux.md section 11). */
export function HaltHeard({ rollout, halt }: HaltHeardProps): ReactElement | null {
  const reach = useReach({ what: 'halted', rollout, wave: null, at: halt.at });
  if (reach === null) return null;
  const all = reach.missing.length === 0;
  return (
    <p className="wb-row wb-reach wb-small">
      {all ? <Ladder state="seen" /> : <StateMark mark="check/late" size={14} />}
      <span className="wb-break">{heardText(reach)}</span>
    </p>
  );
}
