import type { ImportId, MeasureId, RolloutId, WaveId } from '../domain/ids.ts';
import type { Point } from '../domain/measure.ts';
import type { Person } from '../domain/person.ts';
import type { TrainingRecord } from '../domain/training.ts';
import type { importSummary } from '../events/catalog/people-events.ts';
import type { z } from 'zod';

/**
 * A file that was read and judged, on its way into the book: first `intakeOpening`, then a draft for each
 * chunk of at most IMPORT_CHUNK entries, all committed as one action. The chunks hold only what is new or
 * changed (the reader compares with the book); `counts` are those of the first reading.
 */
export interface Intake extends Omit<z.infer<typeof importSummary>, 'id' | 'reverses'> {
  readonly id: ImportId;
  readonly of: { readonly rollout: RolloutId; readonly wave: WaveId; readonly measure: MeasureId } | null;
}

export type NewRecord = Omit<TrainingRecord, 'id' | 'source' | 'session'>;

export type IntakeChunk =
  | { readonly kind: 'people'; readonly people: readonly Person[] }
  | { readonly kind: 'training'; readonly records: readonly NewRecord[] }
  | { readonly kind: 'measurements'; readonly points: readonly Point[] };
