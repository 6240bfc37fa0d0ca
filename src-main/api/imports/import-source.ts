import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { Source } from '../../imports/contract.ts';
import type { Files } from '../../platform/files.ts';
import type { Tools } from '../desk/tools.ts';
import type { Shelf, Shelved } from '../door/shelf.ts';

const PIECE = 1 << 20;

/** A file to be read in parts, and how to be done with it. */
interface OpenSource {
  readonly source: Source;
  done(): Promise<void>;
}

/**
 * The file behind a token that an upload gave this caller; refuses `file-gone`. For the command line also the
 * file at a path on this disk: copied first, within the limit of uploads, so that it lies still while it is read.
 */
export async function openSource(
  file: string,
  caller: string,
  shelf: Shelf,
  { files, shell }: Tools,
): Promise<Result<OpenSource, RefusalCode>> {
  const path = file.startsWith('path:') && (shell === 'cli' || shell === 'test') ? file.slice(5) : null;
  if (path === null) {
    const shelved = shelf.find(file);
    const theirs = shelved && (shelved.owner === null || shelved.owner === caller);
    return theirs
      ? ok({ source: sourceOf(shelved, shelf), done: async () => undefined })
      : refused('file-gone');
  }
  if ((await files.read(path, 0, 0)) === null) return refused('file-gone');
  const copy = await shelf.take(path, piecesOf(path, files), caller);
  if (!copy.ok) return copy;
  return ok({ source: sourceOf(copy.value, shelf), done: () => shelf.remove(copy.value.token) });
}

function sourceOf({ token, name, bytes, sha256 }: Shelved, shelf: Shelf): Source {
  return {
    name,
    size: bytes,
    sha256,
    read: async (from, length) => {
      const part = await shelf.read(token, from, length);
      if (part === null) throw new Error(`the file ${token} was taken away while it was read`);
      return part;
    },
  };
}

async function* piecesOf(path: string, files: Files): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const piece = await files.read(path, at, PIECE);
    if (piece === null || piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}
