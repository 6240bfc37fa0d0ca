import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DecideContext } from '../../shared/decide/context.ts';
import { intakeDraft, intakeOpening } from '../../shared/decide/intake-decisions.ts';
import type { Intake } from '../../shared/decide/intake.ts';
import type { ImportId } from '../../shared/domain/ids.ts';
import { trainingItem } from '../../shared/domain/training.ts';
import { draft } from '../../shared/events/catalog.ts';
import { IMPORT_CHUNK, type ImportKind } from '../../shared/events/catalog/people-events.ts';
import type { Draft } from '../../shared/events/envelope.ts';
import type { BookState } from '../../shared/events/state.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { bookFolding } from '../../src-main/api/desk/book-folding.ts';
import type { Book } from '../../src-main/book/book.ts';
import { makeBook } from '../../src-main/book/make-book.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import type { Answers, ImportReading, Source } from '../../src-main/imports/contract.ts';
import { readImport } from '../../src-main/imports/read-import.ts';
import { account } from '../fixtures/build/people.ts';
import { portsIn, anna } from './book-of.ts';
import { ITEMS } from './made-files.ts';

export const now: Instant = { ms: Date.UTC(2027, 0, 4, 8), offset: 60, zone: 'Europe/Oslo' };
const nothingSaid = {
  sheet: null,
  encoding: null,
  named: null,
  map: null,
  orders: null,
  leftOn: null,
  of: null,
};

export function items(): BookState['items'] {
  return bookFolding.empty.items.merge(
    Array.from({ length: ITEMS }, (_, i) => {
      const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
      const item = trainingItem.parse({
        id: `WI-${i}`,
        title: `Work instruction ${i}`,
        versions,
        assessed: false,
        validDays: null,
      });
      return [item.id, item] as const;
    }),
  );
}

/** Reads a file as the app does; throws where it is not clean. */
export async function reading(
  kind: ImportKind,
  source: Source,
  state: BookState,
  sample = (): void => undefined,
): Promise<ImportReading> {
  const answers: Answers = { kind, ...nothingSaid, zone: 'Europe/Oslo' };
  const watch = { progress: sample, signal: new AbortController().signal };
  const read = await readImport(source, answers, state, now, 'Europe/Oslo', watch);
  if (read.intake === null)
    throw new Error(JSON.stringify([read.preview.problems.slice(0, 3), read.preview.questions]));
  return read;
}

/** An empty book on this disk that knows the items. */
export async function importBook(): Promise<Book<BookState>> {
  const { folding: _, ...ports } = await portsIn(
    join(await mkdtemp(join(tmpdir(), 'wavebook-bench-')), 'book'),
  );
  const about = { dir: ports.dir, name: 'Bench', site: '', zone: 'UTC', deviceName: 'bench' };
  await makeBook(about, ports.files, ports.clock, ports.random);
  const book = await openBook({ ...ports, folding: bookFolding });
  const drafts = [...items().values()].map((item) =>
    draft('item-defined/2', { kind: 'item', id: item.id }, { item }),
  );
  await book.commit(drafts, anna, now);
  return book as Book<BookState>;
}

/** Judges a file, reads it again and writes it, as one action on the disk. */
export async function takeIn(
  book: Book<BookState>,
  kind: ImportKind,
  source: Source,
  newId: () => string,
  sample?: () => void,
): Promise<void> {
  const state = book.state();
  const read = await reading(kind, source, state, sample);
  const intake = { ...read.intake, id: newId() as ImportId } as Intake;
  const by = account('anna', { roles: ['trainer', 'change-owner'] });
  const context = { now, by, newId, intact: true } as unknown as DecideContext;
  const { added, changed, gone } = intake.counts;
  const chunks = Math.ceil((added + changed + gone) / IMPORT_CHUNK);
  await book.commitMany(drafts(state, intake, read, context, sample), chunks + 1, anna, now);
}

async function* drafts(
  state: BookState,
  intake: Intake,
  read: ImportReading,
  context: DecideContext,
  sample = (): void => undefined,
): AsyncGenerator<Draft> {
  yield valueOf(intakeOpening(state, intake, context));
  for await (const chunk of read.chunks()) {
    sample();
    yield valueOf(intakeDraft(state, intake, chunk, context));
  }
}

function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
