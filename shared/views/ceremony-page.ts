import { actingAt, may, type Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { AccountId } from '../domain/ids.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import type { PageContext } from './page-context.ts';
import { routePlace, routeView } from './route-view.ts';
import { couldAnswer } from './route-view/who-answers.ts';
import type { CeremonyPage, Seat } from './shape/ceremony-page.ts';
import type { RouteView, SignatureView, StepView } from './shape/gate.ts';
import { signingPage, type SigningSources, type SigningTarget } from './signing-page.ts';
import { byFamilyName } from './who-acts.ts';

/** The most that sit around one screen. */
const MOST_SEATS = 100;

export interface CeremonySources extends SigningSources {
  /** Why the book would refuse this person's signature with this meaning now; null: it would take it. */
  readonly why: (account: Account, meaning: StepView['meaning']) => RefusalCode | null;
}

/** What a board signs at one screen, who could, and what came of it so far; null when there is no such record. */
export function ceremonyPage(
  state: BookState,
  asked: Omit<SigningTarget, 'step'>,
  context: PageContext,
  sources: CeremonySources,
): CeremonyPage | null {
  const page = signingPage(state, { ...asked, step: null }, context, sources);
  const rollout = state.rollouts.get(asked.rollout as Rollout['id']);
  if (page === null || rollout === undefined) return null;
  const wave = rollout.waves.find(({ id }) => id === asked.wave) ?? null;
  const place = routePlace(rollout, wave, asked.gate);
  const accounts = seated(state, page.route, place.site, context);
  const seats = accounts.map((account) => {
    const route = routeView(state, place, { ...context, viewer: account });
    return seatOf(account, route, sources);
  });
  return { ...page, seats, held: heldAt(state, rollout, asked) };
}

/** Who answered, and who could answer what is still open: in the order of the route, then by family name. */
function seated(
  state: BookState,
  { steps }: RouteView,
  site: string,
  context: PageContext,
): readonly Account[] {
  const ids = steps.flatMap((step) => {
    const answered = [...step.answers, ...step.gone, ...step.abstained].map(({ signer }) => signer);
    const open = step.status === 'signed' ? [] : eligible(state, step, site, context);
    return [...new Set([...answered, ...open])].sort((a, b) =>
      byFamilyName(accountName(state, a), accountName(state, b)),
    );
  });
  return [...new Set(ids)].flatMap((id) => state.accounts.get(id as AccountId) ?? []).slice(0, MOST_SEATS);
}

/** Those named and their delegates, else everybody active in a function that the step takes here. */
function eligible(state: BookState, step: StepView, site: string, { now }: PageContext): readonly string[] {
  const named = couldAnswer(state, step, now);
  if (named.length > 0) return named;
  return [...state.accounts.values()]
    .filter((account) => may(actingAt(account, site), step.role, ...step.also))
    .map(({ id }) => id);
}

function seatOf(account: Account, { steps }: RouteView, { why }: CeremonySources): Seat {
  const { id, name, title } = account;
  const answer = answerOf(id, steps);
  const own = steps.find((step) => step.yours);
  // Without a step of their own, the first that is open says why it is not theirs.
  const meaning = (own ?? steps.find(({ status }) => status !== 'signed') ?? steps[0])?.meaning;
  const refusal = meaning === undefined ? 'not-your-step' : why(account, meaning);
  return {
    account: id,
    name,
    title,
    step: refusal === null ? (own?.id ?? null) : null,
    why: refusal,
    onBehalf: own?.yoursFor?.name ?? null,
    answered: answer === null ? null : verdictOf(answer),
    at: answer?.at ?? null,
  };
}

/** The newest answer of a person that stands. */
function answerOf(id: string, steps: readonly StepView[]): SignatureView | null {
  const all = steps.flatMap(({ answers, abstained, gone }) => [
    ...answers,
    ...abstained,
    ...gone.filter(({ status }) => status === 'rejected'),
  ]);
  const theirs = all.filter(({ signer }) => signer === id);
  return theirs.toSorted((a, b) => a.at.ms - b.at.ms).at(-1) ?? null;
}

function verdictOf({ meaning }: SignatureView): NonNullable<Seat['answered']> {
  return meaning === 'rejected' || meaning === 'abstained' ? meaning : 'signed';
}

/** Earlier sittings at this gate, newest first. */
function heldAt(
  state: BookState,
  { ceremonies }: Rollout,
  { gate, wave }: Omit<SigningTarget, 'step'>,
): CeremonyPage['held'] {
  return ceremonies
    .filter((one) => one.gate === gate && one.wave === (gate === 'plan' ? null : wave))
    .map((one) => ({
      ...one,
      byName: accountName(state, one.by),
      names: one.answers.map(({ account }) => accountName(state, account)),
    }))
    .toReversed();
}
