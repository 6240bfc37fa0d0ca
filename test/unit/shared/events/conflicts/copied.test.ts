import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import type { BookState } from '../../../../../shared/events/state.ts';
import { preparingStory } from '../../../../fixtures/plant.ts';
import { deviceAt, inOrder, replicas, type Replica } from './replica.ts';

const base = preparingStory();

/** A title and two criteria are written at the second workstation before anybody has seen it. */
function edited(at: Replica): readonly Envelope[] {
  const of = { rollout: at.rollout.id, wave: at.wave.id };
  const criterion = { gate: 'exit', text: 'No new deviations', howKnown: '' };
  return [
    ...at.do('owner', { kind: 'wave.title', ...of, title: 'Line 2 first', reason: 'clearer' }),
    ...at.do('owner', { kind: 'wave.add-criterion', ...of, criterion }),
    ...at.do('owner', { kind: 'wave.add-criterion', ...of, criterion }),
  ];
}

/** The same actions as another life carries them along. */
const carried = (events: readonly Envelope[], origin: string): readonly Envelope[] =>
  events.map((event, seq) => ({ ...event, origin, seq }));

const SECOND_LIFE = `${deviceAt(1)}-7`;
const foldedFrom = (state: BookState, events: readonly Envelope[]): BookState =>
  [...events].sort(inOrder).reduce(fold, state);

const criteria = (state: BookState): number => [...state.rollouts.values()].at(-1)!.waves[0]!.criteria.length;

describe('an action that two lives of a copied workstation both have', () => {
  it('[CF27] [R67] is folded once, wherever its copies come', () => {
    const [, b] = replicas(base, 2) as [Replica, Replica];
    const before = b.state;
    const events = edited(b);
    const copies = carried(events, SECOND_LIFE);
    const third = carried(events, `${deviceAt(1)}-9`);
    for (const all of [events, [...events, ...copies], copies, [...copies, ...third], [...events, ...third]])
      expect(criteria(foldedFrom(before, all))).toBe(criteria(before) + 2);
    // What every life had seen is kept for each.
    const { seen } = foldedFrom(before, [...events, ...copies]);
    expect(seen.get(SECOND_LIFE)?.count).toBe(events.length);
  });

  it('[CF27] [R34] whoever had seen the copy had seen the action: nothing stands against a later edit', () => {
    const [a, b] = replicas(base, 2) as [Replica, Replica];
    const before = b.state;
    const events = edited(b);
    const copies = carried(events, SECOND_LIFE);
    // The first workstation has only the copies, and goes on from them.
    a.known = [...a.known, ...copies].sort(inOrder);
    a.state = foldedFrom(before, copies);
    const of = { rollout: a.rollout.id, wave: a.wave.id };
    const later = a.do('owner', { kind: 'wave.title', ...of, title: 'Line 3 first', reason: 'clearer' });
    const open = (all: readonly Envelope[]): number =>
      [...foldedFrom(before, all).conflicts.values()].filter(({ settled }) => settled === null).length;
    expect(open([...copies, ...later])).toBe(0);
    expect(open([...events, ...copies, ...later])).toBe(0);
    // Who saw neither is told.
    expect(open([...events, ...later])).toBe(1);
  });

  it('[CF27] stands for itself where another workstation wrote it: nobody takes the place of what another did', () => {
    const [, b] = replicas(base, 3) as [Replica, Replica];
    const before = b.state;
    const events = edited(b);
    const forged = carried(events, `${deviceAt(0)}-8`);
    expect(criteria(foldedFrom(before, [...events, ...forged]))).toBe(criteria(before) + 4);
  });
});
