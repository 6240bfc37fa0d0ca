import { actingAt, type Account } from '../domain/account.ts';
import type { PaperId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../events/sections.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { haltsOver } from '../views/halts-over.ts';
import { missingOfPlan } from '../views/plan-check.ts';
import { routePlace, routeView } from '../views/route-view.ts';
import { isSignable } from '../views/route-view/status.ts';
import { answeringRole, isNamed, namedAt } from '../views/route-view/who-answers.ts';
import type { RouteView, StepView } from '../views/shape/gate.ts';
import { signingPlace } from './approval-statement.ts';
import {
  rolloutSubject,
  waveSubject,
  type CommandOf,
  type DecideContext,
  type Decisions,
} from './context.ts';
import { haltedRefusal } from './statement-of.ts';

type Asked = CommandOf<'approval.paper'>;
type Refused = Result<never, RefusalCode>;

/** A signature given on paper, by somebody who could answer the step here and now; it counts once witnessed. */
export const paperDecisions: Decisions<'approval.paper'> = {
  'approval.paper': (state, command, context) => {
    const place = signingPlace(state, command);
    if (!place.ok) return place;
    const { rollout, wave } = place.value;
    if ((wave === null) !== (command.gate === 'plan'))
      return refused('not-found', { what: 'step', id: command.step });
    const account = state.accounts.get(command.signer);
    if (account === undefined) return refused('not-found', { what: 'account', id: command.signer });
    // Whoever locked themselves out is who signs on paper.
    const signer: Account =
      account.standing.kind === 'locked' ? { ...account, standing: { kind: 'active' } } : account;
    const stopped = notNow(rollout, wave);
    if (stopped) return stopped;
    const of = routePlace(rollout, wave, command.gate);
    const step = stepOf(routeView(state, of, { now: context.now, viewer: signer }), command, signer, of.site);
    if (!step.ok) return step;
    const unfit = undated(step.value, command, context) ?? stale(rollout, wave, command);
    if (unfit) return unfit;
    const { step: id, gate, signedOn, digest, scan, reason } = command;
    const { name, title } = account;
    const { role, meaning } = step.value;
    const paper = {
      id: context.newId() as PaperId,
      gate,
      step: id,
      signer: account.id,
      name,
      title,
      role,
      meaning,
      signedOn,
      revision: rollout.revision,
      sections: covered(wave),
      digest,
      scan,
      reason,
    };
    const subject = wave === null ? rolloutSubject(rollout) : waveSubject(rollout, wave);
    return ok([draft('paper-recorded/1', subject, { wave: command.wave, paper }, reason)]);
  },
};

const covered = (wave: Wave | null) => [...(wave === null ? PLAN_SECTIONS : WAVE_SECTIONS)];

function notNow(rollout: Rollout, wave: Wave | null): Refused | null {
  const missing = missingOfPlan(rollout);
  if (missing.length > 0) return refused('missing', { what: [...missing] });
  const halts = wave === null ? [] : haltsOver(rollout, wave);
  return halts.length > 0 ? haltedRefusal(halts) : null;
}

/** The step, in the function in which the signer answers it; refused when it is not theirs to answer now. */
function stepOf(
  route: RouteView,
  { step: id }: Asked,
  signer: Account,
  site: string,
): Result<Pick<StepView, 'asked' | 'role' | 'meaning'>, RefusalCode> {
  const step = route.steps.find((one) => one.id === id);
  if (step === undefined) return refused('not-found', { what: 'step', id });
  const role = answeringRole(step, actingAt(signer, site).roles);
  // A paper is in the signer's own name: nobody's delegate signs one.
  if (step.yours && step.yoursFor === null && role !== null) return ok({ ...step, role });
  const answered = route.steps.some(({ answers, papers }) =>
    [...answers, ...papers].some((one) => one.signer === signer.id),
  );
  if (answered || step.status === 'signed') return refused('already-signed');
  if (role === null || !isNamed(namedAt(step), signer.id) || signer.standing.kind !== 'active')
    return refused('not-their-step', { name: signer.name, roles: [step.role, ...step.also] });
  if (isSignable(step.status))
    return refused(step.meaning === 'accepted-handoff' ? 'own-handoff' : 'own-approval');
  return refused(step.status === 'not-due' ? 'step-not-due' : 'not-asked');
}

/** Signed after it was asked for, and not later than now. */
function undated(
  { asked }: Pick<StepView, 'asked'>,
  { signedOn }: Asked,
  { now }: DecideContext,
): Refused | null {
  if (signedOn.ms > now.ms) return refused('future-date', { ms: signedOn.ms });
  return asked !== null && signedOn.ms < asked.ms
    ? refused('wrong-order', { first: asked.ms, second: signedOn.ms })
    : null;
}

function stale(rollout: Rollout, wave: Wave | null, { digest }: Asked): Refused | null {
  return contentDigest(rollout, wave, covered(wave)) === digest ? null : refused('content-changed');
}
