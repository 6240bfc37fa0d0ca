import type { ItemId } from '../domain/ids.ts';
import { byName, employed, nameOf, type Person } from '../domain/person.ts';
import { currentVersion, type TrainingItem } from '../domain/training.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { expiriesOf } from './expiries.ts';
import { incidentsOf } from './incidents.ts';
import { itemTallies } from './item-tallies.ts';
import type { ItemPage } from './shape/item-page.ts';
import { recordsByItem, standing } from './training.ts';
import { askedItem } from './training/asked-item.ts';
import { unfinishedWaves, type UnfinishedWave } from './unfinished-waves.ts';
import type { Moment } from './wave-readiness.ts';

/** How far ahead the end of a training is told. */
const AHEAD_DAYS = 180;

/** One training item at `now`, over the unfinished waves of all rollouts loaded; null when the book defines no such item. */
export function itemPage(state: BookState, id: string, moment: Moment): ItemPage | null {
  const item = state.items.get(id as ItemId);
  if (item === undefined) return null;
  const waves = unfinishedWaves(state, state.rollouts.values(), moment);
  const trainings = waves.map(({ training }) => training);
  const tally = itemTallies(trainings).get(item.id);
  const required = tally?.needing.size ?? 0;
  return {
    item,
    version: currentVersion(item, dayOf(moment.now)),
    required,
    trained: required - (tally?.lacking.size ?? 0),
    lacking: waves.flatMap((one) => lackingIn(one, item.id)),
    expiring: expiriesOf(trainings, moment.now).filter(
      (one) => one.item === item.id && one.days <= AHEAD_DAYS,
    ),
    incidents: incidentsOf(state, state.rollouts.values(), item.id),
    trainers: trainersOf(state, item, moment.now),
  };
}

function lackingIn({ rollout, wave, training }: UnfinishedWave, item: ItemId): ItemPage['lacking'] {
  const row = training.items.find((one) => one.item === item);
  return (row?.gaps ?? []).map(({ person, name, cause }) => ({
    person,
    name,
    cause,
    rollout: rollout.id,
    wave: wave.id,
    waveNumber: wave.number,
  }));
}

/** Who of the roster is trained on what its trainers must hold, by name; nobody where nothing is asked of them. */
function trainersOf(state: BookState, { trainerHolds }: TrainingItem, now: Instant): ItemPage['trainers'] {
  const holds = trainerHolds === null ? undefined : state.items.get(trainerHolds);
  if (holds === undefined) return [];
  const today = dayOf(now);
  const asked = askedItem(state.items, holds, today);
  const qualified = (person: Person): boolean =>
    employed(person, today) &&
    standing(recordsByItem(state, person.id, now), person, asked, now).kind !== 'gap';
  return [...state.training.keys()]
    .flatMap((id) => state.people.get(id) ?? [])
    .filter(qualified)
    .sort(byName)
    .map((person) => ({ id: person.id, name: nameOf(person) }));
}
