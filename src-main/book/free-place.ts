import type { Files } from '../platform/files.ts';
import { BookError } from './book-error.ts';

/** Throws `not-empty-folder` unless the place is free: nothing is there, or an empty folder. */
export async function mustBeFree(files: Files, dir: string): Promise<void> {
  const there = await files.list(dir);
  // What is no folder may be a file, and somebody's.
  const taken = there === null ? (await files.read(dir, 0, 1)) !== null : there.length > 0;
  if (taken) throw new BookError('not-empty-folder', { dir });
}

/** Gives a folder that was made beside its name, in a place that still is free: making it may have taken long. */
export async function intoPlace(files: Files, beside: string, dir: string): Promise<void> {
  await mustBeFree(files, dir);
  await files.remove(dir);
  await files.move(beside, dir);
}
