import type { RoundPorts } from './contract.ts';
import { KeyRing } from './key-ring.ts';
import { beginRound, type Round } from './round-context.ts';
import type { RoundMemory } from './round-memory.ts';
import { readProgress, readShareFile } from './share-file.ts';

/** A round with what lies beside the book of the share: keys, how far it came, which lives of ours were left. */
export async function openRound(ports: RoundPorts, memory: RoundMemory): Promise<Round> {
  const { files, book, identity } = ports;
  const progress = await readProgress(files, book.dir, identity.origin);
  const kept = await readShareFile(files, book.dir);
  const keys = new KeyRing(ports, kept, memory.met);
  return beginRound(ports, memory, { keys, progress, left: kept?.left ?? [] });
}
