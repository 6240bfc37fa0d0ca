import { actingAt, type Account } from '../../domain/account.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import { maySettle } from '../conflict-data.ts';
import { openConflicts } from '../conflicts-over.ts';
import { sameText } from '../fold-text.ts';
import { missingOfPlan } from '../plan-check.ts';
import type { Gate, RouteView } from '../shape/gate.ts';
import { recordViews } from '../person-page/record-views.ts';
import type { Wait } from '../shape/wait.ts';
import { chasePart, signParts, witnessPart, type Part } from './approval-waits.ts';
import type { WaveTraining } from '../shape/wave-training.ts';
import type { WaveFacts } from '../wave-facts.ts';
import { waveWorkers } from '../wave-workers.ts';
import { mayAsk } from '../who-acts.ts';

const nothing = {
  count: 1,
  due: null,
  since: null,
  meaning: null,
  late: false,
  reminded: null,
  names: [],
  onBehalf: null,
};

/** What a rollout's plan asks of the viewer: to complete it, to ask for approval, to chase it, to sign, to witness. */
export function planWaits(
  state: BookState,
  rollout: Rollout,
  plan: RouteView,
  anywhere: Account,
): readonly Wait[] {
  const viewer = actingAt(anywhere, rollout.site);
  const wait = (part: Part): Wait => ({
    ...nothing,
    rollout: rollout.id,
    rolloutTitle: rollout.title,
    wave: null,
    title: rollout.title,
    ...part,
  });
  const parts = [
    settlePart(state, rollout, anywhere),
    ...signParts(plan),
    witnessPart(state, rollout.papers, viewer, rollout.site),
  ];
  if (rollout.owner === viewer.id && mayAsk(viewer, 'rollout.ask'))
    parts.push(chasePart(state, plan, rollout.site), planPart(rollout, plan));
  return parts.flatMap((part) => (part === null ? [] : [wait(part)]));
}

/** Conflicts of the rollout and its waves that the viewer may settle. */
function settlePart(state: BookState, rollout: Rollout, viewer: Account): Part | null {
  const mine = openConflicts(state).filter(
    (conflict) => conflict.rollout === rollout.id && maySettle(state, conflict, viewer),
  );
  return mine.length === 0 ? null : { kind: 'settle', count: mine.length };
}

function planPart(rollout: Rollout, plan: RouteView): Part | null {
  const missing = missingOfPlan(rollout);
  if (missing.length > 0) return { kind: 'plan', count: missing.length };
  return wantsAsking(plan) ? { kind: 'ask' } : null;
}

/** What a wave asks of the viewer. While it is halted only the way out of the halt counts. */
export function waveWaits(
  state: BookState,
  { rollout, wave, halts, ahead, route, training, joiners }: WaveFacts,
  anywhere: Account,
  now: Instant,
): readonly Wait[] {
  if (ahead === null) return [];
  const { site } = wave.scope;
  const viewer = actingAt(anywhere, site);
  const due = ahead.side === 'entry' ? wave.timing.goLive : wave.timing.exit;
  const wait = (part: Part): Wait => ({
    ...nothing,
    rollout: rollout.id,
    rolloutTitle: rollout.title,
    wave: wave.id,
    title: wave.title,
    due,
    ...part,
  });
  const halt = halts[0];
  if (halt !== undefined)
    return mayAsk(anywhere, 'rollout.resume', rollout.site)
      ? [wait({ kind: 'resume', since: halt.at, due: null })]
      : [];
  const owns = rollout.owner === viewer.id;
  const parts: readonly (Part | null)[] = [
    ...trainingParts(state, training, ahead, viewer),
    owns && joiners.length > 0 && mayAsk(viewer, 'wave.joiners')
      ? { kind: 'joiners', count: joiners.length }
      : null,
    ...signParts(route),
    witnessPart(state, wave.papers, viewer, site),
    owns && mayAsk(viewer, 'wave.ask') ? chasePart(state, route, site) : null,
    reviewWait(
      wave.state.kind === 'preparing' &&
        ahead.checks.some((check) => check.id === 'trail-review' && !check.met),
      rollout,
      wave,
      viewer,
    ),
    activityWait(
      wave.activities.filter((activity) => activity.done === null && isMine(activity.owner, viewer)),
      wave.state.kind !== 'planned',
    ),
    ...(owns ? ownerParts(ahead, route, wave.state.kind !== 'planned', viewer, now, due) : []),
  ];
  return parts.flatMap((part) => (part === null ? [] : [wait(part)]));
}

