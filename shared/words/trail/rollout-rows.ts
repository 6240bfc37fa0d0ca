import type { rolloutEvents } from '../../events/catalog/rollout-events.ts';
import { listText, numberText } from '../count.ts';
import { trail as say } from '../en/trail.ts';
import { meaningWord } from '../meanings.ts';
import { peopleText, subjectText, type Lookup, type Tellers } from './lookup.ts';
import { routeText } from './requirement-text.ts';
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
  'plan-route-set/2': ({ old, new: next }) => ({
    what: say.planRoute,
    old: routeText(old),
    new: routeText(next),
  }),
  'plan-approval-asked/1': () => ({ what: say.planAsked, old: say.notAsked, new: say.asked }),
  'signed/1': ({ signature: { statement }, step }, lookup, event) => ({
    what: say.signedAs(meaningWord(statement.meaning).toLowerCase()),
    about: say.planRevision(recordText(lookup, event, statement.record.number), statement.record.revision),
    old: step === null ? null : say.waiting,
    new: statement.meaning === 'rejected' ? say.rejected : say.signed,
    why: statement.comment === '' ? null : statement.comment,
  }),
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

/** The wave's or rollout's name, else the number that was signed. */
function recordText(lookup: Lookup, event: Envelope, number: string): string {
  const text = subjectText(lookup, event);
  return text === event.subject.id || text === event.subject.wave ? number : text;
}

function deviationNumber({ state }: Lookup, { subject }: Envelope, id: string): string | undefined {
  return state.rollouts.get(subject.rollout as never)?.deviations.find((deviation) => deviation.id === id)
    ?.number;
}
