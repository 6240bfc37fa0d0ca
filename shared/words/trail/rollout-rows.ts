import type { rolloutEvents } from '../../events/catalog/rollout-events.ts';
import { listText, numberText } from '../count.ts';
import { trail as say } from '../en/trail.ts';
import { approvalRows } from './approval-rows.ts';
import { peopleText, rolloutOf, subjectText, type Lookup, type Tellers } from './lookup.ts';
import { routeText, stepAbout } from './requirement-text.ts';
import { changeText, valueText } from './value-text.ts';
import type { Envelope } from '../../events/envelope.ts';

const changed = (first: string, again: string, old: unknown, next: unknown) =>
  old === null
    ? { what: first, old: say.none, new: valueText(next) }
    : { what: again, ...changeText(old, next) };

export const rolloutRows: Tellers<typeof rolloutEvents> = {
  'rollout-planned/2': ({ number, description }) => ({
    what: say.rolloutPlanned,
    about: say.pair(number, description.title),
    old: say.none,
    new: say.planned,
  }),
  'rollout-described/1': ({ old, new: next }) => changed(say.described, say.described, old, next),
  'impact-assessed/1': ({ old, new: next }) => changed(say.impact, say.impactChanged, old, next),
  'risk-assessed/1': ({ old, new: next }) => changed(say.risk, say.riskChanged, old, next),
  'rollback-planned/1': ({ old, new: next }) => changed(say.rollback, say.rollbackChanged, old, next),
  'rollback-rehearsed/1': ({ rehearsal }) => ({
    what: say.rehearsed,
    new: say.rehearsal(numberText(rehearsal.minutes), rehearsal.result),
  }),
  'phase-added/1': ({ phase }) => ({
    what: say.phaseAdded,
    about: phase.title,
    old: say.none,
    new: valueText(phase),
  }),
  'phase-changed/1': ({ old, new: next }) => ({
    what: say.phaseChanged,
    about: next.title,
    ...changeText(old, next),
  }),
  'plan-route-set/2': ({ old, new: next }, lookup) => ({
    what: say.planRoute,
    old: routeText(old, lookup),
    new: routeText(next, lookup),
  }),
  'plan-approval-asked/1': () => ({ what: say.planAsked, old: say.notAsked, new: say.asked }),
  'plan-approval-withdrawn/1': () => ({ what: say.planTakenBack, old: say.asked, new: say.notAsked }),
  'plan-approval-reminded/1': ({ step, note }, lookup, event) => ({
    what: say.reminded,
    about: stepAbout(lookup, event, rolloutOf(lookup, event)?.route.steps ?? [], step),
    new: note || null,
  }),
  ...approvalRows,
  'halted/1': ({ halt }, lookup, event) => ({
    what: say.halt,
    about:
      halt.waves === 'all'
        ? say.allWaves
        : listText(
            halt.waves.map((wave) => subjectText(lookup, { subject: { ...event.subject, wave } })),
            3,
          ),
    new: say.halted,
    why: halt.seen,
  }),
  'resumed/1': () => ({ what: say.resume, old: say.halted, new: say.resumed }),
  'deviation-recorded/1': ({ deviation: { number, severity, what } }) => ({
    what: say.deviation,
    about: say.pair(number, say.severity[severity]),
    new: what,
  }),
  'deviation-closed/1': ({ id, disposition }, lookup, event) => ({
    what: say.deviationClosed,
    about: deviationNumber(lookup, event, id),
    old: say.open,
    new: say.because(say.closed, disposition),
  }),
  'deviation-linked/1': ({ id, items, people }, lookup, event) => ({
    what: say.deviationLinked,
    about: deviationNumber(lookup, event, id),
    new:
      [listText(items, 5), peopleText(lookup, people)].filter((text) => text !== '').join('; ') || say.none,
  }),
  'effectiveness-planned/1': ({ old, new: next }) => changed(say.effectPlanned, say.effectPlanned, old, next),
  'effectiveness-recorded/1': ({ result }) => ({
    what: say.effectRecorded,
    new: say.because(say.verdict[result.verdict], result.evidence),
  }),
  'rollout-closed/1': () => ({ what: say.rolloutClosed, old: say.open, new: say.closed }),
  'rollout-cancelled/1': () => ({ what: say.rolloutCancelled, old: say.open, new: say.cancelled }),
};

function deviationNumber(lookup: Lookup, event: Envelope, id: string): string | undefined {
  return rolloutOf(lookup, event)?.deviations.find((deviation) => deviation.id === id)?.number;
}
