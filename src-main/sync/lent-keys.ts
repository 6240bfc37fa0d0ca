import { ShareError } from './contract.ts';
import { readKeyNote, signerNamedIn, unsealKey } from './key-note.ts';
import { membersNow, type Round } from './round-context.ts';
import { formsOf } from './shelf.ts';

/**
 * Who joins knows the first workstation alone, and that life may have ended before: the key to its events was given by
 * somebody who is told of in those very events. So a key from anybody may open, for this round. What it opens counts by
 * signatures of those let in, as ever; it is kept, given on and sealed under only when one of them gives it.
 */
export async function borrowKey(round: Round, name: string, origins: readonly string[]): Promise<void> {
  const members = new Set(membersNow(round).map(({ origin }) => origin));
  for (const origin of origins) {
    if (origin === round.own || members.has(origin)) continue;
    await borrowFrom(round, name, origin);
  }
}

/** Every form of the file: whoever can write to the folder could put a forged one before the true one. */
async function borrowFrom(round: Round, name: string, origin: string): Promise<void> {
  try {
    for await (const { plain } of formsOf(round, round.layout.key(origin, name, round.own))) {
      const signer = plain && signerNamedIn(plain);
      const text = plain && signer && readKeyNote(round, plain, name, { origin, key: signer });
      const key = text && unsealKey(round, name, origin, text);
      if (!key) continue;
      round.keys.lend(key);
      round.memory.borrowed.add(name);
    }
  } catch (error) {
    // A stranger's folder that cannot be read is nothing to us; the others are tried.
    if (!(error instanceof ShareError) || error.fault === 'gone') throw error;
  }
}
