import { basename, dirname } from 'node:path';
import { sha256Hex } from '../../platform/sha256.ts';
import type { Share } from '../contract.ts';

const BOOK = /^wb-[0-9a-f]{8}$/;
const GENESIS = /^book-([0-9a-f]{16})\.json$/;

/** The shared folder, and the one book in it that was meant; null: all that lie there. */
export function sharedFolder(asked: string): { readonly where: string; readonly only: string | null } {
  return BOOK.test(basename(asked))
    ? { where: dirname(asked), only: basename(asked) }
    : { where: asked, only: null };
}

/** Folders of books in a shared folder, by their names. */
export async function bookFolders(share: Share, only: string | null): Promise<readonly string[]> {
  return ((await share.list('')) ?? [])
    .map(({ name }) => name)
    .filter((name) => BOOK.test(name) && (only === null || name === only));
}

/** Its name says what its bytes hash to: what is torn or altered is passed over. */
export async function genesisIn(share: Share, folder: string): Promise<Uint8Array | null> {
  for (const { name } of (await share.list(folder)) ?? []) {
    const hash = GENESIS.exec(name)?.[1];
    const text = hash === undefined ? null : await share.read(`${folder}/${name}`);
    if (text !== null && sha256Hex(text).startsWith(hash ?? '')) return text;
  }
  return null;
}
