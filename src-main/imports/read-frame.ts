import type { ImportPreview, ImportQuestion } from '../../shared/api/import-answers.ts';
import { IMPORT_CHUNK } from '../../shared/events/catalog/people-events.ts';
import type { IntakeChunk, NewRecord } from '../../shared/decide/intake.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Point } from '../../shared/domain/measure.ts';
import { shown, trimmed } from './cells.ts';
import type { Answers, ImportReading } from './contract.ts';
import type { SettledOrders } from './date-reader.ts';
import { Findings } from './findings.ts';
import type { Asked, Frame } from './frame.ts';
import { activityColumns } from './guess.ts';
import { passOver, type Entry, type Pass } from './pass.ts';
import { offeredFields, requiredFields, type Wanted } from './required.ts';
import { Unreadable } from './workbook/unreadable.ts';

export const NOTHING = { added: 0, changed: 0, unchanged: 0, gone: 0 } as const;

/** Judges a table whose columns are settled: all of its rows, once, and once more where an order of dates came late. */
export async function readFrame(frame: Frame, asked: Asked): Promise<ImportReading> {
  if (frame.sample.length === 0) return withoutRows(frame, asked);
  const findings = new Findings();
  findings.name(frame.columns.names);
  const missing = missingFields(frame, asked, findings);
  noticeUnused(frame, findings);
  if (missing.length > 0 || findings.problemCount > 0) return unjudged(frame, asked, findings, missing);
  const { pass, settled } = await judged(frame, asked);
  return judgedReading(frame, asked, findings, pass, settled);
}

/** Below the header is nothing, or something that is no row. */
async function withoutRows(frame: Frame, asked: Asked): Promise<ImportReading> {
  const { findings } = await runThrough(frame, asked, new Map());
  if (findings.problemCount === 0) findings.problem('no-rows', frame.layout.headRow, null);
  return unjudged(frame, asked, findings, []);
}

/** Fields without a column. Where no column is left for them, or the export never has them, asking is of no use. */
function missingFields(frame: Frame, { answers: { kind } }: Asked, findings: Findings): readonly string[] {
  const { columns, shape, measure } = frame;
  const twice = columns.twice();
  if (twice !== null)
    findings.problem('two-columns', headerRow(frame), twice.index, columns.name(twice.index), {
      field: twice.field,
    });
  if (kind === 'measurements' && measure === null) findings.problem('no-measure', null, null);
  const missing = requiredFields(wantedOf(frame, kind), columns).filter((field) => !columns.has(field));
  if (shape === 'moodle-upload') findings.problem('upload-file', headerRow(frame), null);
  else if (!columns.fields.includes(null))
    for (const field of missing) findings.problem('no-column', headerRow(frame), null, '', { field });
  return missing;
}

const wantedOf = ({ shape, measure }: Frame, kind: Answers['kind']): Wanted => ({
  kind,
  shape,
  measure: measure?.kind ?? null,
});

const headerRow = ({ layout, table }: Frame): number | null =>
  layout.header.length === 0 ? null : (table.head[0]?.row ?? null);

/** Columns not read are named, except the dates of activities, which stand with their activity. */
function noticeUnused(frame: Frame, findings: Findings): void {
  const { columns, layout, shape } = frame;
  const activities = new Set(activityColumns(shape, layout.header));
  columns.fields.forEach((field, at) => {
    if (field !== null || activities.has(at - 1)) return;
    const code = activities.has(at) ? 'unused-item' : 'unused-column';
    findings.notice(code, headerRow(frame), at, columns.name(at));
  });
}

async function judged(frame: Frame, asked: Asked): Promise<{ pass: Pass; settled: SettledOrders }> {
  const once = await runThrough(frame, asked, new Map());
  const { late } = once.dates.findings();
  if (late === null) return { pass: once, settled: new Map() };
  return { pass: await runThrough(frame, asked, late), settled: late };
}

/** Reads all rows; what ends the reading early stands among the problems. */
async function runThrough(frame: Frame, asked: Asked, settled: SettledOrders): Promise<Pass> {
  const pass = passOver(frame, asked, settled);
  try {
    const entries = pass.entries()[Symbol.asyncIterator]();
    while ((await entries.next()).done !== true);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    pass.findings.end(error);
  }
  return pass;
}

