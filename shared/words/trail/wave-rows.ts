import type { Override } from '../../domain/override.ts';
import type { waveEvents } from '../../events/catalog/wave-events.ts';
import type { EventData } from '../../events/catalog.ts';
import { digestText } from '../digest-words.ts';
import { countText, listText, numberText } from '../count.ts';
import { trail as say } from '../en/trail.ts';
import { trailSync as sync } from '../en/trail-sync.ts';
import {
  accountText,
  peopleText,
  personName,
  subjectText,
  waveOf,
  type Lookup,
  type Tellers,
} from './lookup.ts';
import { requirementsText, routeText, stepAbout } from './requirement-text.ts';
import { dayText } from '../when.ts';
import { changeText, valueText } from './value-text.ts';
import type { Envelope } from '../../events/envelope.ts';

type Checks = readonly { readonly met: boolean }[];

/** The wave, and which of its parts. */
const part = (lookup: Lookup, event: Envelope, text: string): string =>
  say.pair(subjectText(lookup, event), text);
const overriddenText = (lookup: Lookup, { person, item, version }: Override): string =>
  say.pair(personName(lookup, person), say.version(item, version));
const metText = (checks: Checks): string =>
  say.checks(numberText(checks.filter((check) => check.met).length), numberText(checks.length));
/** What the decision was computed from, where that was kept: it is not in books before 0.3. */
const provenText = (checks: Checks, proof: EventData<'went-live/2'>['proof']): string =>
  proof === null
    ? metText(checks)
    : say.proven(metText(checks), numberText(proof.upTo), digestText(proof.digest));

export const waveRows: Tellers<typeof waveEvents> = {
  'wave-added/2': ({ plan }) => ({
    what: say.waveAdded,
    about: say.pair(plan.number, plan.title),
    old: say.none,
    new: valueText(plan.timing),
  }),
  'wave-changed/1': (data) => ({ what: say.waveChanged[data.field], ...changeText(data.old, data.new) }),
  'cohort-set/1': ({ added, removed }, lookup) => ({
    what: say.cohortSet,
    old: removed.length === 0 ? null : say.gone(peopleText(lookup, removed)),
    new: added.length === 0 ? null : say.joined(peopleText(lookup, added)),
  }),
  'cohort-frozen/1': ({ size }) => ({
    what: say.frozen,
    old: say.notFrozen,
    new: countText(size, ...say.people),
  }),
  'criterion-added/1': ({ criterion }) => ({
    what: say.criterionAdded[criterion.gate],
    old: say.none,
    new: criterion.text,
  }),
  'criterion-changed/1': ({ old, new: next }) => ({
    what: say.criterionChanged[next.gate],
    ...changeText(old, next),
  }),
  'criterion-withdrawn/1': ({ old }) => ({
    what: say.criterionWithdrawn[old.gate],
    old: old.text,
    new: say.withdrawn,
  }),
  'criterion-checked/1': ({ id, old, new: next }, lookup, event) => {
    const text = waveOf(lookup, event)?.criteria.find((criterion) => criterion.id === id)?.text;
    return {
      what: say.criterion[next.verdict],
      about: text === undefined ? undefined : part(lookup, event, text),
      old: old === null ? say.notLooked : say.criterionState[old.verdict],
      new: say.criterionState[next.verdict],
      why: next.reason || next.evidence || null,
    };
  },
  'activity-added/1': ({ activity }, lookup, event) => ({
    what: say.activityAdded,
    about: part(lookup, event, activity.title),
    old: say.none,
    new: valueText({ owner: activity.owner, due: activity.due }),
  }),
  'activity-changed/1': ({ old, new: next }, lookup, event) => ({
    what: say.activityChanged,
    about: part(lookup, event, next.title),
    ...changeText(old, next),
  }),
  'activity-withdrawn/1': ({ old }, lookup, event) => ({
    what: say.activityWithdrawn,
    about: part(lookup, event, old.title),
    old: say.planned,
    new: say.withdrawn,
  }),
  'activity-done/1': ({ id, done }, lookup, event) => {
    const title = waveOf(lookup, event)?.activities.find((activity) => activity.id === id)?.title;
    return {
      what: say.activityDone,
      about: title === undefined ? undefined : part(lookup, event, title),
      old: say.open,
      new: say.done,
      why: done.evidence || null,
    };
  },
  'requirements-set/2': ({ old, new: next }) => ({
    what: say.requirements,
    old: requirementsText(old),
    new: requirementsText(next),
  }),
  'wave-route-set/2': ({ gate, old, new: next }, lookup) => ({
    what: say.route[gate],
    old: routeText(old, lookup),
    new: routeText(next, lookup),
  }),
  'approvals-asked/1': ({ gate, of }, lookup) => ({
    what: say.approvalsAsked[gate],
    old: say.notAsked,
    new:
      of.length === 0
        ? say.asked
        : listText(
            of.map((id) => accountText(lookup, id)),
            5,
          ),
  }),
  'approvals-withdrawn/1': ({ gate }) => ({
    what: say.approvalsTakenBack[gate],
    old: say.asked,
    new: say.notAsked,
  }),
  'approval-reminded/1': ({ step, note }, lookup, event) => {
    const wave = waveOf(lookup, event);
    const steps = wave === null ? [] : [...wave.entryRoute.steps, ...wave.exitRoute.steps];
    return { what: say.reminded, about: stepAbout(lookup, event, steps, step), new: note || null };
  },
  'trail-reviewed/1': ({ review }, lookup, event) => ({
    what: say.reviewed,
    about: part(lookup, event, say.upTo(numberText(review.upTo))),
    new: review.finding,
  }),
  'training-overridden/1': ({ override }, lookup, event) => ({
    what: say.overridden,
    about: part(lookup, event, overriddenText(lookup, override)),
    old: say.gap,
    new: say.through(dayText(override.until)),
  }),
  'override-withdrawn/1': ({ id }, lookup, event) => {
    const override = waveOf(lookup, event)?.overrides.find((one) => one.id === id);
    return {
      what: say.overrideWithdrawn,
      about: override && part(lookup, event, overriddenText(lookup, override)),
      old: say.inForce,
      new: say.withdrawn,
    };
  },
  'joiners-decided/1': ({ people, decision }, lookup, event) => ({
    what: say.joiners[decision],
    about: part(lookup, event, peopleText(lookup, people)),
    old: say.undecided,
    new: say.decided[decision],
  }),
  'preparation-started/1': () => ({ what: say.started, old: say.planned, new: say.preparing }),
  'went-live/2': ({ checks, proof }) => ({
    what: say.wentLive,
    old: say.preparing,
    new: say.live,
    why: provenText(checks, proof),
  }),
  'handed-over/2': ({ checks, proof }) => ({
    what: say.handover,
    old: say.live,
    new: say.handedOver,
    why: provenText(checks, proof),
  }),
  'wave-sealed/1': ({ side, marks }) => ({
    what: sync.waveSealed[side],
    old: sync.notSealed,
    new: sync.seal(
      countText(marks.length, ...sync.workstation),
      listText(
        marks.map(({ device }) => device),
        5,
      ),
    ),
  }),
  'rolled-back/1': () => ({ what: say.rollingBack, old: say.live, new: say.rolledBack }),
  'wave-cancelled/1': () => ({ what: say.waveCancelled, old: say.planned, new: say.cancelled }),
};
