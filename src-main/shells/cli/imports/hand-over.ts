import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { refused, type Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import type { Desk } from '../signed-in.ts';

/** A file the app has taken onto its shelf. */
export interface Handed {
  readonly file: string;
  readonly sha256: string;
}

/** Throws `Unusable` where there is no file to read. */
export async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Unusable(`${path} cannot be read (${(error as { code?: string }).code}).`);
  });
  if (!found.isFile()) throw new Unusable(`${path} is not a file.`);
}

/** Hands a file to the app, wherever that runs, piece by piece. Refuses `import-cancelled` when stopped. */
export async function handOver(
  desk: Desk,
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<Result<Handed>> {
  if (signal.aborted) return refused('import-cancelled');
  // Node wants to be told that the answer comes after the whole body; its types do not know it.
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    body: bodyOf(path, signal),
    duplex: 'half',
    signal,
  };
  try {
    const sent = await desk.request(`/upload?name=${encodeURIComponent(name)}`, init);
    return (await sent.json()) as Result<Handed>;
  } catch (error) {
    if (signal.aborted) return refused('import-cancelled');
    throw error;
  }
}

function bodyOf(path: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const pieces = piecesOf(path, signal);
  return new ReadableStream({
    pull: async (stream) => {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: () => void pieces.return(undefined),
  });
}

async function* piecesOf(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of createReadStream(path)) {
    signal.throwIfAborted();
    yield piece as Uint8Array;
  }
  return undefined;
}
