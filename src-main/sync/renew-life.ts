import type { OpenBook } from '../book/ground.ts';
import { readDevice } from '../book/genesis.ts';
import { layoutOf } from '../book/layout.ts';
import { renewIdentity, type Renewed } from '../book/renew.ts';
import type { Cloned } from './contract.ts';
import { changeShareFile, readShareFile } from './share-file.ts';

/**
 * Goes on in a new life after a round found this identity in two places (`RoundResult.clone`): the book must be closed. The
 * next round asks to join again, and says which identity was left, so that whoever else writes under it stops too (R69).
 */
export async function renewLife(
  ports: Pick<OpenBook<unknown>, 'dir' | 'files' | 'random' | 'clock' | 'processes'>,
  { agreed, cuts }: Cloned,
): Promise<Renewed> {
  const { dir, files } = ports;
  const old = await readDevice(files, layoutOf(dir), dir);
  // Before the turn, for after it nobody would know: a crash between leaves a word too many, about ourselves.
  await changeShareFile(files, dir, (kept) => {
    const left = new Set([...kept.left, ...(old === null ? [] : [old.origin])]);
    return { ...kept, left: [...left].sort(), given: [] };
  });
  const kept = await readShareFile(files, dir);
  return renewIdentity(ports, { agreed, cuts, lives: kept?.lives ?? 0 });
}
