import type { Queue } from '../../book/queue.ts';
import type { WaveBook } from '../desk/open-book.ts';

/**
 * The same book, whose events of others come in between two actions of people and never within one: what somebody decides
 * on is what their events say they had seen.
 */
export function bookInTurn(book: WaveBook, turn: Queue): WaveBook {
  const merge = (): ReturnType<WaveBook['merge']> => turn.run(() => book.merge());
  return new Proxy(book, {
    get: (of, name) => {
      if (name === 'merge') return merge;
      const held: unknown = Reflect.get(of, name, of);
      return typeof held === 'function' ? (held as (...all: unknown[]) => unknown).bind(of) : held;
    },
  });
}
