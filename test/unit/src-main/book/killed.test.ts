import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { bundledChild, runChild, type Outcome } from './lib/run-child.ts';
import { systemPorts } from './lib/system-ports.ts';

const STRACE = '/usr/bin/strace';
const KILLS = 50;
const BOOKS = 5;
/** The events of a long action of the child. */
const LONG = 40;

let root: string;
let child: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wavebook-killed-'));
  child = await bundledChild(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

/** The first two numbers of each text in the book, once for each action; after proving the whole book. */
async function actionsIn(
  dir: string,
): Promise<{ readonly actions: readonly string[]; readonly cut: boolean }> {
  const book = await openBook(systemPorts(dir));
  const found = await book.verify();
  expect(found).toEqual({ kind: 'intact', checkedAt: found.checkedAt, events: book.count() });
  const events = await book.read(0, Infinity);
  // Whole actions only: as many events as the action had, which the child told by its number.
  for (const event of events.filter(({ batch }) => batch.of !== LONG))
    expect(event.batch.of).toBe(1 + (Number((event.data.text as string).split('.')[1]) % 3));
  const cut = book.notices().some((notice) => notice.code === 'tail-cut');
  await book.close();
  return {
    cut,
    actions: [
      ...new Set(events.map((event) => (event.data.text as string).split('.').slice(0, 2).join('.'))),
    ],
  };
}

/** The acknowledged are there in order; of the others at most the one under way. */
function checkKept(before: readonly string[], outcome: Outcome, after: readonly string[]): void {
  const wanted = [...before, ...outcome.acknowledged];
  expect(after.slice(0, wanted.length)).toEqual(wanted);
  expect(after.length - wanted.length).toBeLessThanOrEqual(1);
  for (const refused of outcome.refused) expect(after).not.toContain(refused);
}

it(`[R66] kill -9 at ${KILLS} random instants loses nothing acknowledged and leaves no half of an action`, async () => {
  let acknowledged = 0;
  await Promise.all(
    Array.from({ length: BOOKS }, async (_, number) => {
      const [dir, random] = [join(root, `killed-${number}`), seededRandom(number)];
      let before: readonly string[] = [];
      for (let kill = 0; kill < KILLS / BOOKS; kill += 1) {
        const at = 1 + random.next(25);
        const outcome = await runChild([process.execPath, child, dir, '1000000'], (process, lines) => {
          if (lines === at) process.kill('SIGKILL');
        });
        expect(outcome.closed).toBe(false);
        acknowledged += outcome.acknowledged.length;
        const { actions } = await actionsIn(dir);
        checkKept(before, outcome, actions);
        before = actions;
      }
    }),
  );
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 240_000);

it('[R66] kill -9 in the middle of actions of many events leaves each whole or not at all', async () => {
  const dir = join(root, 'killed-long');
  const random = seededRandom(7);
  let [before, cuts]: [readonly string[], number] = [[], 0];
  for (let kill = 0; kill < 10; kill += 1) {
    const at = 1 + random.next(12);
    const outcome = await runChild([process.execPath, child, dir, '1000', 'long'], (process, lines) => {
      if (lines === at) process.kill('SIGKILL');
    });
    const { actions, cut } = await actionsIn(dir);
    checkKept(before, outcome, actions);
    before = actions;
    cuts += cut ? 1 : 0;
  }
  expect(before.length).toBeGreaterThan(0);
  expect(cuts).toBeGreaterThan(0);
}, 240_000);

// The same failures are tried without strace in failing-disk.test.ts; here it is the kernel that refuses.
it.skipIf(!existsSync(STRACE))(
  '[R66] the kernel fails or kills each write and sync of the log in turn: acknowledged stays, refused is absent',
  async () => {
    const dir = join(root, 'traced');
    await runChild([process.execPath, child, dir, '2']);
    const log = join(
      dir,
      'log',
      (await readdir(join(dir, 'log'))).find((name) => name.endsWith('.log')) ?? '',
    );
    let { actions: before } = await actionsIn(dir);
    const seen = { refused: 0, killed: 0 };
    for (const call of ['pwrite64', 'fdatasync']) {
      for (const what of call === 'pwrite64'
        ? ['error=ENOSPC', 'error=EIO', 'signal=KILL']
        : ['error=EIO', 'signal=KILL']) {
        for (let when = 1; when <= 4; when += 1) {
          const inject = [
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            '-P',
            log,
            '-e',
            `trace=${call}`,
            '-e',
            `inject=${call}:${what}:when=${when}`,
          ];
          const outcome = await runChild([STRACE, ...inject, process.execPath, child, dir, '3']);
          const { actions } = await actionsIn(dir);
          checkKept(before, outcome, actions);
          before = actions;
          seen.refused += outcome.refused.length;
          seen.killed += outcome.closed ? 0 : 1;
        }
      }
    }
    expect(seen.refused).toBeGreaterThan(4);
    expect(seen.killed).toBeGreaterThan(4);
  },
  240_000,
);
