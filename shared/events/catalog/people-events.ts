import { z } from 'zod';
import { importId, itemId, personId, recordId } from '../../domain/ids.ts';
import { person } from '../../domain/person.ts';
import { itemVersion, trainingItem, trainingRecord } from '../../domain/training.ts';
import { line } from '../../kernel/text.ts';

/** How many rows one event of an import carries at most; an import is one batch of such events. */
export const IMPORT_CHUNK = 500;
const counts = z.strictObject({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  gone: z.int(),
});

export const importSummary = z.strictObject({
  id: importId,
  kind: z.enum(['people', 'training']),
  shape: line(80),
  file: z.strictObject({ name: line(300), sha256: z.string().length(64), bytes: z.int() }),
  counts,
});

export const peopleEvents = {
  'import-made/1': importSummary,
  'people-imported/1': z.strictObject({
    import: importId,
    people: z.array(person).max(IMPORT_CHUNK).readonly(),
  }),
  'person-changed/1': z.strictObject({ old: person.nullable(), new: person }),
  'item-defined/1': z.strictObject({ item: trainingItem }),
  'item-changed/1': z.strictObject({ old: trainingItem, new: trainingItem }),
  'item-versioned/1': z.strictObject({ id: itemId, version: itemVersion, old: z.int().nullable() }),
  'training-recorded/1': z.strictObject({ record: trainingRecord }),
  'training-imported/1': z.strictObject({
    import: importId,
    records: z.array(trainingRecord).max(IMPORT_CHUNK).readonly(),
  }),
  'training-withdrawn/1': z.strictObject({ id: recordId, person: personId }),
} as const;
