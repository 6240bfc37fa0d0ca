import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportPreview, Problem } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { refused } from '../../../../shared/kernel/result.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';

export const importRoom: Room = {
  name: 'import',
  usage: 'people|training FILE',
  about: 'Take in a roster or training records from a CSV export: all of it, or nothing.',
  options: {
    'dry-run': { about: 'only say what would change' },
    map: { value: 'JSON', about: 'which column is which field: {"Column": "field"}' },
    zone: { value: 'ZONE', about: 'zone of times that name none (default: the zone of the book)' },
  },
  run: async (given, io) => {
    const [kind, file, ...rest] = given.words;
    if ((kind !== 'people' && kind !== 'training') || file === undefined || rest.length > 0)
      throw new Unusable('Import what? wavebook import people|training FILE.');
    const path = resolve(io.cwd, file);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new Unusable(`${path} cannot be read (${(error as { code?: string }).code}).`);
    });
    return atBook(given, io, (desk) => taken(desk, { kind, name: basename(path), bytes }, given, io));
  },
};

interface Source {
  readonly kind: 'people' | 'training';
  readonly name: string;
  readonly bytes: Buffer;
}

async function taken(desk: Desk, { kind, name, bytes }: Source, given: Given, io: Io): Promise<ExitCode> {
  const sent = await desk.request(`/upload?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  });
  const upload = (await sent.json()) as Result<{ file: string; sha256: string }>;
  if (!upload.ok) return sayRefused(upload.refusal, given, io);
  const map = given.text('map');
  const input = {
    kind,
    name,
    file: upload.value.file,
    zone: given.text('zone'),
    map: map === null ? null : mapOf(map),
  };
  const preview = (await desk.mutate('imports.preview', input)) as Result<ImportPreview>;
  if (!preview.ok) return sayRefused(preview.refusal, given, io);
  if (preview.value.problemCount > 0) return problemsOf(preview.value, given, io);
  if (given.has('dry-run'))
    return sayDone(preview.value, given, io, ({ counts }) => `Would take in ${countsText(counts)}`);
  const done = (await desk.mutate('imports.run', { ...input, sha256: upload.value.sha256 })) as Result<{
    counts: ImportPreview['counts'];
  }>;
  return done.ok
    ? sayDone(done.value, given, io, ({ counts }) => `Taken in: ${countsText(counts)}`)
    : sayRefused(done.refusal, given, io);
}

function mapOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable('--map wants JSON: {"Column": "field"}.');
  }
}

function problemsOf(preview: ImportPreview, given: Given, io: Io): 1 {
  if (given.has('json'))
    return sayRefused(
      refused('import-problems', {
        count: preview.problemCount,
        problems: preview.problems.map((problem) => ({ ...problem })),
      }).refusal,
      given,
      io,
    );
  io.err(`Nothing is taken in: ${howMany(preview)}.`);
  for (const problem of preview.problems) io.err(`  ${problemLine(problem)}`);
  return 1;
}

/** Rows are counted only where it is rows that have the problems, not the file as a whole. */
function howMany({ problems, problemCount, counts }: ImportPreview): string {
  if (problems.every(({ row }) => row === null)) return 'the file as a whole has a problem';
  return `${problemCount} ${problemCount === 1 ? 'problem' : 'problems'} in ${counts.rows} rows`;
}

function problemLine({ row, column, holds, detail }: Problem): string {
  const where = [row === null ? '' : `row ${row}`, column ?? '', holds === '' ? '' : `“${holds}”`].filter(
    (part) => part !== '',
  );
  return [where.join(', '), detail].filter((part) => part !== '').join(': ');
}

function countsText({ rows, added, changed, unchanged, gone }: ImportPreview['counts']): string {
  return `${rows} rows, ${added} new, ${changed} changed (${gone} left), ${unchanged} as before.`;
}
