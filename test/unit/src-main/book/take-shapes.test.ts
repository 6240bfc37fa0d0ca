import { describe, expect, it } from 'vitest';
import { incoming, say, spread, stations, takeAll, type Station } from './lib/shared.ts';
import { anna, said } from './lib/tally.ts';

const REFUSED = {
  kind: 'refused',
  why: 'damaged',
  seq: 1,
  detail: 'cannot be folded: RangeError: not what its type says',
};

/** Of two, the second signed an event that says what no such event says. */
async function misfit() {
  const all = await stations(2);
  await spread(all);
  const [a, b] = all as [Station, Station];
  await say(b.book, 'one');
  await takeAll(a.book, b.book);
  await b.book.commit([{ ...said('two'), data: { text: 2 } }], anna);
  const come = await incoming(b.book, a.book, b.book.device.origin);
  const count = () => a.book.branches().find(({ origin }) => origin === come.origin)?.count;
  return { a, b, come, count };
}

describe('[B39] [R30] an event that does not say what its type says is refused, however well it is signed', () => {
  it('and what came before it stays and is folded', async () => {
    const { a, come, count } = await misfit();
    expect(await a.book.take(come)).toEqual(REFUSED);
    expect(count()).toBe(1);
    await a.book.merge();
    expect(a.book.state().texts['r1']).toEqual(['one']);
  });

  it('where it would come in to mend what is damaged, too', async () => {
    const { a, b, come, count } = await misfit();
    const all = { ...come, lines: b.book.lines(come.origin, 0, 2) };
    expect(await a.book.mend(all, 0)).toEqual(REFUSED);
    expect(count()).toBe(1);
  });
});
