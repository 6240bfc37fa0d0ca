import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../../src-main/sync/read-ahead.ts';

/** Reads that end when they are told to, in whatever order. */
class Reads {
  readonly open = new Map<number, { end: (text: string) => void; fail: (error: Error) => void }>();
  readonly started: number[] = [];

  read = (index: number): Promise<string> => {
    this.started.push(index);
    return new Promise<string>((end, fail) => this.open.set(index, { end, fail }));
  };

  end(index: number): void {
    this.open.get(index)?.end(`file ${index}`);
    this.open.delete(index);
  }
}

describe('reading ahead', () => {
  it('gives what was read in its order, whatever came first, with no more than so many under way', async () => {
    const reads = new Reads();
    const all = readAhead({ from: 3, to: 9, ahead: 3 }, reads.read);
    const first = all.next();
    expect(reads.started).toEqual([3, 4, 5]);
    reads.end(5);
    reads.end(4);
    reads.end(3);
    expect((await first).value).toBe('file 3');
    expect((await all.next()).value).toBe('file 4');
    expect((await all.next()).value).toBe('file 5');
    expect(reads.started).toEqual([3, 4, 5, 6, 7]);
    for (const index of [6, 7]) reads.end(index);
    const given = [await all.next(), await all.next()].map(({ value }) => value as string);
    reads.end(8);
    expect([...given, (await all.next()).value]).toEqual(['file 6', 'file 7', 'file 8']);
    expect((await all.next()).done).toBe(true);
  });

  it('reads one after another where no more is allowed', async () => {
    const reads = new Reads();
    const all = readAhead({ from: 0, to: 2, ahead: 1 }, reads.read);
    const first = all.next();
    expect(reads.started).toEqual([0]);
    reads.end(0);
    await first;
    expect(reads.started).toEqual([0]);
    await all.return(undefined);
  });

  it('tells what failed in its turn, and ends only once nothing is under way', async () => {
    const reads = new Reads();
    const all = readAhead({ from: 0, to: 4, ahead: 3 }, reads.read);
    const first = all.next();
    reads.open.get(1)?.fail(new Error('gone'));
    reads.end(0);
    expect((await first).value).toBe('file 0');
    let told = '';
    const second = all.next().catch((error: Error) => (told = error.message));
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toBe('');
    for (const index of [2, 3]) reads.end(index);
    await second;
    expect(told).toBe('gone');
  });

  it('ends what is under way when nobody wants more', async () => {
    const reads = new Reads();
    const all = readAhead({ from: 0, to: 9, ahead: 2 }, reads.read);
    const first = all.next();
    reads.end(0);
    await first;
    let ended = false;
    const returned = all.return(undefined).then(() => (ended = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    reads.end(1);
    await returned;
    expect(reads.started).toEqual([0, 1]);
  });
});
