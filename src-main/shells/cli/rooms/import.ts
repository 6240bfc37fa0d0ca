import { basename, resolve } from 'node:path';
import type { ImportPreview } from '../../../../shared/api/import-answers.ts';
import { importKind, type ImportKind } from '../../../../shared/events/catalog/people-events.ts';
import { refused, type Result } from '../../../../shared/kernel/result.ts';
import type { Given } from '../arguments.ts';
import { fileAsked, FILE_OPTIONS, type FileAsked } from '../imports/file-asked.ts';
import { handOver, mustBeFile } from '../imports/hand-over.ts';
import { measureAsked, MEASURE_OPTIONS } from '../imports/measure-asked.ts';
import {
  changeLines,
  countsText,
  noticeLines,
  problemLines,
  questionLines,
  readAsLine,
} from '../imports/preview-lines.ts';
import { savedMap } from '../imports/saved-map.ts';
import { underWay } from '../imports/under-way.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';

export const importRoom: Room = {
  name: 'import',
  usage: 'people|training|measurements FILE',
  about: 'Take in a roster, training records or readings from a CSV or XLSX file: all of it, or nothing.',
  options: {
    ...FILE_OPTIONS,
    ...MEASURE_OPTIONS,
    'dry-run': { about: 'only say what would change' },
  },
  more: `What the file leaves open is asked, with the option that answers it; then call again.
Ctrl C cancels, and nothing is imported. To take an import back: wavebook reverse IMPORT.`,
  run: async (given, io) => {
    const [word, file, ...rest] = given.words;
    const kind = importKind.safeParse(word);
    if (!kind.success || file === undefined || rest.length > 0)
      throw new Unusable('Import what? wavebook import people|training|measurements FILE.');
    const path = resolve(io.cwd, file);
    await mustBeFile(path);
    const asked = await fileAsked(given, io);
    return atBook(given, io, (desk) => imported(desk, { kind: kind.data, path, asked }, given, io));
  },
};

interface Wanted {
  readonly kind: ImportKind;
  readonly path: string;
  readonly asked: FileAsked;
}
type Ran = Result<{ readonly counts: ImportPreview['counts']; readonly id: string }>;
type Tried =
  | { readonly kind: 'seen'; readonly preview: ImportPreview }
  | { readonly kind: 'ran'; readonly preview: ImportPreview; readonly ran: Ran & { readonly ok: true } };

async function imported(desk: Desk, wanted: Wanted, given: Given, io: Io): Promise<ExitCode> {
  const tried = await underWay(desk, io, (signal) => trying(desk, wanted, given, signal));
  if (!tried.ok) return sayRefused(tried.refusal, given, io);
  const { preview } = tried.value;
  if (!given.has('json')) for (const line of [readAsLine(preview), ...noticeLines(preview)]) io.err(line);
  if (tried.value.kind === 'seen') return seen(preview, given, io);
  const saved = await saveMap(desk, wanted.kind, preview, given);
  const code = sayDone(
    tried.value.ran.value,
    given,
    io,
    ({ counts, id }) => `Imported ${countsText(counts)}. Its id is ${id}.`,
  );
  return saved.ok ? code : sayRefused(saved.refusal, given, io);
}

/** Reads the file and, where nothing stands against it and it is wanted, takes it in. */
async function trying(
  desk: Desk,
  { kind, path, asked }: Wanted,
  given: Given,
  signal: AbortSignal,
): Promise<Result<Tried>> {
  const [name, map] = [basename(path), given.text('named')];
  const saved = map === null ? null : await savedMap(desk, kind, map);
  if (saved?.ok === false) return saved;
  const of = kind === 'measurements' ? await measureAsked(desk, given) : null;
  if (of?.ok === false) return of;
  const handed = await handOver(desk, path, name, signal);
  if (!handed.ok) return handed;
  const { file, sha256 } = handed.value;
  const input = { kind, name, file, ...asked, named: saved?.value ?? null, of: of?.value ?? null };
  const preview = (await desk.mutate('imports.preview', input)) as Result<ImportPreview>;
  if (!preview.ok) return preview;
  const { questions, problemCount, counts } = preview.value;
  if (signal.aborted) return refused('import-cancelled');
  if (questions.length > 0 || problemCount > 0 || given.has('dry-run'))
    return { ok: true, value: { kind: 'seen', preview: preview.value } };
  const ran = (await desk.mutate('imports.run', { ...input, sha256, counts })) as Ran;
  return ran.ok ? { ok: true, value: { kind: 'ran', preview: preview.value, ran } } : ran;
}

/** What stands against the file, or what it would change. */
function seen(preview: ImportPreview, given: Given, io: Io): ExitCode {
  const { problems, problemCount, questions } = preview;
  if (problemCount > 0) {
    if (!given.has('json')) for (const line of problemLines(preview)) io.err(line);
    else
      sayRefused(
        refused('import-problems', { count: problemCount, problems: asJson(problems) }).refusal,
        given,
        io,
      );
    return 1;
  }
  if (questions.length > 0) {
    if (!given.has('json')) for (const line of questionLines(preview)) io.err(line);
    else sayRefused(refused('import-questions', { questions: asJson(questions) }).refusal, given, io);
    return 1;
  }
  return sayDone(preview, given, io, () =>
    [`Would import ${countsText(preview.counts)}.`, ...changeLines(preview)].join('\n'),
  );
}

async function saveMap(
  desk: Desk,
  kind: ImportKind,
  { reading }: ImportPreview,
  given: Given,
): Promise<Result<unknown>> {
  const name = given.text('save-map');
  if (name === null) return { ok: true, value: null };
  const command = { kind: 'import-map.save', map: { name, kind, reading } };
  return (await desk.mutate('act', { command })) as Result<unknown>;
}

/** What came over the api as JSON is JSON. */
function asJson(value: unknown): never {
  return value as never;
}
