import type { Rollout } from '../domain/rollout.ts';
import type { Statement } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../events/sections.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { waveRoute } from '../views/gate.ts';
import { haltsOver } from '../views/halts-over.ts';
import { missingOfPlan } from '../views/plan-check.ts';
import { isSignable, routeView } from '../views/route-view.ts';
import type { RouteView, StepView } from '../views/shape/gate.ts';
import { openRollout, openWave, type CommandOf, type DecideContext } from './context.ts';
import { haltedRefusal, statementOf } from './statement-of.ts';

type Sign = CommandOf<'sign'>;
interface Signing {
  readonly rollout: Rollout;
  readonly wave: Wave | null;
}

/** What an approval, a review, an accepted handoff or a rejection says; refused when it is not this person's to sign now. */
export function approvalStatement(
  state: BookState,
  command: Sign,
  context: DecideContext,
): Result<Statement, RefusalCode> {
  const place = signingPlace(state, command);
  if (!place.ok) return place;
  const barred = barredFrom(place.value, command);
  if (barred) return barred;
  const step = stepFor(state, place.value, command, context);
  if (!step.ok) return step;
  const { rollout, wave } = place.value;
  const record = wave ?? rollout;
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
      role: step.value.role,
      sections: command.sections,
      digest,
      comment: command.comment,
    }),
  );
}

/** The route step that this signature answers. */
export function stepFor(
  state: BookState,
  { rollout, wave }: Signing,
  command: Sign,
  { by }: DecideContext,
): Result<StepView, RefusalCode> {
  const routes =
    wave === null
      ? [routeView(rollout.route, rollout.signatures, rollout.asked, state.accounts, by, rollout.authors)]
      : (['entry', 'exit'] as const).map((side) => waveRoute(state, rollout, wave, side, by));
  const fits = (step: StepView): boolean =>
    command.meaning === 'rejected' || step.meaning === command.meaning;
  for (const route of routes) {
    const step = route.steps.find((one) => one.yours && fits(one));
    if (step !== undefined) return ok(step);
  }
  return whyNone(routes, fits, context(by.id, by.roles));
}

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
  const missing = missingOfPlan(rollout);
  if (missing.length > 0) return refused('missing', { what: [...missing] });
  const halts = wave === null ? [] : haltsOver(rollout, wave);
  return halts.length > 0 ? haltedRefusal(halts) : null;
}

interface Asker {
  readonly id: string;
  readonly roles: readonly string[];
}
const context = (id: string, roles: readonly string[]): Asker => ({ id, roles });

/** No step is theirs to sign: the nearest reason, in words a person can act on. */
function whyNone(
  routes: readonly RouteView[],
  fits: (step: StepView) => boolean,
  who: Asker,
): Result<never, RefusalCode> {
  const steps = routes.flatMap((route) => route.steps).filter(fits);
  const mine = steps.filter(
    (step) => who.roles.includes(step.role) && (step.who === null || step.who === who.id),
  );
  if (mine.length === 0)
    return refused('not-your-step', {
      roles: [...new Set(steps.filter((step) => isSignable(step.status)).map((step) => step.role))],
    });
  const signed = routes.some(
    (route) =>
      route.steps.some((step) => isSignable(step.status)) &&
      route.steps.some((step) => step.status === 'signed' && step.signature?.signer === who.id),
  );
  if (signed) return refused('already-signed');
  if (mine.some((step) => isSignable(step.status))) return refused('own-approval');
  if (mine.some((step) => step.status === 'not-due'))
    return refused('step-not-due', {
      waitsFor: steps.filter((step) => isSignable(step.status)).map((step) => step.name ?? step.role),
    });
  if (mine.some((step) => step.status === 'not-asked')) return refused('not-asked');
  return refused('already-signed');
}
