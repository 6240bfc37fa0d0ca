import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { Tools } from '../desk/tools.ts';
import type { Shelf, Shelved } from '../door/shelf.ts';

/** Where a file laid out can be fetched. */
export function pathOf({ token, name }: Pick<Shelved, 'token' | 'name'>): string {
  return `/files/${token}/${encodeURIComponent(name)}`;
}

/** A file read as a whole lies in memory as a whole; imports read theirs in parts, and may be larger. */
const MOST_AT_ONCE = 256 * 1024 * 1024;

/** The bytes of an upload by its token. A path on this disk is followed for the command line only. */
export async function bytesOf(
  file: string,
  shelf: Shelf,
  { files, shell }: Tools,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, RefusalCode>> {
  const path =
    file.startsWith('path:') && (shell === 'cli' || shell === 'test') ? file.slice('path:'.length) : null;
  if (path === null && (shelf.find(file)?.bytes ?? 0) > MOST_AT_ONCE)
    return refused('too-large', { bytes: MOST_AT_ONCE });
  const bytes = path === null ? await shelf.read(file) : await files.read(path);
  return bytes ? ok({ name: path ?? shelf.find(file)?.name ?? '', bytes }) : refused('file-gone');
}
