import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import { digestOfJson } from '../../kernel/digest.ts';
import type { EventData } from '../catalog.ts';
import type { waveEvents } from '../catalog/wave-events.ts';
import type { Envelope } from '../envelope.ts';
import { replaced, withoutRejections, type Reducers } from './reducers.ts';

type Inner = Omit<typeof waveEvents, 'wave-added/2' | 'wave-sealed/1'>;

/** A new wave from its first event. */
export function added(rollout: Rollout, { plan, entryRoute, exitRoute }: EventData<'wave-added/2'>): Rollout {
  const wave: Wave = {
    ...plan,
    baseline: null,
    cohort: [],
    frozen: null,
    criteria: [],
    activities: [],
    requirements: [],
    entryRoute,
    exitRoute,
    asked: null,
    askedExit: null,
    signatures: [],
    papers: [],
    reminders: [],
    overrides: [],
    joiners: [],
    reviews: [],
    state: { kind: 'planned' },
    kept: null,
  };
  return { ...rollout, waves: [...rollout.waves, wave] };
}

const by = (event: Envelope) => ({ since: event.at, by: event.actor ?? '' });
const wentLive = (wave: Wave, event: Envelope) => (wave.state.kind === 'live' ? wave.state.since : event.at);
const without = <Item extends { readonly id: string }>(list: readonly Item[], id: string) =>
  list.filter((item) => item.id !== id);

type Joiners = EventData<'joiners-decided/1'>;

/**
 * Taken in before go-live they are of the cohort, whose freeze stays where it was: others who came since still
 * wait for their decision. Once it is live they stand beside the cohort that was approved.
 */
function joinersDecided(wave: Wave, { people, decision }: Joiners, event: Envelope): Wave {
  const others = wave.joiners.filter(({ person }) => !people.includes(person));
  if (decision === 'taken-in' && wave.state.kind !== 'live') {
    const cohort = [...new Set([...wave.cohort, ...people])].sort();
    const frozen = wave.frozen && { ...wave.frozen, digest: digestOfJson(cohort) };
    return { ...wave, cohort, frozen, joiners: others };
  }
  const reason = event.reason ?? '';
  const decided = people.map((person) => ({
    person,
    decision,
    at: event.at,
    by: event.actor ?? '',
    reason,
  }));
  return { ...wave, joiners: [...others, ...decided] };
}

export const waveReducers: Reducers<Inner, Wave> = {
  'wave-changed/1': (wave, data) => ({ ...wave, [data.field]: data.new }),
  'cohort-set/1': (wave, { added: joining, removed }) => {
    const leaving = new Set<string>(removed);
    return {
      ...wave,
      frozen: null,
      cohort: [...new Set([...wave.cohort.filter((id) => !leaving.has(id)), ...joining])].sort(),
    };
  },
  // Frozen at one workstation while another changed it: what was frozen is not what stands.
  'cohort-frozen/1': (wave, { digest }, event) => ({
    ...wave,
    frozen: digestOfJson(wave.cohort) === digest ? { at: event.at, by: event.actor ?? '', digest } : null,
  }),
  'criterion-added/1': (wave, { criterion }) => ({
    ...wave,
    criteria: [...wave.criteria, { ...criterion, check: null }],
  }),
  // A new text is a new question: the old answer does not answer it.
  'criterion-changed/1': (wave, { new: text }) => ({
    ...wave,
    criteria: replaced(wave.criteria, text.id, () => ({ ...text, check: null })),
  }),
  'criterion-withdrawn/1': (wave, { old }) => ({ ...wave, criteria: without(wave.criteria, old.id) }),
  'criterion-checked/1': (wave, { id, new: check }) => ({
    ...wave,
    criteria: replaced(wave.criteria, id, (one) => ({ ...one, check })),
  }),
  'activity-added/1': (wave, { activity }) => ({
    ...wave,
    activities: [...wave.activities, { ...activity, done: null }],
  }),
  'activity-changed/1': (wave, { new: plan }) => ({
    ...wave,
    activities: replaced(wave.activities, plan.id, (one) => ({ ...plan, done: one.done })),
  }),
  'activity-withdrawn/1': (wave, { old }) => ({ ...wave, activities: without(wave.activities, old.id) }),
  'activity-done/1': (wave, { id, done }) => ({
    ...wave,
    activities: replaced(wave.activities, id, (one) => ({ ...one, done })),
  }),
  'requirements-set/2': (wave, { new: requirements }) => ({ ...wave, requirements }),
  'wave-route-set/2': (wave, { gate, new: route }) => ({
    ...wave,
    [gate === 'entry' ? 'entryRoute' : 'exitRoute']: route,
  }),
  'approvals-asked/1': (wave, { gate }, event) => ({
    ...wave,
    [gate === 'entry' ? 'asked' : 'askedExit']: { at: event.at, by: event.actor ?? '' },
    signatures: withoutRejections(
      wave.signatures,
      (gate === 'entry' ? wave.entryRoute : wave.exitRoute).steps,
    ),
  }),
  'approvals-withdrawn/1': (wave, { gate }) => ({
    ...wave,
    [gate === 'entry' ? 'asked' : 'askedExit']: null,
  }),
  'approval-reminded/1': (wave, { step, note }, event) => ({
    ...wave,
    reminders: [...wave.reminders, { step, note, at: event.at, by: event.actor ?? '' }],
  }),
  'trail-reviewed/1': (wave, { review }) => ({ ...wave, reviews: [...wave.reviews, review] }),
  'training-overridden/1': (wave, { override, signature }, event) => ({
    ...wave,
    overrides: [
      ...wave.overrides,
      { ...override, at: event.at, by: event.actor ?? '', signature, withdrawn: null },
    ],
  }),
  'override-withdrawn/1': (wave, { id }, event) => ({
    ...wave,
    overrides: replaced(wave.overrides, id, (one) => ({
      ...one,
      withdrawn: { at: event.at, by: event.actor ?? '', reason: event.reason ?? '' },
    })),
  }),
  'joiners-decided/1': joinersDecided,
  'preparation-started/1': (wave, _data, event) => ({
    ...wave,
    state: { kind: 'preparing', since: event.at },
  }),
  'went-live/2': (wave, _data, event) => ({ ...wave, state: { kind: 'live', ...by(event) } }),
  'handed-over/2': (wave, _data, event) => ({
    ...wave,
    state: { kind: 'handed-over', wentLive: wentLive(wave, event), ...by(event) },
  }),
  'rolled-back/1': (wave, _data, event) => ({
    ...wave,
    state: { kind: 'rolled-back', wentLive: wentLive(wave, event), ...by(event), reason: event.reason ?? '' },
  }),
  'wave-cancelled/1': (wave, _data, event) => ({
    ...wave,
    state: { kind: 'cancelled', ...by(event), reason: event.reason ?? '' },
  }),
};
