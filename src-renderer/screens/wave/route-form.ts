import type { Role } from '../../../shared/domain/account.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { capital } from '../../../shared/words/count.ts';
import { roleWord } from '../../../shared/words/roles.ts';

/** One signer as chosen; `who` empty is anybody in the role. */
export interface StepAnswers {
  readonly id: string;
  readonly role: Role;
  readonly meaning: Meaning;
  readonly who: string;
}

export function stepsOf(route: RouteView): readonly StepAnswers[] {
  return route.steps.map(({ id, role, meaning, who }) => ({ id, role, meaning, who: who ?? '' }));
}

/** A step that is kept has its id for life, so that signatures already made still answer it. */
export function emptyStep(gate: GateSide, id: string = crypto.randomUUID()): StepAnswers {
  return { id, role: 'quality', meaning: gate === 'entry' ? 'approved' : 'accepted-handoff', who: '' };
}

/** The route in words, a signer a line, for a diff. */
export function routeText(
  steps: readonly StepAnswers[],
  accounts: readonly { readonly id: string; readonly name: string }[],
): string {
  const nameOf = (who: string): string => accounts.find((account) => account.id === who)?.name ?? who;
  return steps
    .map(({ role, meaning, who }) =>
      [meaningWord(meaning), capital(roleWord(role)), ...(who === '' ? [] : [nameOf(who)])].join(', '),
    )
    .join('\n');
}
