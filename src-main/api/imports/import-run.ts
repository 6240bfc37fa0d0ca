import type { ImportRun } from '../../../shared/api/inputs.ts';
import type { Done } from '../../../shared/api/ports.ts';
import type { DecideContext } from '../../../shared/decide/context.ts';
import { intakeDraft, intakeOpening } from '../../../shared/decide/intake-decisions.ts';
import type { Intake, IntakeChunk } from '../../../shared/decide/intake.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { IMPORT_CHUNK, type ImportCounts } from '../../../shared/events/catalog/people-events.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { IMPORTERS } from '../../../shared/events/rights.ts';
import { canonical } from '../../../shared/kernel/canonical.ts';
import { ok, refused, type Refusal, type Result } from '../../../shared/kernel/result.ts';
import { contextFor } from '../act/commit-decision.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import type { ImportJob } from './import-jobs.ts';
import { stillStands, type Judged } from './import-reading.ts';

type Ran = Result<Done & { readonly counts: ImportCounts; readonly id: string }, RefusalCode>;

/** A chunk that may not be written; thrown through the commit, which then has not happened. */
class ChunkRefused extends Error {
  readonly refusal: Refusal<RefusalCode>;
  constructor(refusal: Refusal<RefusalCode>) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Takes in a file as one action. It is judged first, while others act; then, in the book's turn, judged again if
 * what it stands against was changed meanwhile, and written: what the person saw in the preview, or nothing (R72).
 */
export async function runImport(
  who: Present,
  asked: ImportRun,
  judge: () => Promise<Judged>,
  job: ImportJob,
  tools: Tools,
): Promise<Ran> {
  const early = await judge();
  return who.at.turn.run(async () => {
    const judged = stillStands(early, who.at.book.state(), asked) ? early : await judge();
    const fit = fitting(judged, asked);
    return fit.ok ? write(who, fit.value, judged, job, tools) : fit;
  });
}

function fitting(
  { reading: { preview, intake }, sha256 }: Judged,
  asked: ImportRun,
): Result<Omit<Intake, 'id'>, RefusalCode> {
  if (asked.sha256 !== null && asked.sha256 !== sha256) return refused('file-changed');
  if (preview.questions.length > 0)
    return refused('import-questions', { questions: preview.questions as never });
  if (intake === null) return refused('import-problems', { count: preview.problemCount });
  const seen = asked.counts === null || canonical(asked.counts) === canonical(intake.counts);
  return seen ? ok(intake) : refused('file-changed');
}

async function write(
  who: Present,
  found: Omit<Intake, 'id'>,
  { reading }: Judged,
  job: ImportJob,
  { clock, random, ...tools }: Tools,
): Promise<Ran> {
  const { context } = contextFor(who, { clock, random, ...tools });
  const { now } = context;
  const intake: Intake = { ...found, id: random.uuid(now.ms) as ImportId };
  const { book } = who.at;
  const opening = intakeOpening(book.state(), intake, context);
  if (!opening.ok) return opening;
  // Records have ids of their own, too many to be kept for the answer.
  const each: DecideContext = { ...context, newId: () => random.uuid(now.ms) };
  const drafts = draftsOf(who, intake, opening.value, reading.chunks(), each, job);
  const role = IMPORTERS[intake.kind].find((one) => who.account.roles.includes(one)) ?? null;
  const by = { actor: who.account.id, role, session: who.session.id };
  try {
    const { from, to } = await book.commitMany(drafts, 1 + chunksIn(intake.counts), by, now);
    return ok({ at: now, from: from + 1, to, ids: [intake.id], id: intake.id, counts: intake.counts });
  } catch (error) {
    if (error instanceof ChunkRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** What is new, changed or gone fills chunks; what is as before is not written again. */
function chunksIn(counts: ImportCounts): number {
  return Math.ceil(entriesIn(counts) / IMPORT_CHUNK);
}

const entriesIn = ({ added, changed, gone }: ImportCounts): number => added + changed + gone;

async function* draftsOf(
  { at: { book } }: Present,
  intake: Intake,
  opening: Draft,
  chunks: AsyncIterable<IntakeChunk>,
  context: DecideContext,
  { say, signal }: ImportJob,
): AsyncGenerator<Draft> {
  const [state, of] = [book.state(), entriesIn(intake.counts)];
  let done = 0;
  say({ stage: 'writing', done, of });
  yield opening;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    const drafted = intakeDraft(state, intake, chunk, context);
    if (!drafted.ok) throw new ChunkRefused(drafted.refusal);
    yield drafted.value;
    done += sizeOf(chunk);
    say({ stage: 'writing', done, of });
  }
  signal.throwIfAborted();
}

function sizeOf(chunk: IntakeChunk): number {
  if (chunk.kind === 'people') return chunk.people.length;
  return chunk.kind === 'training' ? chunk.records.length : chunk.points.length;
}
