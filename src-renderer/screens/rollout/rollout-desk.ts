import { createContext, useContext } from 'react';
import type { CommandKind } from '../../../shared/events/command.ts';
import type { HeldDeviation } from '../../../shared/domain/rollout.ts';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import type { Action } from '../../parts/action.tsx';

/** The one dialog that stands over the page, and what it is about. */
export type RolloutDialog =
  | { readonly kind: 'phase'; readonly phase: RolloutPage['phases'][number] | null }
  | { readonly kind: 'wave'; readonly phase: string | null }
  | { readonly kind: 'timing'; readonly wave: WaveRow }
  | {
      readonly kind:
        | 'describe'
        | 'impact'
        | 'risk'
        | 'rollback'
        | 'rehearse'
        | 'effectiveness'
        | 'effectiveness-result'
        | 'route'
        | 'deviation'
        | 'cancel';
    }
  | { readonly kind: 'close-deviation' | 'link-training'; readonly deviation: HeldDeviation };

/** All that the tabs of a rollout work with. */
export interface RolloutDesk {
  readonly page: RolloutPage;
  readonly waves: readonly WaveRow[];
  /** True for a read-only account or book, and once the rollout is closed or cancelled. */
  readonly readOnly: boolean;
  /** Something of it was signed, so that an edit asks for a reason. */
  readonly signed: boolean;
  readonly show: (dialog: RolloutDialog) => void;
  /** The control that opens a dialog, or none where the person has no right to what it does. */
  readonly offer: (label: string, dialog: RolloutDialog) => Action | undefined;
}

/** What each dialog asks of the book in the end. */
export const commandOf: Readonly<Record<RolloutDialog['kind'], CommandKind>> = {
  phase: 'rollout.add-phase',
  wave: 'wave.add',
  timing: 'wave.timing',
  describe: 'rollout.describe',
  impact: 'rollout.impact',
  risk: 'rollout.risk',
  rollback: 'rollout.rollback-plan',
  rehearse: 'rollout.rehearse',
  effectiveness: 'rollout.plan-effectiveness',
  'effectiveness-result': 'rollout.record-effectiveness',
  route: 'rollout.route',
  deviation: 'deviation.record',
  cancel: 'rollout.cancel',
  'close-deviation': 'deviation.close',
  'link-training': 'deviation.link',
};

const DeskContext = createContext<RolloutDesk | null>(null);
export const RolloutDeskProvider = DeskContext.Provider;

export function useRolloutDesk(): RolloutDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a part of the rollout page stands outside of it');
  return desk;
}