function trainingParts(
  state: BookState,
  training: WaveTraining,
  { side }: Gate,
  viewer: Account,
): readonly (Part | null)[] {
  const asked = side === 'entry' ? training.people : training.people.filter(({ joiner }) => joiner);
  const gaps = asked.reduce((sum, person) => sum + person.gaps, 0);
  const unsigned = recordsToSign(state, training, viewer);
  return [
    gaps > 0 && mayAsk(viewer, 'training.record') ? { kind: 'training', count: gaps } : null,
    unsigned > 0 ? { kind: 'sign-training', count: unsigned } : null,
  ];
}

/** Only a signature is missing, and it is the viewer's. */
function recordsToSign(state: BookState, { items, people }: WaveTraining, viewer: Account): number {
  if (!mayAsk(viewer, 'training.sign')) return 0;
  const yours = (person: string, item: string | undefined): number =>
    recordViews(state, person as PersonId, viewer).filter((one) => one.item === item && one.yours !== null)
      .length;
  return people.reduce(
    (sum, { id, cells }) =>
      cells.reduce(
        (all, cell, index) =>
          cell.kind === 'gap' && cell.cause === 'unsigned' ? all + yours(id, items[index]?.item) : all,
        sum,
      ),
    0,
  );
}

function isMine(owner: string, viewer: Account): boolean {
  return sameText(owner, viewer.name) || sameText(owner, viewer.id);
}

function activityWait(mine: readonly { readonly due: Instant }[], started: boolean): Part | null {
  const first = [...mine].sort((a, b) => a.due.ms - b.due.ms)[0];
  return first === undefined || !started ? null : { kind: 'activity', count: mine.length, due: first.due };
}

function reviewWait(
  wanted: boolean,
  rollout: Rollout,
  wave: WaveFacts['wave'],
  viewer: Account,
): Part | null {
  return wanted && mayAsk(viewer, 'wave.review-trail') && !waveWorkers(rollout, wave).has(viewer.id)
    ? { kind: 'review-trail' }
    : null;
}

/** What the owner of a rollout has to move: criteria, approvals to ask for, the step through an open gate. */
function ownerParts(
  ahead: Gate,
  route: RouteView,
  started: boolean,
  viewer: Account,
  now: Instant,
  due: Instant,
): readonly (Part | null)[] {
  if (!started) return [];
  const open = ahead.checks.find((check) => check.id === 'criteria')?.blockers.length ?? 0;
  const others = ahead.checks.every((check) => check.met || check.id === 'approvals');
  const entry = ahead.side === 'entry';
  // Exit criteria are looked at once the wave was in use: they do not press from the first day on.
  const pressing = entry || due.ms - now.ms < 7 * 86_400_000;
  return [
    open > 0 && pressing && mayAsk(viewer, 'wave.check') ? { kind: 'criterion', count: open } : null,
    wantsAsking(route) && others && mayAsk(viewer, 'wave.ask') ? { kind: 'ask' } : null,
    ahead.open && mayAsk(viewer, entry ? 'wave.go-live' : 'wave.hand-over')
      ? { kind: entry ? 'go-live' : 'hand-over' }
      : null,
  ];
}

/** Never asked for, or the last answer was a rejection. */
function wantsAsking(route: RouteView): boolean {
  return route.steps.some((step) => step.status === 'not-asked' || step.status === 'rejected');
}

const PRESSING: readonly Wait['kind'][] = [
  'resume',
  'training',
  'joiners',
  'sign-training',
  'sign',
  'witness',
  'go-live',
  'hand-over',
  'activity',
  'criterion',
  'review-trail',
  'chase',
  'ask',
  'plan',
  'alert',
  'vouch',
  'accept',
  'password',
];

/** Halts first, then what is due first; without a date last. */
export function byUrgency(a: Wait, b: Wait): number {
  return (
    Number(b.kind === 'resume') - Number(a.kind === 'resume') ||
    dueMs(a) - dueMs(b) ||
    PRESSING.indexOf(a.kind) - PRESSING.indexOf(b.kind)
  );
}

function dueMs(wait: Wait): number {
  return wait.due?.ms ?? Number.MAX_SAFE_INTEGER;
}
