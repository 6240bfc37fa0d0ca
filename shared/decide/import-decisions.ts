import type { ImportId, ImportMapId, MeasureId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState, ImportEntry } from '../events/state.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { rolloutSubject, why, type Decisions } from './context.ts';
import { same } from './editing.ts';
import { peopleReversal } from './people-reversal.ts';
import { measurementsReversal, trainingReversal, type Reversal } from './reversal.ts';
import { one, withRollout } from './with-rollout.ts';

const about = (id: string) => ({ kind: 'import', id }) as const;
const plain = (name: string): string => name.toLowerCase();

function reversalOf(state: BookState, entry: ImportEntry, id: ImportId): Result<Reversal, RefusalCode> {
  switch (entry.kind) {
    case 'people':
      return peopleReversal(state, entry.id, id);
    case 'training':
      return ok(trainingReversal(state, entry.id, id));
    case 'measurements':
      return ok(measurementsReversal(state, entry.id, id));
    default:
      return assertNever(entry.kind);
  }
}

/** The second entry: of the same file, with what is put back, and the import it takes back. */
function entryDraft(entry: ImportEntry, id: ImportId, counts: ImportEntry['counts'], reason: string): Draft {
  const { at: _at, by: _by, reversedBy: _reversed, ...summary } = entry;
  return draft('import-made/2', about(id), { ...summary, id, counts, reverses: entry.id }, reason);
}

type Kinds = 'import.reverse' | 'import-map.save' | 'import-map.withdraw' | 'measure.define';

export const importDecisions: Decisions<Kinds> = {
  'import.reverse': (state, { id, reason }, { newId }) => {
    const entry = state.imports.get(id);
    if (entry === undefined) return refused('not-found', { what: 'import', id });
    if (entry.reverses !== null || entry.reversedBy !== null) return refused('unchanged');
    const made = newId() as ImportId;
    const reversal = reversalOf(state, entry, made);
    if (!reversal.ok) return reversal;
    const { counts, drafts } = reversal.value;
    if (drafts.length === 0) return refused('unchanged');
    return ok([entryDraft(entry, made, counts, reason), ...drafts.map((each) => ({ ...each, reason }))]);
  },
  'import-map.save': (state, { map }, { newId }) => {
    const old =
      state.maps.find(({ kind, name }) => kind === map.kind && plain(name) === plain(map.name)) ?? null;
    const next = { ...map, id: old?.id ?? (newId() as ImportMapId) };
    if (old !== null && same(old, next)) return refused('unchanged');
    return one(draft('import-map-saved/1', about(next.id), { old, new: next }));
  },
  'import-map.withdraw': (state, { id, reason }) => {
    const old = state.maps.get(id);
    if (old === undefined) return refused('not-found', { what: 'import-map', id });
    return one(draft('import-map-withdrawn/1', about(id), { old }, why(reason)));
  },
  'measure.define': (state, { rollout, measure }, { newId }) =>
    withRollout(state, rollout, (found) => {
      if (found.measures.some(({ name }) => plain(name) === plain(measure.name)))
        return refused('duplicate', { what: 'measure', id: measure.name });
      const id = newId() as MeasureId;
      return one(draft('measure-defined/1', rolloutSubject(found), { measure: { ...measure, id } }));
    }),
};
