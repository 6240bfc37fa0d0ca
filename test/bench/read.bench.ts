import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBook } from '../../src-main/book/open-book.ts';
import { sha256 } from '../../src-main/platform/sha256.ts';
import { bookOf } from './book-of.ts';
import { inTurn, row, type Row } from './measure.ts';

/** Opening, rebuilding and verifying a book of `events`, each beside what the machine needs for the bytes alone. */
export async function benchReading(events: number, rounds: number): Promise<readonly Row[]> {
  const ports = await bookOf(events);
  const book = await openBook(ports);
  const { origin } = book.device;
  await book.close();
  const log = join(ports.dir, 'log', `${origin}.log`);
  const open = async (): Promise<void> => {
    const opened = await openBook({ ...ports, readOnly: true });
    await opened.load(['rollout-r0']);
    await opened.close();
  };
  const parseState = async (): Promise<void> => {
    for (const shard of ['index', 'rollout-r0'])
      JSON.parse(await readFile(join(ports.dir, 'state', `${shard}.json`), 'utf8'));
  };
  const rebuild = async (): Promise<void> => {
    await rm(join(ports.dir, 'state'), { recursive: true });
    await (await openBook(ports)).close();
  };
  const parseLog = async (): Promise<void> => {
    for (const line of (await readFile(log, 'utf8')).split('\n')) if (line !== '') JSON.parse(line);
  };
  const verify = async (): Promise<void> => {
    const opened = await openBook({ ...ports, readOnly: true });
    if ((await opened.verify()).kind !== 'intact') throw new Error('the book of the bench is damaged');
  };
  const hashLog = async (): Promise<void> => {
    const bytes = await readFile(log);
    for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
      sha256(bytes.subarray(start, end));
  };
  const [opening = 0, parsing = 0] = await inTurn(rounds * 5, open, parseState);
  const [rebuilding = 0, reading = 0, verifying = 0, hashing = 0] = await inTurn(
    rounds,
    rebuild,
    parseLog,
    verify,
    hashLog,
  );
  return [
    row('open to index and one shard', events, opening, parsing, 'read + JSON.parse of both files', 2),
    row('rebuild the state', events, rebuilding, reading, 'read + JSON.parse of the log', 2.5),
    row('verify everything', events, verifying, hashing, 'SHA-256 of each line', 2),
    row('verify everything', events, verifying, reading, 'read + JSON.parse of the log', null),
  ];
}
