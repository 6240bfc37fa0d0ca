import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { newBook } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

const STATE = '/books/nord/state/';

/** A closed book with three shards of texts. */
async function threeRollouts() {
  const made = await newBook();
  for (let i = 0; i < 30; i += 1) await made.book.commit([said(`text ${i}`, `r${i % 3}`)], anna);
  await made.book.close();
  const states = (): Record<string, string> =>
    Object.fromEntries(
      [...made.all]
        .filter(([path]) => path.startsWith(STATE))
        .map(([path, bytes]) => [path.slice(STATE.length), Buffer.from(bytes).toString()]),
    );
  return { ...made, states };
}

describe('[R67] the state is the fold of the log', () => {
  it('burnt and folded again, every file has the same bytes', async () => {
    const { ports, all, states } = await threeRollouts();
    const before = states();
    expect(Object.keys(before).sort()).toEqual([
      'index.json',
      'rollout-r0.json',
      'rollout-r1.json',
      'rollout-r2.json',
    ]);
    for (const path of all.keys()) if (path.startsWith(STATE)) all.delete(path);
    const book = await openBook(ports);
    expect(book.notices()).toMatchObject([
      { code: 'state-rebuilt', data: { shard: 'index', why: 'missing', events: 30 } },
    ]);
    await book.close();
    expect(states()).toEqual(before);
  });

  it('whenever it was saved on the way, every file has the same bytes in the end', async () => {
    const often = await newBook();
    const once = await newBook();
    for (let i = 0; i < 30; i += 1) {
      for (const { book } of [often, once]) await book.commit([said(`text ${i}`, `r${i % 3}`)], anna);
      if (i % 4 === 0) await often.book.flush();
    }
    await often.book.close();
    await once.book.close();
    const states = ({ all }: typeof often): unknown =>
      [...all]
        .filter(([path]) => path.startsWith(STATE))
        .map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString()}`)
        .sort();
    expect(states(often)).toEqual(states(once));
  });
});

describe('[R23] [R30] a state file that is not ours', () => {
  it.each(['index', 'rollout-r1'])(
    '%s edited by hand is not believed: it is folded again from the log, and said',
    async (shard) => {
      const { ports, all } = await threeRollouts();
      const path = `${STATE}${shard}.json`;
      const edited = Buffer.from(all.get(path) as Uint8Array)
        .toString()
        .replace(/30|text 1/, 'text 9');
      expect(edited).not.toBe(Buffer.from(all.get(path) as Uint8Array).toString());
      all.set(path, Buffer.from(edited));
      const book = await openBook(ports);
      await book.load(['rollout-r1']);
      expect(book.state()).toMatchObject({
        all: 30,
        texts: {
          r1: [
            'text 1',
            'text 4',
            'text 7',
            'text 10',
            'text 13',
            'text 16',
            'text 19',
            'text 22',
            'text 25',
            'text 28',
          ],
        },
      });
      expect(book.notices()).toMatchObject([{ code: 'state-rebuilt', data: { shard, why: 'altered' } }]);
      await book.close();
      expect(Buffer.from(all.get(path) as Uint8Array).toString()).not.toBe(edited);
    },
  );

  it('one flipped byte at any place of any state file never shows in the state', async () => {
    const { ports, all } = await threeRollouts();
    for (const path of [...all.keys()].filter((each) => each.startsWith(STATE))) {
      const whole = all.get(path) as Uint8Array;
      for (let at = 0; at < whole.length; at += 41) {
        const changed = whole.slice();
        changed[at] = (changed[at] as number) ^ 4;
        all.set(path, changed);
        const book = await openBook({ ...ports, readOnly: true });
        await book.load(['rollout-r0', 'rollout-r1', 'rollout-r2']);
        expect(
          book.notices().map((each) => each.code),
          `${path} ${at}`,
        ).toEqual(['state-rebuilt']);
        expect(book.state()).toEqual(await book.asOf(30));
      }
      all.set(path, whole);
    }
  }, 30_000);

  it('a shard of an earlier day, though ours, is not believed', async () => {
    const { ports, all } = await threeRollouts();
    const old = all.get(`${STATE}rollout-r1.json`) as Uint8Array;
    const book = await openBook(ports);
    await book.commit([said('later', 'r1')], anna);
    await book.close();
    all.set(`${STATE}rollout-r1.json`, old);
    const again = await openBook(ports);
    await again.load(['rollout-r1']);
    expect(again.state().texts.r1).toContain('later');
    expect(again.notices()).toMatchObject([
      { code: 'state-rebuilt', data: { shard: 'rollout-r1', why: 'older' } },
    ]);
  });

  it('a state of another version of folding is folded again', async () => {
    const { ports } = await threeRollouts();
    const book = await openBook({ ...ports, folding: { ...ports.folding, version: 2 } });
    expect(book.notices()).toMatchObject([{ code: 'state-rebuilt', data: { why: 'older' } }]);
  });

  it('a state that memory got wrong is found by verify', async () => {
    const { ports } = await threeRollouts();
    const wrong = {
      ...ports.folding,
      fold: (state: typeof ports.folding.empty) => ({ ...state, all: state.all + 2 }),
    };
    const book = await openBook({ ...ports, folding: wrong });
    expect(await book.verify()).toMatchObject({
      kind: 'damaged',
      faults: [
        { code: 'state-differs', file: 'state/index.json' },
        { file: 'state/rollout-r0.json' },
        {},
        {},
      ],
    });
  });
});

describe('opening and committing touch only what is at hand', () => {
  it('opening reads the index and no other shard; a commit writes one buffer and syncs once', async () => {
    const { ports } = await threeRollouts();
    const calls: string[] = [];
    const files = {
      ...ports.files,
      read: (path: string, from?: number, length?: number) => {
        calls.push(`read ${path.replace(/.*\//, '')}`);
        return ports.files.read(path, from, length);
      },
      open: async (path: string) => {
        const file = await ports.files.open(path);
        return {
          ...file,
          write: (bytes: Uint8Array, at: number) => {
            calls.push('write');
            return file.write(bytes, at);
          },
          sync: () => {
            calls.push('sync');
            return file.sync();
          },
        };
      },
    };
    const book = await openBook({ ...ports, files });
    expect(calls.filter((call) => call.startsWith('read') && call.endsWith('.json'))).toEqual([
      'read book.json',
      'read device.json',
      'read index.json',
    ]);
    await book.load(['rollout-r1']);
    calls.length = 0;
    await book.commit([said('a', 'r1'), said('b', 'r1')], anna);
    expect(calls).toEqual(['write', 'sync']);
    await book.close();
  });
});
