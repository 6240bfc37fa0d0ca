import type { JoinRequest } from '../../../shared/domain/device.ts';
import type { ShareChecked } from '../../../shared/views/shape/share-check.ts';
import { genesisOf, originOf, textOf, type Genesis } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { checkEvents, checkNames } from './check-events.ts';
import {
  beginCheck,
  judge,
  settle,
  tellFault,
  tellUnchecked,
  type CheckPorts,
  type Checking,
  type KnownBook,
} from './checking.ts';
import { checkNotes, checkReceipts, countNotes } from './check-notes.ts';
import { checkBlobs, checkJoins, checkKeys } from './check-rest.ts';
import { genesisIn } from './books-there.ts';
import { shareFiles, type OriginFiles } from './share-files.ts';

/**
 * Reads every file of one book in a shared folder (`wb-…`) and compares it with what was signed. With the book at hand what is
 * sealed is opened, and whose signature counts is known from the start; without it, what is plain is proved from the first
 * workstation's key on, and of what is sealed only names, shapes and what is missing can be told. Writes nothing.
 * Throws `ShareError` where the folder is not reached.
 */
export async function verifyShare(
  ports: CheckPorts,
  folder: string,
  known: (KnownBook & { readonly info: Genesis }) | null,
): Promise<ShareChecked> {
  const files = await shareFiles(ports.share, folder);
  const genesis = known?.info ?? (await genesisThere(ports, folder));
  const digest = genesis === null ? '' : sha256Hex(textOf(genesis));
  const check = beginCheck(ports, files, known, { genesis, digest });
  await checkGenesis(check);
  if (genesis) {
    const first = originOf({ id: genesis.device.id, incarnation: 1 });
    if (!check.signers.has(first)) check.signers.set(first, genesis.device.publicKey);
  }
  await checkOrigins(check, await checkJoins(check));
  checkReceipts(check);
  await checkBlobs(check);
  return resultOf(check);
}

async function genesisThere({ share }: CheckPorts, folder: string): Promise<Genesis | null> {
  const text = await genesisIn(share, folder);
  try {
    return text && genesisOf(text, folder);
  } catch {
    return null;
  }
}

async function checkGenesis(check: Checking): Promise<void> {
  const { genesis, digest, files } = check;
  for (const [hash, file] of files.genesis) {
    const judged = await judge(check, file, (plain) =>
      sha256Hex(plain).startsWith(hash) ? { plain } : 'its content is not what its name says',
    );
    settle(check, file, judged, 'genesis-damaged');
  }
  const own = genesis === null ? null : digest.slice(0, 16);
  if (own !== null && files.genesis.has(own)) return;
  if (own === null && files.genesis.size > 0) return;
  const file = `${files.book}/book-${own ?? ''}.json`;
  tellFault(check, 'genesis-missing', file, 'nothing there says which book it is');
}

/** Those whose keys are vouched for first: their events may vouch for more. */
async function checkOrigins(check: Checking, asked: ReadonlyMap<string, JoinRequest>): Promise<void> {
  const left = new Map(check.files.origins);
  for (;;) {
    const next = [...left].find(([origin]) => check.signers.has(origin));
    if (next === undefined) break;
    left.delete(next[0]);
    await checkOrigin(check, next[0], next[1], check.signers.get(next[0]) as string);
  }
  for (const [origin, files] of left) await checkStranger(check, origin, files, asked.get(origin) ?? null);
}

async function checkOrigin(check: Checking, origin: string, files: OriginFiles, key: string): Promise<void> {
  const notes = await checkNotes(check, origin, files, key);
  const proved = notes.length === 0 ? 0 : await checkEvents(check, origin, files, notes);
  if (notes.length === 0) await checkNames(check, origin, files);
  await checkKeys(check, origin, files);
  const promised = notes.at(-1)?.note.size ?? 0;
  check.origins.push({ origin, promised, proved, checkpoints: notes.length });
}

/** Nobody who counts told its key; its own request to join may, for what that is worth. */
async function checkStranger(
  check: Checking,
  origin: string,
  files: OriginFiles,
  request: JoinRequest | null,
): Promise<void> {
  const count = files.notes.size + files.fulls.size + files.partials.size;
  if (request !== null) {
    await checkOrigin(check, origin, files, request.key);
    const events = check.origins.at(-1)?.promised ?? 0;
    if (check.known) tellUnchecked(check, 'stranger', origin, { files: count, events });
    else if (events > 0) tellUnchecked(check, 'unvouched', origin, { files: count, events });
    return;
  }
  if (check.known) tellUnchecked(check, 'stranger', origin, { files: count });
  await countNotes(check, origin, files);
  await checkNames(check, origin, files);
  await checkKeys(check, origin, files);
}

function resultOf(check: Checking): ShareChecked {
  const { files, genesis, known, origins } = check;
  return {
    where: files.book,
    book: genesis && { id: genesis.id, name: genesis.name },
    withBook: known !== null,
    files: check.read,
    sealed: check.sealed,
    events: origins.reduce((sum, { proved }) => sum + proved, 0),
    origins,
    faults: check.faults,
    healed: [...check.healed],
    needless: [...check.needless],
    unchecked: [...check.unchecked.values()],
    others: files.others,
  };
}
