import type { Rollout } from '../domain/rollout.ts';
import type { RolloutId } from '../domain/ids.ts';
import { bookEvents } from './catalog/book-events.ts';
import { peopleEvents } from './catalog/people-events.ts';
import type { EventData } from './catalog.ts';
import type { Envelope } from './envelope.ts';
import { bookReducers } from './fold/book-fold.ts';
import { withConflicts } from './fold/conflict-fold.ts';
import { actionOf, copied } from './fold/copied.ts';
import { measurementReducers } from './fold/measure-fold.ts';
import { peopleReducers } from './fold/people-fold.ts';
import { reduce, replaced } from './fold/reducers.ts';
import { planned, rolloutReducers } from './fold/rollout-fold.ts';
import { editsContent, voidTouched } from './fold/void-signatures.ts';
import { added, waveReducers } from './fold/wave-fold.ts';
import { isEnded, type Wave } from '../domain/wave.ts';
import type { BookState, RolloutSummary } from './state.ts';
import { upcast } from './upcast.ts';

/** The state after one more event: pure, total, deterministic. An unknown event changes nothing but the newest clock. */
export function fold(state: BookState, written: Envelope): BookState {
  const event = upcast(written);
  const action = actionOf(state.action, event);
  if (action.again) return { ...copied(state, event), action };
  const next = { ...withConflicts(state, folded(state, event), event), action };
  if (next.latest !== null && next.latest.ms >= event.at.ms) return next;
  return { ...next, latest: event.at };
}

function folded(state: BookState, event: Envelope): BookState {
  if (Object.hasOwn(bookEvents, event.type)) return reduce(bookReducers, state, event);
  if (Object.hasOwn(peopleEvents, event.type)) return reduce(peopleReducers, state, event);
  if (Object.hasOwn(measurementReducers, event.type)) return reduce(measurementReducers, state, event);
  const id = event.subject.rollout as RolloutId | undefined;
  if (id === undefined) return state;
  const before = state.rollouts.get(id);
  const after = before === undefined ? born(event) : foldRollout(before, event);
  if (after === undefined || after === before) return state;
  return {
    ...state,
    rollouts: state.rollouts.set(id, after),
    summaries: state.summaries.set(id, summaryOf(after)),
  };
}

function born(event: Envelope): Rollout | undefined {
  return event.type === 'rollout-planned/2'
    ? planned(event.data as unknown as EventData<'rollout-planned/2'>, event)
    : undefined;
}

/** One rollout after one of its events, with the signatures that the event voids. */
export function foldRollout(before: Rollout, written: Envelope): Rollout {
  const event = upcast(written);
  const after = changed(before, event);
  return after !== before && editsContent(event) ? voidTouched(before, after, event) : after;
}

function changed(rollout: Rollout, event: Envelope): Rollout {
  if (event.type === 'wave-added/2')
    return added(rollout, event.data as unknown as EventData<'wave-added/2'>);
  const wave = event.data['wave'];
  if (event.type in waveReducers && typeof wave === 'string') {
    const next = (one: Wave): Wave => keptAtEnd(rollout, one, reduce(waveReducers, one, event));
    return { ...rollout, waves: replaced(rollout.waves, wave, next) };
  }
  return reduce(rolloutReducers, rollout, event);
}

/** A wave that ends takes along what its signatures cover of the rollout. */
function keptAtEnd({ impact, risk, rollback }: Rollout, before: Wave, after: Wave): Wave {
  return isEnded(after) && !isEnded(before) ? { ...after, kept: { impact, risk, rollback } } : after;
}

function summaryOf({ id, number, title, state, waves }: Rollout): RolloutSummary {
  return {
    id,
    number,
    title,
    open: state.kind === 'open',
    waves: waves.map((wave) => ({ id: wave.id, number: wave.number, title: wave.title })),
  };
}
