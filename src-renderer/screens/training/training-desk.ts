import { createContext, useContext } from 'react';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import type { GapCause } from '../../../shared/views/shape/gate.ts';

/** The one dialog that stands over the screen, and what it is about. */
export type TrainingDialog =
  | { readonly kind: 'record'; readonly people: readonly string[]; readonly item: string | null }
  | {
      readonly kind: 'override';
      readonly wave: string;
      readonly person: { readonly id: string; readonly name: string };
      readonly item: { readonly id: string; readonly version: number | null };
      readonly cause: GapCause;
    }
  | { readonly kind: 'add'; readonly wave: string | null };

/** All that the parts of the training screen work with. */
export interface TrainingDesk {
  readonly page: TrainingPage;
  readonly show: (dialog: TrainingDialog) => void;
}

const DeskContext = createContext<TrainingDesk | null>(null);
export const TrainingDeskProvider = DeskContext.Provider;

export function useTrainingDesk(): TrainingDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a part of the training screen stands outside of it');
  return desk;
}
