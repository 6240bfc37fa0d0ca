import type { Account } from '../domain/account.ts';
import type { AccountId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Statement } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../events/sections.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { waveRoute } from '../views/gate.ts';
import { haltsOver } from '../views/halts-over.ts';
import { missingOfPlan, planRoute } from '../views/plan-check.ts';
import { isSignable } from '../views/route-view/status.ts';
import { answeringRole, isNamed, namedAt } from '../views/route-view/who-answers.ts';
import type { RouteView, StepView } from '../views/shape/gate.ts';
import { conflictsIn } from '../views/conflicts-over.ts';
import { aheadOf } from '../views/wave-facts.ts';
import { openRollout, openWave, type CommandOf, type DecideContext } from './context.ts';
import { conflictRefusal, haltedRefusal, statementOf } from './statement-of.ts';

type Sign = CommandOf<'sign'>;
interface Signing {
  readonly rollout: Rollout;
  readonly wave: Wave | null;
}

/** What an approval, a review, an accepted handoff, a rejection or an abstention says; refused when it is not this person's to sign now. */
export function approvalStatement(
  state: BookState,
  command: Sign,
  context: DecideContext,
): Result<Statement, RefusalCode> {
  const place = signingPlace(state, command);
  if (!place.ok) return place;
  const barred = barredFrom(place.value, command) ?? disputed(state, place.value, command);
  if (barred) return barred;
  const step = stepFor(state, place.value, command, context);
  if (!step.ok) return step;
  const { rollout, wave } = place.value;
  const record = wave ?? rollout;
  const { yoursFor } = step.value;
  const digest = contentDigest(rollout, wave, command.sections);
  if (digest !== command.digest) return refused('content-changed');
  return ok(
    statementOf(context, {
      record: {
        kind: wave === null ? 'rollout' : 'wave',
        id: record.id,
        number: record.number,
        revision: rollout.revision,
      },
      meaning: command.meaning,
      role: answeringRole(step.value, context.by.roles) ?? step.value.role,
      sections: command.sections,
      digest,
      comment: command.comment,
      ...(yoursFor === null ? {} : { onBehalf: yoursFor.id as AccountId }),
    }),
  );
}

/** The route step that this signature answers: of the gate ahead first. */
export function stepFor(
  state: BookState,
  { rollout, wave }: Signing,
  command: Pick<Sign, 'meaning'>,
  { by, now }: Pick<DecideContext, 'by' | 'now'>,
): Result<StepView, RefusalCode> {
  const looking = { viewer: by, now };
  const sides = wave !== null && aheadOf(wave) === 'exit' ? EXIT_FIRST : ENTRY_FIRST;
  const routes =
    wave === null
      ? [planRoute(rollout, state, looking)]
      : sides.map((side) => waveRoute(state, rollout, wave, side, looking));
  const fits = (step: StepView): boolean => ANY_STEP.has(command.meaning) || step.meaning === command.meaning;
  for (const route of routes) {
    const step = route.steps.find((one) => one.yours && fits(one));
    if (step === undefined) continue;
    const twice = command.meaning === 'abstained' && step.abstained.some(({ signer }) => signer === by.id);
    return twice ? refused('already-signed') : ok(step);
  }
  return whyNone(routes, fits, by);
}

const ENTRY_FIRST = ['entry', 'exit'] as const;
const EXIT_FIRST = ['exit', 'entry'] as const;
/** Said at whatever step is one's own. */
const ANY_STEP: ReadonlySet<string> = new Set<Sign['meaning']>(['rejected', 'abstained']);

export function signingPlace(
  state: BookState,
  command: Pick<Sign, 'rollout' | 'wave'>,
): Result<Signing, RefusalCode> {
  if (command.wave !== null) return openWave(state, command.rollout, command.wave);
  const rollout = openRollout(state, command.rollout);
  return rollout.ok ? ok({ rollout: rollout.value, wave: null }) : rollout;
}

function barredFrom({ rollout, wave }: Signing, command: Sign): Result<never, RefusalCode> | null {
  const sections = wave === null ? PLAN_SECTIONS : WAVE_SECTIONS;
  if ([...command.sections].sort().join() !== [...sections].sort().join())
    return refused('content-changed', { sections: [...sections] });
  if (command.meaning === 'rejected') return command.comment === '' ? refused('reason-needed') : null;
  if (command.meaning === 'abstained') return null;
  const missing = missingOfPlan(rollout);
  if (missing.length > 0) return refused('missing', { what: [...missing] });
  const halts = wave === null ? [] : haltsOver(rollout, wave);
  return halts.length > 0 ? haltedRefusal(halts) : null;
}

/** What stands in two versions is signed by nobody until somebody settled which one holds; saying no to it is. */
function disputed(
  state: BookState,
  { rollout, wave }: Signing,
  { meaning, sections }: Sign,
): Result<never, RefusalCode> | null {
  return ANY_STEP.has(meaning) ? null : conflictRefusal(state, conflictsIn(state, rollout, wave, sections));
}

/** No step is theirs to sign: the nearest reason, in words a person can act on. */
function whyNone(
  routes: readonly RouteView[],
  fits: (step: StepView) => boolean,
  who: Account,
): Result<never, RefusalCode> {
  const steps = routes.flatMap((route) => route.steps).filter(fits);
  const open = steps.filter((step) => isSignable(step.status));
  const mine = steps.filter(
    (step) => answeringRole({ ...step, lacks: [] }, who.roles) !== null && isNamed(namedAt(step), who.id),
  );
  if (mine.length === 0)
    return refused('not-your-step', {
      roles: [...new Set(open.flatMap(({ role, also }) => [role, ...also]))],
    });
  if (
    routes.some((route) => answeredBy(route, who.id) && route.steps.some((step) => isSignable(step.status)))
  )
    return refused('already-signed');
  if (mine.some((step) => isSignable(step.status)))
    return mine.some((step) => isSignable(step.status) && hasEnough(step, who))
      ? refused('not-your-step', { roles: [...new Set(open.flatMap(({ lacks }) => lacks))] })
      : refused(mine.every(({ meaning }) => meaning === 'accepted-handoff') ? 'own-handoff' : 'own-approval');
  if (mine.some((step) => step.status === 'not-due'))
    return refused('step-not-due', { waitsFor: open.map((step) => step.name ?? step.role) });
  if (mine.some((step) => step.status === 'not-asked' || step.status === 'rejected'))
    return refused('not-asked');
  return refused('already-signed');
}

/** One person answers one step of a route, on paper too. */
function answeredBy({ steps }: RouteView, id: string): boolean {
  return steps.some(({ answers, papers }) => [...answers, ...papers].some(({ signer }) => signer === id));
}

/** Enough signed, and what it still wants is a function that this person does not have. */
function hasEnough({ answers, need, lacks }: StepView, { roles }: Account): boolean {
  return answers.length >= need && !lacks.some((role) => roles.includes(role));
}
