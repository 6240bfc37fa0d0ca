import type { JoinRequest } from '../../../shared/domain/device.ts';
import { openNote } from '../../book/note.ts';
import { originOf } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { readRequest } from '../join.ts';
import { readKeyText, signerNamedIn } from '../key-note.ts';
import { shareLayout } from '../layout.ts';
import { judge, noteKey, settle, tellFault, tellUnchecked, type Checking } from './checking.ts';
import type { OriginFiles } from './share-files.ts';

/** Requests to join, each signed by the key it names; gives what they say of themselves. */
export async function checkJoins(check: Checking): Promise<ReadonlyMap<string, JoinRequest>> {
  const asked = new Map<string, JoinRequest>();
  // What is signed for a book cannot be held against one that nobody knows.
  if (check.genesis === null) return asked;
  for (const [origin, file] of check.files.joins) {
    const judged = await judge(check, file, (plain) => {
      const request = readRequest(check.genesis?.id ?? '', check.digest, plain);
      if (request === null) return 'it is not signed by the key it names';
      return originOf(request) === origin ? request : 'it asks for somebody else than its name says';
    });
    settle(check, file, judged, 'request-damaged', { origin });
    if (judged.value) asked.set(origin, judged.value);
  }
  return asked;
}

/** Book keys sealed to workstations, each signed by who gives it; what is in them only the receiver can open. */
export async function checkKeys(check: Checking, origin: string, files: OriginFiles): Promise<void> {
  if (check.genesis === null) return tellUnchecked(check, 'no-signer', origin, { files: files.keys.size });
  for (const { key, to, file } of files.keys.values()) {
    const judged = await judge(check, file, (plain) => {
      const signer = check.signers.get(origin) ?? signerNamedIn(plain);
      const text = signer && openNote(Buffer.from(plain).toString('utf8'), noteKey(check, origin, signer));
      if (!text) return 'its workstation did not sign this';
      const read = readKeyText(text);
      return read?.name === key && read.to === to ? read : 'it is another key, or for somebody else';
    });
    settle(check, file, judged, 'key-damaged', { origin });
  }
}

/** Evidence: what its name says, and all that proved events name. Gives the digests (40 digits) of what is sound, or sealed. */
export async function checkBlobs(check: Checking): Promise<void> {
  const there = new Set<string>();
  const named = new Map([...check.evidence].map(([digest, naming]) => [digest.slice(0, 40), naming]));
  for (const [origin, { blobs }] of check.files.origins) {
    for (const [digest, file] of blobs) {
      const judged = await judge(check, file, (plain) =>
        sha256Hex(plain).startsWith(digest) ? { plain } : 'its content is not what its name says',
      );
      const { seq = null, event = null, record = null } = named.get(digest) ?? {};
      const to = seq === null ? null : seq + 1;
      const about = { origin: named.get(digest)?.origin ?? origin, from: seq, to, event };
      settle(check, file, judged, 'evidence-damaged', { ...about, records: record ? [record] : [] });
      if (judged.value || judged.sealed) there.add(digest);
      else there.add(`damaged ${digest}`);
    }
  }
  tellMissing(check, there);
}

function tellMissing(check: Checking, there: ReadonlySet<string>): void {
  const layout = shareLayout(check.files.book.slice('wb-'.length));
  for (const [digest, { origin, seq, event, record }] of check.evidence) {
    const name = digest.slice(0, 40);
    // A damaged one was told as such.
    if (there.has(name) || there.has(`damaged ${name}`)) continue;
    const about = { origin, from: seq, to: seq + 1, event, records: [record] };
    tellFault(check, 'evidence-missing', layout.blob(origin, digest), 'an event names it', about);
  }
}