function judgedReading(
  frame: Frame,
  asked: Asked,
  before: Findings,
  { findings, dates, judge, rows }: Pass,
  settled: SettledOrders,
): ImportReading {
  const questions: ImportQuestion[] = dates.findings().questions.map(({ column, samples }) => ({
    kind: 'order',
    column,
    samples: samples.map((text) => shown(text)),
  }));
  if (dates.zoneUsed && frame.zone === null) questions.push({ kind: 'zone', suggested: asked.bookZone });
  const counts = { rows: rows(), ...judge.counts() };
  const preview = previewOf(frame, asked, [before, findings], {
    zone: dates.zoneUsed ? frame.zone : null,
    questions,
    counts,
    changes: judge.changes(),
  });
  const clean = preview.problemCount === 0 && questions.length === 0;
  return {
    preview,
    intake: clean ? intakeOf(preview, asked, frame.named?.id ?? null) : null,
    chunks: () => (clean ? chunksOf(frame, asked, settled) : nothing()),
  };
}

function unjudged(frame: Frame, asked: Asked, findings: Findings, missing: readonly string[]): ImportReading {
  const questions: ImportQuestion[] = missing.length > 0 ? [{ kind: 'columns', fields: missing }] : [];
  const preview = previewOf(frame, asked, [findings], {
    zone: null,
    questions,
    counts: { rows: 0, ...NOTHING },
    changes: [],
  });
  return { preview, intake: null, chunks: () => nothing() };
}

async function* nothing(): AsyncGenerator<never> {
  // A file with a problem or an open question brings nothing (R72).
}

type Told = Pick<ImportPreview, 'questions' | 'counts' | 'changes'> & { readonly zone: string | null };

function previewOf(
  frame: Frame,
  { answers, state }: Asked,
  all: readonly Findings[],
  told: Told,
): ImportPreview {
  const { table, shape, columns, named, sample, orders } = frame;
  const { zone, ...rest } = told;
  const sum = (of: (one: Findings) => number): number => all.reduce((total, one) => total + of(one), 0);
  const read = new Set(columns.names.filter((_name, at) => columns.fields[at] !== null));
  return {
    shape,
    encoding: table.encoding,
    separator: table.separator,
    sheets: table.sheets,
    sheet: table.sheet,
    columns: columns.names,
    fields: offeredFields(wantedOf(frame, answers.kind), columns, [...state.items.keys()], sample),
    reading: {
      map: columns.map(),
      orders: Object.fromEntries(Object.entries(orders).filter(([column]) => read.has(column))),
      zone,
    },
    named: named?.id ?? null,
    sample: sampleOf(frame),
    problems: all.flatMap(({ problems }) => problems).slice(0, 200),
    problemCount: sum(({ problemCount }) => problemCount),
    notices: all.flatMap(({ notices }) => notices).slice(0, 200),
    noticeCount: sum(({ noticeCount }) => noticeCount),
    ...rest,
  };
}

/** The first five rows, as far as they may be seen: some exports carry passwords. */
function sampleOf({ columns, sample }: Frame): ImportPreview['sample'] {
  const cell = (cells: readonly string[], name: string, at: number): string =>
    /passw/i.test(name) ? '' : shown(trimmed(cells, at), 200);
  return sample.slice(0, 5).map(({ cells }) => columns.names.map((name, at) => cell(cells, name, at)));
}

function intakeOf(
  { shape, counts, sheet, encoding, reading }: ImportPreview,
  { answers, source }: Asked,
  named: NonNullable<ImportReading['intake']>['named'],
): NonNullable<ImportReading['intake']> {
  return {
    kind: answers.kind,
    shape,
    file: { name: source.name, sha256: source.sha256, bytes: source.size },
    counts,
    sheet,
    encoding,
    reading,
    named,
    of: answers.kind === 'measurements' ? answers.of : null,
  };
}

/** The entries of a second reading, in chunks that are all full but the last. */
async function* chunksOf(frame: Frame, asked: Asked, settled: SettledOrders): AsyncGenerator<IntakeChunk> {
  let waiting: Entry[] = [];
  for await (const entries of passOver(frame, asked, settled).entries()) {
    waiting = waiting.length === 0 ? [...entries] : waiting.concat(entries);
    let from = 0;
    for (; waiting.length - from >= IMPORT_CHUNK; from += IMPORT_CHUNK)
      yield chunkOf(asked.answers.kind, waiting.slice(from, from + IMPORT_CHUNK));
    waiting = waiting.slice(from);
  }
  if (waiting.length > 0) yield chunkOf(asked.answers.kind, waiting);
}

function chunkOf(kind: Answers['kind'], entries: readonly Entry[]): IntakeChunk {
  switch (kind) {
    case 'people':
      return { kind, people: entries as readonly Person[] };
    case 'training':
      return { kind, records: entries as readonly NewRecord[] };
    case 'measurements':
      return { kind, points: entries as readonly Point[] };
  }
}
