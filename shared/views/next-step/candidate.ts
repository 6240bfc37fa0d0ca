import type { Account } from '../../domain/account.ts';
import type { CommandKind } from '../../events/command.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { missingOfPlan } from '../plan-check.ts';
import { isSignable } from '../route-view/status.ts';
import type { Blocker, GateCheck, RouteView } from '../shape/gate.ts';
import type { NextStep } from '../shape/next-step.ts';
import { maySettle } from '../conflict-data.ts';
import { conflictsOver } from '../conflicts-over.ts';
import { byFamilyName, mayAsk, ownerOf, signersOf, whoMay } from '../who-acts.ts';
import { waveWorkers } from '../wave-workers.ts';
import type { StepPlace } from './step-place.ts';

/** `stage` 0 is what others build on: signing before it would be signed again. */
export interface Candidate {
  readonly step: NextStep;
  readonly stage: 0 | 1;
  readonly reasons: number;
  readonly index: number;
}

interface Act {
  readonly kind: NextStep['kind'];
  readonly yours: boolean;
  readonly waitsFor: readonly string[];
}

/** What others build on. */
const EARLY: ReadonlySet<string> = new Set<GateCheck['id']>(['plan-approved', 'cohort', 'conflicts']);

/** What would close one unmet check, and whether the viewer may do it. */
export function candidateFor(place: StepPlace, check: GateCheck, index: number): Candidate {
  const { kind, yours, waitsFor } = actFor(place, check);
  const content = check.blockers.some(
    (one) => one.kind === 'missing' && one.what !== 'rehearsal' && one.what !== 'trail-review',
  );
  const early = EARLY.has(check.id) || content;
  return {
    step: { kind, check, yours, waitsFor },
    stage: early ? 0 : 1,
    reasons: check.blockers.length,
    index,
  };
}

function actFor(place: StepPlace, check: GateCheck): Act {
  const lacks = (what: string): boolean =>
    check.blockers.some((one) => one.kind === 'missing' && one.what === what);
  switch (check.id) {
    case 'earlier-phases':
      return { kind: 'wait-earlier', yours: false, waitsFor: titlesOf(check.blockers) };
    case 'no-halt':
      return ofAll(place, 'lift-halt', 'rollout.resume');
    case 'plan-approved':
      return planAct(place);
    case 'cohort':
      return cohortAct(place, check, lacks('cohort-empty'));
    case 'rollback':
      return lacks('rollback-plan')
        ? ofOwner(place, 'plan-approval', 'rollout.rollback-plan')
        : ofOwner(place, 'rehearse', 'rollout.rehearse');
    case 'criteria':
      return ofOwner(place, 'check-criteria', lacks('criteria') ? 'wave.add-criterion' : 'wave.check');
    case 'activities':
      return activitiesAct(place, check, lacks('activities'));
    case 'training':
      return trainingAct(place, lacks('requirements'), lacks('cohort-empty'));
    case 'joiners':
      return joinersAct(place, check);
    case 'approvals':
      return approvalsAct(place, check);
    case 'trail-review':
      return reviewAct(place);
    case 'deviations':
      return ofOwner(place, 'close-deviations', 'deviation.close');
    case 'conflicts':
      return conflictsAct(place);
    case 'intact':
      return {
        kind: 'heal',
        yours: place.viewer?.roles.includes('administrator') === true,
        waitsFor: whoMay(place.state, 'account.make'),
      };
    default:
      return assertNever(check.id);
  }
}

/** Where the function is needed: of the rollout, or of the wave. */
function siteOf(command: CommandKind, rollout: StepPlace['rollout'], wave: StepPlace['wave']): string {
  return command.startsWith('rollout.') ? rollout.site : wave.scope.site;
}

function ofOwner({ state, rollout, wave, viewer }: StepPlace, kind: Act['kind'], command: CommandKind): Act {
  return {
    kind,
    yours: mayAsk(viewer, command, siteOf(command, rollout, wave)),
    waitsFor: ownerOf(state, rollout),
  };
}

function ofAll({ state, rollout, wave, viewer }: StepPlace, kind: Act['kind'], command: CommandKind): Act {
  const site = siteOf(command, rollout, wave);
  return { kind, yours: mayAsk(viewer, command, site), waitsFor: whoMay(state, command, site) };
}

