import { actingAt, type Account } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Reminder, Route, RouteGate, RouteStep, Wave } from '../domain/wave.ts';
import type { Instant } from '../kernel/instant.ts';
import { accountName } from './account-name.ts';
import { answersOn, type Said } from './route-view/answers.ts';
import { onlyOwnApproval } from './route-view/only-author.ts';
import { isComplete, isSignable, statusOf } from './route-view/status.ts';
import { answeringRole, standingAt, type WhoIsWho } from './route-view/who-answers.ts';
import type { RouteView, StepView } from './shape/gate.ts';

const DAY = 86_400_000;

/** Who looks, and when; it decides what is theirs and what is late, never what is signed. */
export interface Looking {
  readonly now: Instant;
  readonly viewer?: Account | null;
}

/** A route of approvals, with all that was said on its record. */
export interface RoutePlace extends Said {
  readonly route: Route;
  readonly asked: { readonly at: Instant; readonly by: string } | null;
  readonly reminders: readonly Reminder[];
  readonly authors: readonly string[];
  /** Where it is answered: functions count as they are held there. */
  readonly site: string;
}

/** The route of a plan, or of one gate of a wave. */
export function routePlace(rollout: Rollout, wave: Wave | null, gate: RouteGate): RoutePlace {
  const { authors } = rollout;
  if (wave === null || gate === 'plan') return { ...rollout, authors };
  const [route, asked] = gate === 'entry' ? [wave.entryRoute, wave.asked] : [wave.exitRoute, wave.askedExit];
  const { signatures, papers, reminders, scope } = wave;
  return { route, asked, signatures, papers, reminders, authors, site: scope.site };
}

type Answered = Omit<StepView, 'status' | 'late' | 'yours' | 'yoursFor'> &
  Pick<ReturnType<typeof answersOn>, 'rejected' | 'taken'>;

/**
 * Where a route of approvals stands. A step is through when as many different people as it wants have signed, each
 * function that must be among them; a rejection holds it until it is asked for again, and what an edit made void is
 * signed again. In sequence only the first step that is not through is due. `yours`: the viewer may answer it now.
 */
export function routeView(state: WhoIsWho, place: RoutePlace, looking: Looking): RouteView {
  const answered = place.route.steps.map((step) => answeredStep(state, step, place));
  const due = answered.findIndex((step) => !isComplete(step));
  const taken = new Set(answered.flatMap((step) => [...step.taken]));
  const steps = answered.map((step, index): StepView => {
    const { rejected: _rejected, taken: _taken, ...shown } = step;
    const isDue = place.route.order === 'parallel' || index === due;
    const status = statusOf(step, place.asked !== null, isDue);
    const open = isSignable(status);
    const standing = open ? yoursOf(state, step, answered, place, looking, taken) : null;
    return {
      ...shown,
      status,
      late: open && shown.due !== null && shown.due.ms < looking.now.ms,
      yours: standing !== null,
      yoursFor: standing?.of ? { id: standing.of.id, name: standing.of.name } : null,
    };
  });
  return {
    order: place.route.order,
    steps,
    signed: steps.filter(({ status }) => status === 'signed').length,
  };
}

function answeredStep(state: WhoIsWho, step: RouteStep, place: RoutePlace): Answered {
  const { id, role, meaning, who, also, people, must, days } = step;
  const asked = place.asked?.at ?? null;
  const reminder = place.reminders.findLast(
    (one) => one.step === id && asked !== null && one.at.ms >= asked.ms,
  );
  return {
    id,
    role,
    meaning,
    who,
    name: who === null ? null : accountName(state, who),
    asked,
    also,
    people: people.map((one) => ({ id: one, name: accountName(state, one) })),
    // Each function wanted is signed in by somebody of its own.
    need: Math.max(step.need, must.length),
    must,
    days,
    due: asked === null || days === null ? null : { ...asked, ms: asked.ms + days * DAY },
    reminded: reminder ? { at: reminder.at, by: accountName(state, reminder.by), note: reminder.note } : null,
    ...answersOn(state, step, place, asked),
  };
}

/** On whose account the viewer may sign the step now; null when they may not. */
function yoursOf(
  state: WhoIsWho,
  step: Answered,
  steps: readonly Answered[],
  { site, authors }: RoutePlace,
  { viewer = null, now }: Looking,
  taken: ReadonlySet<string>,
): ReturnType<typeof standingAt> {
  if (viewer === null) return null;
  const standing = standingAt(state, step, viewer, site, now, taken);
  const as = answeringRole(step, actingAt(viewer, site).roles);
  if (standing === null || as === null) return null;
  // Enough have signed, only not in each function wanted: more of the others would not help.
  if (step.answers.length >= step.need && !step.lacks.includes(as)) return null;
  return onlyOwnApproval(state, { signer: viewer.id, as, step }, steps, authors, now) ? null : standing;
}
