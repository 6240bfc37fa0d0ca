import type { Draft } from '../../../../../shared/events/envelope.ts';
import type { Book } from '../../../../../src-main/book/book.ts';
import { said, type Tally } from './tally.ts';

export const LONG = 'x'.repeat(100_000);

/** `count` drafts, each so long that three fill a piece; `before` is called before each. */
export async function* long(
  count: number,
  before: (index: number) => unknown = () => null,
): AsyncGenerator<Draft> {
  for (let index = 0; index < count; index += 1) {
    await before(index);
    yield said(`${index} ${LONG}`, `r${index % 3}`);
  }
}

export const texts = async (book: Book<Tally>): Promise<readonly string[]> =>
  (await book.read(0, Infinity)).map((event) => (event.data.text as string).split(' ')[0] ?? '');

export const logOf = (book: Book<Tally>): string => `/books/nord/log/${book.device.origin}.log`;
