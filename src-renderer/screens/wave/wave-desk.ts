import { createContext, useContext } from 'react';
import type { HeldDeviation } from '../../../shared/domain/rollout.ts';
import type { Activity, Criterion, GateSide } from '../../../shared/domain/wave.ts';
import type { HaltView } from '../../../shared/views/shape/halt-view.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { NamedGap } from './gap-groups.ts';

export type OverrideRow = WavePage['overrides'][number];
export type JoinerRow = WavePage['joiners'][number];

/** The one dialog that stands over the page, and what it is about. */
export type WaveDialog =
  | {
      readonly kind:
        | 'title'
        | 'scope'
        | 'timing'
        | 'cohort'
        | 'freeze'
        | 'requirements'
        | 'requirements-everywhere'
        | 'deviation'
        | 'review'
        | 'go-live'
        | 'hand-over'
        | 'roll-back'
        | 'cancel';
    }
  | { readonly kind: 'criterion'; readonly gate: GateSide; readonly criterion: Criterion | null }
  | { readonly kind: 'check' | 'withdraw-criterion'; readonly criterion: Criterion }
  | { readonly kind: 'activity'; readonly activity: Activity | null }
  | { readonly kind: 'done' | 'withdraw-activity'; readonly activity: Activity }
  | { readonly kind: 'train'; readonly people: readonly string[]; readonly item: string | null }
  | { readonly kind: 'joiners'; readonly people: readonly string[] }
  | { readonly kind: 'override'; readonly gap: NamedGap }
  | { readonly kind: 'withdraw-override'; readonly override: OverrideRow }
  | { readonly kind: 'route'; readonly gate: GateSide }
  | { readonly kind: 'close-deviation'; readonly deviation: HeldDeviation }
  | { readonly kind: 'resume'; readonly halt: HaltView };

/** All that the sections of a wave work with. */
export interface WaveDesk {
  readonly page: WavePage;
  /** True for a read-only account, a read-only book and another moment: no control that writes is shown. */
  readonly readOnly: boolean;
  /** Read only, or the wave is finished: its plan is not edited any more. */
  readonly locked: boolean;
  readonly show: (dialog: WaveDialog) => void;
}

const DeskContext = createContext<WaveDesk | null>(null);
export const WaveDeskProvider = DeskContext.Provider;

export function useWaveDesk(): WaveDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a section of a wave stands outside its page');
  return desk;
}

/** The ids every command about this wave carries. */
export function ofWave(page: WavePage): { readonly rollout: string; readonly wave: string } {
  return { rollout: page.rollout.id, wave: page.row.id };
}
