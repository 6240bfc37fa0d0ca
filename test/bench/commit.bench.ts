import * as fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import type { Envelope } from '../../shared/events/envelope.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { anna, bookOf, draft } from './book-of.ts';
import type { Files } from '../../src-main/platform/files.ts';
import { inTurn, median, row, timed, type Row } from './measure.ts';

/** One action in a book of `events`, beside the same bytes appended and synced by hand, and beside lowdb as it comes. */
export async function benchCommit(events: number, rounds: number): Promise<readonly Row[]> {
  const ports = await bookOf(events);
  const disk: number[] = [];
  const book = await openBook({ ...ports, files: watched(ports.files, disk) });
  const fd = fs.openSync(join(dirname(ports.dir), 'bare'), 'w');
  const line = Buffer.from(`${await lastLine(join(ports.dir, 'log', `${book.device.origin}.log`))}\n`);
  let next = events;
  let end = 0;
  const ours = (): Promise<unknown> => book.commit([draft(next++)], anna);
  const bare = async (): Promise<void> => {
    await done((call) => fs.write(fd, line, 0, line.length, end, call));
    await done((call) => fs.fdatasync(fd, call));
    end += line.length;
  };
  const sync = (): void => {
    fs.writeSync(fd, line, 0, line.length, end);
    fs.fdatasyncSync(fd);
    end += line.length;
  };
  await inTurn(100, ours, bare, sync);
  disk.length = 0;
  const own: number[] = [];
  const watchedOurs = async (): Promise<void> => {
    const before = disk.length;
    const all = await timed(ours);
    own.push(all - disk.slice(before).reduce((sum, each) => sum + each, 0));
  };
  const [mine = 0, limit = 0, blocking = 0] = await inTurn(rounds, watchedOurs, bare, sync);
  await book.close();
  fs.closeSync(fd);
  return [
    row('commit one action', events, mine, limit, 'append + fdatasync, same bytes', 1.25),
    row('  of it not the disk', events, median(own), limit, 'append + fdatasync, same bytes', 0.25),
    row('commit one action', events, mine, blocking, 'the same, blocking the window', null),
    row('commit one action', events, mine, await lowdb(ports.dir, events), 'plain lowdb, no sync', null),
  ];
}

/** Files whose log tells how long its writes and syncs took. */
function watched(files: Files, times: number[]): Files {
  const told = async (act: () => Promise<void>): Promise<void> => {
    times.push(await timed(act));
  };
  return {
    ...files,
    open: async (path) => {
      const file = await files.open(path);
      return path.endsWith('.log')
        ? {
            ...file,
            write: (bytes, at) => told(() => file.write(bytes, at)),
            sync: () => told(() => file.sync()),
          }
        : file;
    },
  };
}

async function lowdb(dir: string, events: number): Promise<number> {
  const [log] = fs.readdirSync(join(dir, 'log')).filter((name) => name.endsWith('.log'));
  const all = (await readFile(join(dir, 'log', log ?? ''), 'utf8'))
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as Envelope);
  const database = await JSONFilePreset(join(dirname(dir), 'lowdb.json'), { events: all });
  const [each = 0] = await inTurn(events > 50_000 ? 3 : 9, () =>
    database.update(({ events: list }) => {
      list.push(all[0] as Envelope);
    }),
  );
  return each;
}

async function lastLine(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).trim().split('\n').at(-1) ?? '';
}

function done(start: (call: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}
