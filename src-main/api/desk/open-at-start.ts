import { BookError } from '../../book/book-error.ts';
import type { Desk } from './desk.ts';
import { knownBooks } from './library.ts';

/** Opens the book asked for, or else the only one there is; with several, the person chooses. */
export async function openAtStart(desk: Desk, asked: string | null): Promise<void> {
  if (asked !== null) return void (await desk.open(asked));
  const [only, ...others] = await knownBooks(desk.tools);
  if (!only || others.length > 0) return;
  try {
    await desk.open(only.dir);
  } catch (error) {
    // Nobody asked for it yet: the window shows the book, and opening it there says what is the matter.
    if (!(error instanceof BookError)) throw error;
  }
}
