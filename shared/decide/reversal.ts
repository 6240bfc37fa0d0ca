import type { ImportId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { BookState, ImportEntry } from '../events/state.ts';

/** What taking an import back brings, without the entry that says so; nothing to do gives no draft. */
export interface Reversal {
  readonly counts: ImportEntry['counts'];
  readonly drafts: readonly Draft[];
}

export const reversed = (changed: number, gone: number): Reversal['counts'] => ({
  rows: changed + gone,
  added: 0,
  changed,
  unchanged: 0,
  gone,
});

/** Every record the import brought is withdrawn; those withdrawn one by one before stay as they are. */
export function trainingReversal(state: BookState, of: ImportId, by: ImportId): Reversal {
  let records = 0;
  for (const held of state.training.values())
    for (const { source, withdrawn } of held) if (source === of && withdrawn === null) records += 1;
  const event = draft('training-reversed/1', { kind: 'import', id: by }, { import: by, of, records });
  return { counts: reversed(0, records), drafts: records === 0 ? [] : [event] };
}

/** The readings it brought go from each rollout that holds some: a file is of one, and the rollout says which. */
export function measurementsReversal(state: BookState, of: ImportId, by: ImportId): Reversal {
  const held = [...state.measurements.entries()]
    .map(([rollout, points]) => ({ rollout, points: points.filter(({ source }) => source === of).length }))
    .filter(({ points }) => points > 0);
  return {
    counts: reversed(
      0,
      held.reduce((sum, { points }) => sum + points, 0),
    ),
    drafts: held.map(({ rollout, points }) =>
      draft('measurements-reversed/1', { kind: 'rollout', id: rollout, rollout }, { import: by, of, points }),
    ),
  };
}