function planAct(place: StepPlace): Act {
  if (missingOfPlan(place.rollout).length > 0) return ofOwner(place, 'plan-approval', 'rollout.impact');
  return signingAct(place, place.plan, 'plan-approval', 'plan-approval', 'rollout.ask');
}

function approvalsAct(place: StepPlace, check: GateCheck): Act {
  const route = check.blockers.some((one) => one.kind === 'missing' || one.kind === 'only-author');
  return route
    ? ofOwner(place, 'ask-approvals', 'wave.route')
    : signingAct(place, place.route, 'sign', 'ask-approvals', 'wave.ask');
}

/** Signing where a step is due; asking where none was asked for, or the last answer was a rejection. */
function signingAct(
  place: StepPlace,
  route: RouteView,
  sign: Act['kind'],
  ask: Act['kind'],
  command: CommandKind,
): Act {
  const open = route.steps.filter((step) => isSignable(step.status));
  if (open.length === 0) return ofOwner(place, ask, command);
  const { state, rollout, wave } = place;
  const site = siteOf(command, rollout, wave);
  const signers = signersOf(state, route, site);
  // Whoever signed on paper has done their part: it waits for witnesses. Else somebody has to be found.
  const onPaper = open.flatMap(({ papers }) => papers.map(({ name }) => name));
  const others =
    onPaper.length > 0
      ? whoMay(state, 'paper.witness', site).filter((name) => !onPaper.includes(name))
      : ownerOf(state, rollout);
  const yours = route.steps.some((step) => step.yours);
  return { kind: sign, yours, waitsFor: signers.length > 0 || yours ? signers : others };
}

function activitiesAct(place: StepPlace, check: GateCheck, none: boolean): Act {
  if (none) return ofOwner(place, 'finish-activities', 'wave.add-activity');
  const owners = [...new Set(check.blockers.flatMap((one) => (one.kind === 'activity' ? [one.owner] : [])))];
  return {
    kind: 'finish-activities',
    yours: mayAsk(place.viewer, 'wave.done', place.wave.scope.site),
    waitsFor: owners,
  };
}

function trainingAct(place: StepPlace, noRequirement: boolean, nobody: boolean): Act {
  if (nobody) return ofOwner(place, 'set-cohort', 'wave.cohort');
  if (noRequirement) return ofOwner(place, 'train', 'wave.requirements');
  return ofAll(place, 'train', 'training.record');
}

/** An open cohort is frozen first: whoever comes until then is simply in it or not. */
function cohortAct(place: StepPlace, check: GateCheck, nobody: boolean): Act {
  if (nobody) return ofOwner(place, 'set-cohort', 'wave.cohort');
  return hasUndecided(check)
    ? ofOwner(place, 'decide-joiners', 'wave.joiners')
    : ofOwner(place, 'freeze-cohort', 'wave.freeze');
}

function joinersAct(place: StepPlace, check: GateCheck): Act {
  return hasUndecided(check)
    ? ofOwner(place, 'decide-joiners', 'wave.joiners')
    : ofAll(place, 'train', 'training.record');
}

function hasUndecided({ blockers }: GateCheck): boolean {
  return blockers.some((one) => one.kind === 'joiner');
}

/** Not by those whose work would be reviewed (R26). */
function reviewAct({ state, rollout, wave, viewer }: StepPlace): Act {
  const workers = waveWorkers(rollout, wave);
  const others = [...state.accounts.values()].filter(
    (account) => !workers.has(account.id) && mayAsk(account, 'wave.review-trail', wave.scope.site),
  );
  return {
    kind: 'review-trail',
    yours: viewer !== null && others.some((account) => account.id === viewer.id),
    waitsFor: others.map((account) => account.name).sort(),
  };
}

/** Whoever may settle one of them, where it is. */
function conflictsAct({ state, rollout, wave, viewer }: StepPlace): Act {
  const open = conflictsOver(state, rollout, wave);
  const may = (account: Account): boolean => open.some((one) => maySettle(state, one, account));
  const others = [...state.accounts.values()].filter(may).map(({ name }) => name);
  return {
    kind: 'settle-conflicts',
    yours: viewer !== null && may(viewer),
    waitsFor: others.sort(byFamilyName),
  };
}

function titlesOf(blockers: readonly Blocker[]): readonly string[] {
  return blockers.flatMap((one) => (one.kind === 'wave-ahead' ? [one.title] : []));
}
