import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src-main/book/open-book.ts';
import type { Files } from '../../../../src-main/platform/files.ts';
import { newBook } from './lib/open.ts';
import { anna, said } from './lib/tally.ts';

/** Files whose next write to a log waits until it is let go. */
function held(files: Files) {
  let [reached, letGo] = [(): void => undefined, (): void => undefined];
  let waiting: Promise<void> | null = null;
  const hold = () => {
    waiting = new Promise((resolve) => (letGo = resolve));
    const writing = new Promise<void>((resolve) => (reached = resolve));
    return { writing, letGo: () => letGo() };
  };
  const open: Files['open'] = async (path) => {
    const file = await files.open(path);
    const write = async (bytes: Uint8Array, at: number): Promise<void> => {
      if (path.endsWith('.log') && waiting) {
        reached();
        await waiting;
        waiting = null;
      }
      await file.write(bytes, at);
    };
    return { ...file, write };
  };
  return { files: { ...files, open }, hold };
}

describe('[R67] what is loaded while an action is being written', () => {
  async function reopened(spoil: (all: Map<string, Uint8Array>) => void) {
    const { book, ports, all } = await newBook();
    for (const rollout of ['r1', 'r2']) await book.commit([said('old', rollout)], anna);
    await book.close();
    spoil(all);
    const { files, hold } = held(ports.files);
    return { book: await openBook({ ...ports, files }), hold };
  }
  const spoil = (all: Map<string, Uint8Array>): void =>
    void all.set('/books/nord/state/rollout-r2.json', Buffer.from('{}'));

  it.each([
    ['from its file', () => undefined],
    ['from the log, its file being of no use', spoil],
  ])('%s is there afterwards, and in the saved state', async (_, how) => {
    const { book, hold } = await reopened(how);
    const { writing, letGo } = hold();
    const commit = book.commit([said('new', 'r1')], anna);
    await writing;
    await book.load(['rollout-r2']);
    letGo();
    await commit;
    expect(book.state()).toEqual({ all: 3, texts: { r1: ['old', 'new'], r2: ['old'] } });
    await book.commit([said('newer', 'r2')], anna);
    expect(book.state().texts['r2']).toEqual(['old', 'newer']);
    expect(await book.verify()).toMatchObject({ kind: 'intact' });
  });
});
