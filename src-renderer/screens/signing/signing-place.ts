import type { Meaning } from '../../../shared/domain/signature.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';

/** What is signed, and where it stands. */
export interface SigningPlace {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: 'plan' | 'entry' | 'exit';
  readonly page: SigningPage;
}

/** What somebody has just done here. */
export interface Signed {
  readonly name: string;
  readonly meaning: Meaning;
  readonly at: Instant;
}

export function recordOf({ page }: SigningPlace): { readonly number: string; readonly title: string } {
  return page.wave ?? { number: page.rollout.number, title: page.rollout.title };
}

/** The step the signer at the desk would answer. */
export function stepOf({ page }: SigningPlace): StepView | null {
  return page.route.steps.find((step) => step.id === page.step) ?? null;
}

/** Those asked now, in the order of the route. */
export function askedNow({ page }: SigningPlace): readonly StepView[] {
  return page.route.steps.filter((step) => step.status === 'waiting' || step.status === 'void');
}

/** The address of the ceremony that asks for a person by name after the lock. */
export function nextHref(path: string, step: StepView, name: string): string {
  return `${path}?${new URLSearchParams({ next: step.who ?? '', name })}`;
}
