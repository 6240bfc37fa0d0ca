import { z } from 'zod';
import { importId, importMapId, itemId, measureId, personId, recordId, waveId } from '../../domain/ids.ts';
import { measure, point } from '../../domain/measure.ts';
import { person } from '../../domain/person.ts';
import { signature } from '../../domain/signature.ts';
import { itemVersion, signedAs, trainingItem, trainingRecord } from '../../domain/training.ts';
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
export type ImportCounts = Readonly<z.infer<typeof counts>>;

export const importKind = z.enum(['people', 'training', 'measurements']);
export type ImportKind = z.infer<typeof importKind>;

/** How the columns of a file were read: column → field, and the order of day and month where a column left it open. */
export const reading = z.strictObject({
  map: z.record(z.string(), z.string()),
  orders: z.record(z.string(), z.enum(['day-first', 'month-first'])),
  /** Of times that name no zone; null where none was needed. */
  zone: line(64).nullable(),
});
export type Reading = Readonly<z.infer<typeof reading>>;

const file = z.strictObject({ name: line(300), sha256: z.string().length(64), bytes: z.int() });

export const importSummary = z.strictObject({
  id: importId,
  kind: importKind,
  shape: line(80),
  file,
  counts,
  sheet: z.string().max(200).nullable(),
  encoding: line(40),
  reading,
  /** The saved map that was used. */
  named: importMapId.nullable(),
  /** The import that this one takes back. */
  reverses: importId.nullable(),
});

/** How files of one origin are read, kept under a name to be used again. */
export const importMap = z.strictObject({
  id: importMapId,
  name: line(80),
  kind: importKind,
  reading,
});
export type ImportMap = Readonly<z.infer<typeof importMap>>;

export const peopleEvents = {
  'import-made/2': importSummary,
  'import-map-saved/1': z.strictObject({ old: importMap.nullable(), new: importMap }),
  'import-map-withdrawn/1': z.strictObject({ old: importMap }),
  'people-imported/2': z.strictObject({
    import: importId,
    people: z.array(person).max(IMPORT_CHUNK).readonly(),
  }),
  /** Those whom a reversed import had brought, and who stand nowhere else. */
  'people-removed/1': z.strictObject({
    import: importId,
    people: z.array(person).max(IMPORT_CHUNK).readonly(),
  }),
  'person-changed/2': z.strictObject({ old: person.nullable(), new: person }),
  'item-defined/2': z.strictObject({ item: trainingItem }),
  'item-changed/2': z.strictObject({ old: trainingItem, new: trainingItem }),
  'item-versioned/2': z.strictObject({ id: itemId, version: itemVersion, old: z.int().nullable() }),
  'training-recorded/2': z.strictObject({ record: trainingRecord }),
  'training-imported/2': z.strictObject({
    import: importId,
    records: z.array(trainingRecord).max(IMPORT_CHUNK).readonly(),
  }),
  'training-signed/1': z.strictObject({
    as: signedAs,
    records: z
      .array(z.strictObject({ person: personId, id: recordId }))
      .min(1)
      .max(500)
      .readonly(),
    signature,
  }),
  'training-withdrawn/1': z.strictObject({ id: recordId, person: personId }),
  /** Withdraws every record that import `of` brought. */
  'training-reversed/1': z.strictObject({ import: importId, of: importId, records: z.int() }),
} as const;

/** Readings stand with the rollout they are of. */
export const measureEvents = {
  'measure-defined/1': z.strictObject({ measure }),
  'measurements-imported/1': z.strictObject({
    import: importId,
    wave: waveId,
    measure: measureId,
    points: z.array(point).max(IMPORT_CHUNK).readonly(),
  }),
  'measurements-reversed/1': z.strictObject({ import: importId, of: importId, points: z.int() }),
} as const;
