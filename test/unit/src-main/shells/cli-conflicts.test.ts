import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../../shared/views/shape/sync-page.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';
import {
  exchange,
  FIRST,
  NEWCOMER,
  plans,
  retitles,
  SECOND,
  somebodyElse,
  trailOf,
  twoBooks,
  works,
} from './cli-workstations.ts';

const at = cliBench();
const { run } = at;

/** So many rollouts, each with one title from the first workstation and another from the second. */
async function apart(count: number): Promise<readonly string[]> {
  await twoBooks(at);
  const all: string[] = [];
  for (let index = 0; index < count; index += 1) all.push(await plans(at, FIRST, `Rollout ${index}`));
  await exchange(at);
  for (const [index, rollout] of all.entries()) {
    await retitles(at, FIRST, rollout, `First's ${index}`);
    await retitles(at, SECOND, rollout, `Second's ${index}`);
  }
  await exchange(at);
  return all;
}

async function listed(...args: readonly string[]): Promise<readonly ConflictView[]> {
  return (JSON.parse(await works(at, 'conflicts', '--json', ...args)) as { value: ConflictView[] }).value;
}

async function titlesAt(book: readonly string[]): Promise<readonly string[]> {
  const home = JSON.parse(await works(at, 'call', 'read.home', '--json', ...book)) as {
    value: { rollouts: { rollout: { title: string } }[] };
  };
  return home.value.rollouts.map(({ rollout }) => rollout.title).sort();
}

describe('wavebook conflicts', () => {
  it('[R34] shows both values with who, where and what stood there, and settles one, with a reason', async () => {
    const rollouts = await apart(2);
    const shown = await works(at, 'conflicts', ...FIRST);
    expect(shown).toMatch(/A +First's 0 +Ingrid Solberg, .*It is called First's 0/);
    expect(shown).toMatch(/B +Second's 0 +Ingrid Solberg, NORD-PK-02 .*It is called Second's 0/);
    expect(shown).toMatch(/Rollout 0 +before/);
    const open = await listed(...FIRST);
    expect(new Set(open.map(({ rollout }) => rollout))).toEqual(new Set(rollouts));
    const [one] = open as [ConflictView];
    const chosen = one.sides.find(({ device }) => device === 'NORD-PK-02')!;
    const settle = ['conflicts', 'settle', one.id, chosen.event, '--reason', 'They stood beside the line'];
    expect((await run([...settle, ...FIRST])).out).toBe(`1 conflict settled: ${chosen.text}`);
    expect((await listed(...FIRST)).map(({ id }) => id)).toEqual(
      open.map(({ id }) => id).filter((id) => id !== one.id),
    );
    // It went out at once: the other needs no more than its own exchange.
    await works(at, 'sync', ...SECOND);
    const over = (await listed('--settled', ...SECOND)).find(({ id }) => id === one.id);
    expect(over?.settled).toMatchObject({ text: chosen.text, reason: 'They stood beside the line' });
    expect(await titlesAt(SECOND)).toContain(chosen.text);
    // Both stay in the trail, and so does the choice.
    const rows = await trailOf(at, '--what', 'conflict-settled', ...FIRST);
    expect(rows.map(({ why }) => why)).toEqual(['They stood beside the line']);
    const again = await run([...settle, ...FIRST]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('this book has no such conflict')]);
  }, 60_000);

  it('[R34] settles many alike by the same workstation, in one action', async () => {
    await apart(3);
    const open = await listed(...SECOND);
    const letter = open[0]!.sides[0]!.device === 'NORD-PK-02' ? 'a' : 'b';
    const settle = ['conflicts', 'settle', '1', letter, '--alike', '--reason', 'The line decides'];
    const done = await works(at, ...settle, ...SECOND);
    expect(done).toMatch(/^3 conflicts settled: Second's /);
    expect(await works(at, 'conflicts', ...SECOND)).toBe('No conflict is open.');
    await exchange(at);
    for (const book of [FIRST, SECOND]) {
      expect(await titlesAt(book)).toEqual(["Second's 0", "Second's 1", "Second's 2"]);
      expect(await listed(...book)).toEqual([]);
    }
  }, 60_000);

  it('[R34] does not exchange before it settles: what nobody saw is not settled along', async () => {
    const [rollout] = (await apart(1)) as [string];
    const [seen] = (await listed(...FIRST)) as [ConflictView];
    // Meanwhile the other writes once more, and that lies in the folder already.
    await retitles(at, SECOND, rollout, 'A third title');
    await works(at, 'sync', ...SECOND);
    const chosen = seen.sides.findIndex(({ device }) => device !== 'NORD-PK-02');
    const letter = 'AB'[chosen] ?? '';
    await works(at, 'conflicts', 'settle', '1', letter, '--reason', 'As it was shown', ...FIRST);
    await exchange(at);
    const [still] = (await listed(...FIRST)) as [ConflictView];
    expect(still.sides.map(({ text }) => text)).toContain('A third title');
  }, 60_000);

  it('[R34] refuses what cannot be chosen, whoever may not choose, and an empty reason; nothing is lost', async () => {
    await apart(1);
    const settle = (...words: readonly string[]) => run(['conflicts', 'settle', ...words, ...FIRST]);
    const reason = ['--reason', 'Because'];
    const before = await listed(...FIRST);
    expect(await settle('9', 'A', ...reason)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Looked for 9.') as string,
    });
    expect(await settle('1', 'C', ...reason)).toMatchObject({
      code: 2,
      err: 'It has sides A to B, not “C”.',
    });
    expect(await settle('1', 'A')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reason is missing') as string,
    });
    expect(await settle('1', 'A', '--reason', ' ')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Reason: Enter the reason.') as string,
    });
    expect(await settle('1', ...reason)).toMatchObject({ code: 2 });
    const theirs = await somebodyElse(at, 'first');
    const trainer = ['conflicts', 'settle', '1', 'A', ...reason, '--book', 'first', '--as', NEWCOMER];
    const change = { id: NEWCOMER, name: 'Tomasz Wieczorek', title: 'QA', roles: ['trainer'], limits: [] };
    const may = JSON.stringify({ ...change, reason: 'Only trains from now on' });
    await works(at, 'call', 'account.change', may, ...FIRST);
    const refusal = await run([...trainer, '--json'], theirs);
    expect([refusal.code, JSON.parse(refusal.out)]).toMatchObject([
      1,
      { ok: false, refusal: { code: 'not-allowed' } },
    ]);
    expect((await listed(...FIRST)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  }, 60_000);

  it('of a book with one workstation there is none, and nothing is asked of a folder', async () => {
    await run([...INIT, '--book', 'alone']);
    expect(await works(at, 'conflicts', '--book', 'alone', ...AS)).toBe('No conflict is open.');
  });
});
