import { resolve } from 'node:path';
import type { SavedFilter } from '../../../../shared/domain/trail-filter.ts';
import { KIND_PREFIX, TRAIL_KIND_IDS } from '../../../../shared/events/trail-kinds.ts';
import { ok, refused, type Result } from '../../../../shared/kernel/result.ts';
import { isoOf } from '../../../../shared/kernel/instant.ts';
import type { TrailPage, TrailRow } from '../../../../shared/views/shape/trail-page.ts';
import { durationText } from '../../../../shared/words/when.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { fetched } from './packet.ts';

export const trail: Room = {
  name: 'trail',
  usage: '',
  about: 'Show the audit trail, newest first, or write all that fits a search as CSV or PDF.',
  options: {
    rollout: { value: 'ID', about: 'only what is about this rollout' },
    wave: { value: 'ID', about: 'only what is about this wave' },
    about: { value: 'KIND:ID', about: 'only what is about this record, as person:P-1 or item:WI-118' },
    actor: { value: 'ID', about: 'only what this person did' },
    what: { value: 'TYPE', about: 'only this kind of event, as went-live' },
    kind: { value: 'KIND', about: `only one group of kinds: ${TRAIL_KIND_IDS.join(', ')}` },
    refused: { about: 'only refused attempts' },
    text: { value: 'WORDS', about: 'only rows that say these words' },
    from: { value: 'TIME', about: 'from this moment on, as 2026-11-18T05:00+01:00' },
    to: { value: 'TIME', about: 'up to this moment' },
    saved: { value: 'NAME', about: 'begin with the filter saved under this name' },
    limit: { value: 'N', about: 'so many rows (default: 50)' },
    csv: { value: 'FILE', about: 'write the whole search to this file' },
    pdf: { value: 'FILE', about: 'the same as a PDF of at most 20 000 rows' },
    force: { about: 'replace a file that is there' },
  },
  run: async (given, io) => {
    if (given.words.length > 0)
      throw new Unusable(`“${given.words[0]}” is not understood here. See wavebook trail --help.`);
    const typed = { ...searchOf(given), limit: limitOf(given) };
    return atBook(given, io, async (desk) => {
      const saved = await savedFilter(desk, given.text('saved'));
      if (!saved.ok) return sayRefused(saved.refusal, given, io);
      const asked = { ...saved.value, ...typed };
      if (given.text('csv') !== null) return written(desk, 'csv', asked, given, io);
      return given.text('pdf') === null
        ? shown(desk, asked, given, io)
        : written(desk, 'pdf', asked, given, io);
    });
  },
};

async function shown(desk: Desk, asked: object, given: Given, io: Io): Promise<ExitCode> {
  const page = (await desk.query('read.trail', asked)) as Result<TrailPage>;
  return page.ok
    ? sayDone(page.value, given, io, ({ rows, total }) =>
        [...rows.map(lineOf), `${rows.length} of ${total} events.`].join('\n'),
      )
    : sayRefused(page.refusal, given, io);
}

async function written(
  desk: Desk,
  kind: 'csv' | 'pdf',
  asked: object,
  given: Given,
  io: Io,
): Promise<ExitCode> {
  const file = (await desk.mutate(`trail.${kind}`, asked)) as Result<{
    path: string;
    rows: number;
    sha256: string;
  }>;
  if (!file.ok) return sayRefused(file.refusal, given, io);
  const path = resolve(io.cwd, given.text(kind) ?? '');
  await fetched(desk, file.value.path, path, given.has('force'));
  return sayDone(
    { ...file.value, path },
    given,
    io,
    ({ rows, sha256 }) => `${path}: ${rows} rows, SHA-256 ${sha256}`,
  );
}

/** What was typed, and nothing else: it narrows what a saved filter leaves open, and replaces what it says. */
function searchOf(given: Given): object {
  const typed = {
    rollout: given.text('rollout'),
    wave: given.text('wave'),
    about: aboutOf(given),
    actor: given.text('actor'),
    what: given.text('what') ?? kindOf(given),
    text: given.text('text'),
    from: momentOf(given, 'from'),
    to: momentOf(given, 'to'),
    refused: given.has('refused') ? true : null,
  };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
}

function aboutOf(given: Given): string | null {
  const about = given.text('about');
  if (about !== null && !/^[a-z]+:./.test(about))
    throw new Unusable(`--about wants a kind and an id, such as person:P-1, not “${about}”.`);
  return about;
}

function kindOf(given: Given): string | null {
  const kind = given.text('kind');
  if (kind === null) return null;
  if ((TRAIL_KIND_IDS as readonly string[]).includes(kind)) return `${KIND_PREFIX}${kind}`;
  throw new Unusable(`--kind wants one of ${TRAIL_KIND_IDS.join(', ')}, not “${kind}”.`);
}

/** The filter saved under a name; throws `Unusable` with the nearest name where there is none. */
async function savedFilter(desk: Desk, name: string | null): Promise<Result<object>> {
  if (name === null) return ok({});
  const filters = (await desk.query('read.filters', {})) as Result<readonly SavedFilter[]>;
  if (!filters.ok) return filters;
  const hit = filters.value.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (hit) return ok(hit.filter);
  const near = nearest(
    name,
    filters.value.map((one) => one.name),
  );
  if (near !== null) throw new Unusable(`No filter is saved as “${name}”. Did you mean “${near}”?`);
  return refused('not-found', { what: 'filter', id: name });
}

function momentOf(given: Given, name: string): number | null {
  const typed = given.text(name);
  const ms = typed === null ? null : Date.parse(typed);
  if (Number.isNaN(ms))
    throw new Unusable(`--${name} wants a time such as 2026-11-18T05:00+01:00, not “${typed}”.`);
  return ms;
}

function limitOf(given: Given): number {
  const limit = Number(given.text('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Unusable('--limit wants a number from 1 to 1000.');
  return limit;
}

function lineOf({ position, at, behind, name, role, what, about, old, new: fresh, why }: TrailRow): string {
  const who = role === null ? name : `${name} (${role})`;
  const late = behind === null ? '' : ` (clock ${durationText(behind)} behind)`;
  const change = fresh === null ? '' : ` ${old === null ? '' : `${old} -> `}${fresh}`;
  return `${String(position).padStart(6)}  ${isoOf(at)}${late}  ${who}  ${what}: ${about}${change}${why === null ? '' : `. Why: ${why}`}`.replaceAll(
    '\n',
    ' ',
  );
}
