import { Map } from 'immutable';
import type { Answers, ImportReading, Source } from '../../../../src-main/imports/contract.ts';
import { readImport } from '../../../../src-main/imports/read-import.ts';
import type { IntakeChunk } from '../../../../shared/decide/intake.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { person, type Person } from '../../../../shared/domain/person.ts';
import { trainingItem, type HeldRecord, type TrainingItem } from '../../../../shared/domain/training.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { digestOf } from '../../../../shared/kernel/digest.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';

export const now: Instant = { ms: Date.UTC(2026, 10, 16, 8, 0), offset: 60, zone: 'Europe/Oslo' };
const ROLLOUT = '01931000-0000-7000-8000-000000000001';
const WAVE = '01931000-0000-7000-8000-000000000002';
const MEASURE = '01931000-0000-7000-8000-000000000003';
export const of = { rollout: ROLLOUT, wave: WAVE, measure: MEASURE } as NonNullable<Answers['of']>;

export function somebody(id: string, more: Partial<Record<keyof Person, string | null>> = {}): Person {
  const made = { id, given: `Given ${id}`, family: `Family ${id}`, email: null, role: 'Operator' };
  const place = { site: 'Plant Nord', line: 'Line 1', shift: 'early', department: null };
  return person.parse({ ...made, ...place, joined: null, left: null, ...more });
}

export function someItem(id: string, title: string, more: object = {}): TrainingItem {
  const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
  return trainingItem.parse({ id, title, versions, assessed: false, validDays: null, ...more });
}

/** A book of three people and three items. */
export function aBook(
  people: readonly Person[] = ['P-1', 'P-2', 'P-3'].map((id) => somebody(id)),
): BookState {
  const items = [
    someItem('WI-118', 'Line clearance'),
    someItem('WI-121', 'Label reconciliation'),
    someItem('WI-130', 'Cleaning', {
      versions: [
        { version: 1, effective: '2026-01-01', note: '' },
        { version: 2, effective: '2026-05-04', note: '' },
      ],
    }),
  ];
  return {
    ...emptyState,
    people: Map(people.map((one) => [one.id, one])),
    items: Map(items.map((one) => [one.id, one])),
  };
}

export function withItem(state: BookState, item: TrainingItem): BookState {
  return { ...state, items: state.items.set(item.id, item) };
}

/** The book with a rollout that watches one measure. */
export function measuring(kind: Measure['kind'], state: BookState = aBook()): BookState {
  const measure = { id: MEASURE, name: 'Wrong labels', kind, unit: '' };
  const rollout = { id: ROLLOUT, waves: [{ id: WAVE }], measures: [measure] };
  return { ...state, rollouts: Map([[of.rollout, rollout]]) as unknown as BookState['rollouts'] };
}

export function sourceOf(content: string | Uint8Array, name = 'file.csv'): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    sha256: digestOf(bytes),
    read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
  };
}

export const unwatched = { progress: () => undefined, signal: new AbortController().signal };

export function answersOf(kind: Answers['kind'], said: Partial<Answers> = {}): Answers {
  const nothing = { sheet: null, encoding: null, named: null, map: null, orders: null, zone: null };
  return { kind, ...nothing, leftOn: null, of: kind === 'measurements' ? of : null, ...said };
}

export function read(
  kind: Answers['kind'],
  content: string | Uint8Array | readonly string[],
  state: BookState = aBook(),
  said: Partial<Answers> = {},
): Promise<ImportReading> {
  const text = Array.isArray(content) ? content.join('\n') : (content as string | Uint8Array);
  return readImport(sourceOf(text), answersOf(kind, said), state, now, 'Europe/Oslo', unwatched);
}

export function codes({ preview }: ImportReading): string[] {
  return preview.problems.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
}

export function noticed({ preview }: ImportReading): string[] {
  return preview.notices.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
}

export async function chunksOf(reading: ImportReading): Promise<IntakeChunk[]> {
  const chunks: IntakeChunk[] = [];
  for await (const chunk of reading.chunks()) chunks.push(chunk);
  return chunks;
}

/** What a clean reading brings; fails the test when it is not clean. */
export async function brought(reading: ImportReading): Promise<Brought> {
  if (reading.intake === null)
    throw new Error(JSON.stringify([reading.preview.problems, reading.preview.questions], null, 1));
  const chunks = await chunksOf(reading);
  return {
    people: chunks.flatMap((chunk) => (chunk.kind === 'people' ? chunk.people : [])),
    records: chunks.flatMap((chunk) => (chunk.kind === 'training' ? chunk.records : [])),
    points: chunks.flatMap((chunk) => (chunk.kind === 'measurements' ? chunk.points : [])),
  };
}
type Of<Kind, Key extends string> = Extract<IntakeChunk, { kind: Kind }>[Key &
  keyof Extract<IntakeChunk, { kind: Kind }>];
interface Brought {
  readonly people: Of<'people', 'people'>;
  readonly records: Of<'training', 'records'>;
  readonly points: Of<'measurements', 'points'>;
}

let ids = 0;

/** The book after a clean reading was taken in. */
export async function after(state: BookState, reading: ImportReading, source = 'i'): Promise<BookState> {
  const { people, records, points } = await brought(reading);
  const held = points.map((point) => ({ ...point, measure: of.measure, wave: of.wave, source }));
  let { training } = state;
  for (const record of records) {
    const made = { ...record, id: `r${(ids += 1)}`, source, session: null, withdrawn: null, signatures: [] };
    training = training.update(record.person, [], (own) => [...own, made as unknown as HeldRecord]);
  }
  return {
    ...state,
    training,
    people: state.people.merge(people.map((one) => [one.id, one])),
    measurements: state.measurements.update(of.rollout, [], (own) => [...own, ...(held as never[])]),
  };
}
