import type { ItemId } from '../domain/ids.ts';
import { nameOf } from '../domain/person.ts';
import type { HeldDeviation, Rollout } from '../domain/rollout.ts';
import type { TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, daysBetween, type Instant } from '../kernel/instant.ts';
import type { Incident } from './shape/item-page.ts';
import { standingOf } from './training.ts';
import { unknownItem } from './training/asked-item.ts';
import { personOf } from './wave-training/person-row.ts';
import { wentLiveAt } from './went-live.ts';

/** The incidents of these rollouts that point at an item, newest first, with how long those involved had been trained on it. */
export function incidentsOf(
  state: BookState,
  rollouts: Iterable<Rollout>,
  item: ItemId,
): readonly Incident[] {
  const asked = state.items.get(item) ?? unknownItem(item);
  return [...rollouts]
    .flatMap((rollout) =>
      rollout.deviations
        .filter(({ training }) => training.items.includes(item))
        .map((deviation) => ({ at: deviation.at, incident: incidentOf(state, rollout, deviation, asked) })),
    )
    .sort((a, b) => b.at.ms - a.at.ms)
    .map(({ incident }) => incident);
}

function incidentOf(
  state: BookState,
  rollout: Rollout,
  { id, number, severity, what, at, wave: of, training }: HeldDeviation,
  item: TrainingItem,
): Incident {
  const wave = rollout.waves.find((one) => one.id === of);
  const live = wave === undefined ? null : wentLiveAt(wave);
  return {
    rollout: rollout.id,
    wave: of,
    waveTitle: wave?.title ?? '',
    id,
    number,
    severity,
    what,
    daysAfterGoLive: live === null || at.ms < live.ms ? null : daysBetween(dayOf(live), dayOf(at)),
    people: training.people.map((person) => ({
      id: person,
      name: nameOf(personOf(state, person)).trim(),
      trainedDaysBefore: trainedDaysBefore(state, person, item, at),
    })),
  };
}

function trainedDaysBefore(
  state: BookState,
  person: HeldDeviation['training']['people'][number],
  item: TrainingItem,
  at: Instant,
): number | null {
  const then = standingOf(state, personOf(state, person), item, at);
  return then.kind === 'gap' ? null : daysBetween(dayOf(then.on), dayOf(at));
}
