import type { Role } from '../../domain/account.ts';
import type { Meaning } from '../../domain/signature.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { StepView } from '../shape/gate.ts';
import { couldAnswer, type WhoIsWho } from './who-answers.ts';

type Seen = Pick<
  StepView,
  'id' | 'role' | 'also' | 'meaning' | 'who' | 'people' | 'need' | 'lacks' | 'answers'
>;

/** What must not be said by authors alone: that it may be done, and that its result is taken over. */
const DECIDING: ReadonlySet<Meaning> = new Set<Meaning>(['approved', 'accepted-handoff']);

/**
 * Whether a signature of `signer` on this step would leave the approvals of the route, or the accepting of its handoff,
 * to authors alone (R19): no other of them is by somebody else, and none is left that somebody else could give.
 */
export function onlyOwnApproval(
  state: WhoIsWho,
  { signer, as, step }: { readonly signer: string; readonly as: Role; readonly step: Seen },
  steps: readonly Seen[],
  authors: readonly string[],
  now: Instant,
): boolean {
  if (!DECIDING.has(step.meaning) || !authors.includes(signer)) return false;
  const approving = steps.filter(({ meaning }) => meaning === step.meaning);
  if (approving.some(({ answers }) => answers.some((one) => !authors.includes(one.signer)))) return false;
  return !approving.some(
    (one) => leftOver(one, one.id === step.id ? as : null) && isOpenToOthers(state, one, authors, now),
  );
}

/** Whether another signature is wanted there after one more (`as`: the function of that one). */
function leftOver({ answers, need, lacks }: Seen, as: Role | null): boolean {
  return answers.length + (as === null ? 0 : 1) < need || lacks.some((role) => role !== as);
}

function isOpenToOthers(state: WhoIsWho, step: Seen, authors: readonly string[], now: Instant): boolean {
  const could = couldAnswer(state, step, now);
  return could.length === 0 || could.some((id) => !authors.includes(id));
}
