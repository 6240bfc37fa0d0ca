import type { PersonId } from '../domain/ids.ts';
import { byName } from '../domain/person.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { PersonRow, WaveTraining } from './shape/wave-training.ts';
import { columnsOf } from './wave-training/column.ts';
import { itemRow } from './wave-training/item-row.ts';
import { overridesByPerson } from './wave-training/overrides.ts';
import { hasLeft, personOf, personRow } from './wave-training/person-row.ts';

/**
 * Who of a wave needs which item and where each stands at `now`. Leavers stay in the list and need
 * nothing; `of` counts those still there, `complete` those of them without a gap.
 */
export function waveTraining(state: BookState, wave: Wave, now: Instant): WaveTraining {
  const columns = columnsOf(state, wave.requirements, dayOf(now));
  const overrides = overridesByPerson(wave);
  const rows = [
    ...wave.cohort.map((id) => ({ id, joiner: false })),
    ...takenIn(wave).map((id) => ({ id, joiner: true })),
  ]
    .map(({ id, joiner }) => ({ person: personOf(state, id), joiner }))
    .sort((a, b) => byName(a.person, b.person))
    .map(({ person, joiner }) =>
      personRow(state, person, columns, { joiner, overrides: overrides.get(person.id) ?? [] }, now),
    );
  return {
    items: columns.map((column, index) => itemRow(column, index, rows)),
    people: gapsFirst(rows),
    ...tallyOf(rows, now),
  };
}

/** Taken in beside the approved cohort, once the wave was live. A later freeze settled the cohort without them. */
export function takenIn({ state, cohort, frozen, joiners }: Wave): readonly PersonId[] {
  if (state.kind === 'planned' || state.kind === 'preparing') return [];
  const inside = new Set<string>(cohort);
  return joiners
    .filter(({ person, decision }) => decision === 'taken-in' && !inside.has(person))
    .filter(({ at }) => frozen === null || at.ms >= frozen.at.ms)
    .map(({ person }) => person);
}

function gapsFirst(rows: readonly PersonRow[]): readonly PersonRow[] {
  return [...rows.filter((row) => row.gaps > 0), ...rows.filter((row) => row.gaps === 0)];
}

function tallyOf(rows: readonly PersonRow[], now: Instant): Pick<WaveTraining, 'complete' | 'of'> {
  const there = rows.filter((row) => !hasLeft(row.left, now));
  return { complete: there.filter((row) => row.gaps === 0).length, of: there.length };
}
