import type { BookState } from '../../shared/events/state.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Answers, ImportReading, Source, Watch } from './contract.ts';
import { Findings } from './findings.ts';
import { frameOf, type Asked } from './frame.ts';
import { openTable } from './open-table.ts';
import { NOTHING, readFrame } from './read-frame.ts';
import { WrongEncoding } from './source-text.ts';
import { Unreadable } from './workbook/unreadable.ts';

/**
 * Reads a file against the book at hand, and writes nothing. What is wrong with it stands in the preview, by row and
 * column; `intake` is there only when nothing is. `bookZone` (IANA) is proposed for times that name no zone. Throws
 * what aborts the watch, and nothing else.
 */
export async function readImport(
  source: Source,
  answers: Answers,
  state: BookState,
  now: Instant,
  bookZone: string,
  watch: Watch,
): Promise<ImportReading> {
  const asked: Asked = { source, answers, state, now, bookZone, watch };
  try {
    return await readTrying(asked);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error);
    throw error;
  }
}

/** UTF-8 is tried; where the file turns out not to be it, it is read again as Windows-1252. */
async function readTrying(asked: Asked): Promise<ImportReading> {
  try {
    return await readOnce(asked, true);
  } catch (error) {
    if (error instanceof WrongEncoding) return readOnce(asked, false);
    throw error;
  }
}

async function readOnce(asked: Asked, tryUtf8: boolean): Promise<ImportReading> {
  const table = await openTable(asked, tryUtf8);
  return readFrame(frameOf(table, asked), asked);
}

function unreadable(why: Unreadable): ImportReading {
  const findings = new Findings();
  findings.end(why);
  const { problems, problemCount, notices, noticeCount } = findings;
  return {
    preview: {
      shape: 'unknown',
      encoding: 'unknown',
      separator: null,
      sheets: [],
      sheet: null,
      columns: [],
      fields: [],
      reading: { map: {}, orders: {}, zone: null },
      named: null,
      questions: [],
      sample: [],
      problems,
      problemCount,
      notices,
      noticeCount,
      counts: { rows: 0, ...NOTHING },
      changes: [],
    },
    intake: null,
    chunks: () => none(),
  };
}

async function* none(): AsyncGenerator<never> {
  // What cannot be read brings nothing.
}
