import { resolve } from 'node:path';
import type { Result } from '../../../../shared/kernel/result.ts';
import { isoOf } from '../../../../shared/kernel/instant.ts';
import type { TrailPage, TrailRow } from '../../../../shared/views/shape/trail-page.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { fetched } from './packet.ts';

export const trail: Room = {
  name: 'trail',
  usage: '',
  about: 'Show the audit trail, newest first, or write all that fits a search as CSV.',
  options: {
    rollout: { value: 'ID', about: 'only what is about this rollout' },
    wave: { value: 'ID', about: 'only what is about this wave' },
    actor: { value: 'ID', about: 'only what this person did' },
    what: { value: 'TYPE', about: 'only this kind of event, as went-live' },
    text: { value: 'WORDS', about: 'only rows that say these words' },
    from: { value: 'TIME', about: 'from this moment on, as 2026-11-18T05:00+01:00' },
    to: { value: 'TIME', about: 'up to this moment' },
    limit: { value: 'N', about: 'so many rows (default: 50)' },
    csv: { value: 'FILE', about: 'write the whole search to this file' },
    force: { about: 'replace a file that is there' },
  },
  run: async (given, io) => {
    if (given.words.length > 0)
      throw new Unusable(`“${given.words[0]}” is not understood here. See wavebook trail --help.`);
    const asked = { ...searchOf(given), limit: limitOf(given) };
    return atBook(given, io, (desk) =>
      given.text('csv') === null ? shown(desk, asked, given, io) : written(desk, asked, given, io),
    );
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

async function written(desk: Desk, asked: object, given: Given, io: Io): Promise<ExitCode> {
  const file = (await desk.mutate('trail.csv', asked)) as Result<{
    path: string;
    rows: number;
    sha256: string;
  }>;
  if (!file.ok) return sayRefused(file.refusal, given, io);
  const path = resolve(io.cwd, given.text('csv') ?? '');
  await fetched(desk, file.value.path, path, given.has('force'));
  return sayDone(
    { ...file.value, path },
    given,
    io,
    ({ rows, sha256 }) => `${path}: ${rows} rows, SHA-256 ${sha256}`,
  );
}

function searchOf(given: Given): object {
  const text = (name: string) => given.text(name);
  return {
    rollout: text('rollout'),
    wave: text('wave'),
    actor: text('actor'),
    what: text('what'),
    text: text('text') ?? '',
    from: momentOf(given, 'from'),
    to: momentOf(given, 'to'),
  };
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

function lineOf({ position, at, name, role, what, about, old, new: fresh, why }: TrailRow): string {
  const who = role === null ? name : `${name} (${role})`;
  const change = fresh === null ? '' : ` ${old === null ? '' : `${old} -> `}${fresh}`;
  return `${String(position).padStart(6)}  ${isoOf(at)}  ${who}  ${what}: ${about}${change}${why === null ? '' : `. Why: ${why}`}`.replaceAll(
    '\n',
    ' ',
  );
}
