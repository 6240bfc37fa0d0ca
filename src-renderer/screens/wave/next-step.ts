import type { ReactNode } from 'react';
import type { NextStep } from '../../../shared/views/shape/next-step.ts';
import { nextStepButton, nextStepText } from '../../../shared/words/next-step-words.ts';
import { place } from '../../app/address.ts';
import type { Action } from '../../parts/action.tsx';
import { actionsFor } from './gate-acts.ts';
import type { GateActs } from './gate-acts.ts';
import type { Forward } from './use-forward.ts';
import { useWaveDesk } from './wave-desk.ts';

function relabelled(action: Action | undefined, label: string): Action | undefined {
  return action === undefined ? undefined : { ...action, label };
}

export type NextStepView = { readonly sentence: ReactNode; readonly action?: Action | undefined };

/** The one button of a step: the same control that the reason has, or the step forward itself. */
export function stepAction(next: NextStep, acts: GateActs, forward: Forward | null): Action | undefined {
  const { page, ask } = acts;
  const side = page.ahead ?? 'entry';
  const label = nextStepButton(next);
  switch (next.kind) {
    case 'prepare':
    case 'go-live':
    case 'hand-over':
      return forward ?? undefined;
    case 'sign':
      return { label, href: place.signWave(page.rollout.id, page.row.id, side) };
    case 'ask-approvals':
      return { label, onPress: () => ask(side) };
    default:
      // Every other step is the removal of the check it names.
      return relabelled(next.check === null ? undefined : actionsFor(next.check, acts, side)[0], label);
  }
}

/** What to do now, in one sentence, with the screen's only primary button where this person may press it. */
export function useNextStep(acts: GateActs, forward: Forward | null): NextStepView | undefined {
  const { page, readOnly } = useWaveDesk();
  const { next } = page;
  if (next === null) return undefined;
  const sentence = nextStepText(next, page.ahead === null ? null : page[page.ahead]);
  return { sentence, action: next.yours && !readOnly ? stepAction(next, acts, forward) : undefined };
}
