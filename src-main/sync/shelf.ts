import { folderOf, isCopyOf } from './layout.ts';
import type { Round } from './round-context.ts';

/** One form in which a file lies there, opened. `null`: not openable with the keys at hand, or altered. */
export interface Form {
  readonly plain: Uint8Array | null;
  readonly exact: boolean;
}

/** The very file, opened; `null` when it is not there. */
export async function readExact(round: Round, path: string): Promise<Form | null> {
  const bytes = await round.share.read(path);
  return bytes && { plain: round.keys.open(path, bytes), exact: true };
}

/**
 * Everything that claims to be the file: the very name first, then what programs put beside it under names that begin with
 * it. Contents authenticate themselves, so whoever reads tries one after another.
 */
export async function* formsOf(round: Round, path: string): AsyncGenerator<Form> {
  const exact = await readExact(round, path);
  if (exact) yield exact;
  const { folder, name } = folderOf(path);
  for (const entry of (await round.share.list(folder)) ?? []) {
    if (entry.kind !== 'file' || entry.name === name || !isCopyOf(entry.name, name)) continue;
    const bytes = await round.share.read(`${folder}/${entry.name}`);
    if (bytes) yield { plain: round.keys.open(path, bytes), exact: false };
  }
}

/** The first form that `sound` takes; `found`: something was there under the very name, or beside it. */
export async function firstForm<Value>(
  round: Round,
  path: string,
  sound: (plain: Uint8Array) => Value | null,
): Promise<{ readonly value: Value | null; readonly found: boolean; readonly damaged: boolean }> {
  let [found, damaged] = [false, false];
  for await (const form of formsOf(round, path)) {
    found = true;
    const value = form.plain && sound(form.plain);
    if (value !== null) return { value, found, damaged };
    if (form.exact) damaged = true;
  }
  return { value: null, found, damaged };
}
