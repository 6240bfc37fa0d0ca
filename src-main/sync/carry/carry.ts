import type { Instant } from '../../../shared/kernel/instant.ts';
import { textOf } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { ShareError, type RoundPorts, type RoundResult, type Share } from '../contract.ts';
import { folderOf, isCopyOf, shareLayout } from '../layout.ts';
import { openRound } from '../open-round.ts';
import { tell, type Round } from '../round-context.ts';
import { roundMemory, type RoundMemory } from '../round-memory.ts';
import { runRound, tellFault } from '../round.ts';
import type { ShareFile } from '../share-file.ts';
import { asideFiles, keepKeys } from './aside-files.ts';
import { putBranch } from './put-branch.ts';

/**
 * Writes the whole book to the folder or stick that is the `share` of these ports: own events as on any share, and those of all
 * others as they would lie there, so that one stick is enough for a workstation that meets none of them. Takes in what lies
 * there already. What the folder refuses is among the troubles, and can be gone on with later.
 */
export async function carryOut<State>(ports: RoundPorts<State>): Promise<RoundResult> {
  return aside(ports, async (there) => {
    const memory = roundMemory();
    const own = await runRound(there, memory);
    return own.reached && own.clone === null ? withOthers(there, memory, own) : own;
  });
}

/** Takes in what lies on a folder or stick, as far as it is whole; nothing is written there. */
export async function carryIn<State>(ports: RoundPorts<State>): Promise<RoundResult> {
  return aside(ports, async (there) => {
    const result = await runRound({ ...there, share: unwritten(ports.share) }, roundMemory());
    if (!result.reached || (await holdsBook(there))) return { ...result, published: 0 };
    const troubles = [...result.troubles, { code: 'share-other-book', about: null, data: {} } as const];
    return { ...result, published: 0, troubles };
  });
}

async function aside<State>(
  ports: RoundPorts<State>,
  act: (there: RoundPorts<State>) => Promise<RoundResult>,
): Promise<RoundResult> {
  const { book, files } = ports;
  const kept = await asideFiles(files, book.dir, sealedFrom(ports.clock.now()));
  const result = await act({ ...ports, files: kept });
  await keepKeys(kept, files, book.dir);
  return result;
}

async function withOthers<State>(
  ports: RoundPorts<State>,
  memory: RoundMemory,
  own: RoundResult,
): Promise<RoundResult> {
  if (own.troubles.some(({ code }) => code === 'share-full' || code === 'share-read-only')) return own;
  const round = await openRound(ports, memory);
  try {
    await putOthers(round);
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    tellFault(round, error.fault);
  }
  return {
    ...own,
    troubles: [...own.troubles, ...round.troubles],
    operations: own.operations + round.share.calls(),
  };
}

async function putOthers(round: Round): Promise<void> {
  const { keys, ports } = round;
  // What others keep sealed is not laid open on a stick.
  if (keys.sealed && keys.newest === null) return tell(round, 'no-key', null, { keys: [] });
  for (const branch of ports.book.branches())
    if (!branch.own && branch.count > 0) await putBranch(round, branch);
}

/** By its genesis, for several books may lie in one folder. */
async function holdsBook({ share, book }: RoundPorts): Promise<boolean> {
  const { folder, name } = folderOf(shareLayout(book.info.id).genesis(sha256Hex(textOf(book.info))));
  try {
    return ((await share.list(folder)) ?? []).some((entry) => isCopyOf(entry.name, name));
  } catch (error) {
    // It was there a moment ago: that it went away says nothing of what it holds.
    if (error instanceof ShareError) return true;
    throw error;
  }
}

/** A book that was never shared is sealed when it leaves for the first time. */
function sealedFrom(since: Instant): ShareFile {
  return { where: null, sealed: true, since, place: '', keys: [], given: [], left: [], lives: 0 };
}

/** Whatever would be put there counts as being there. */
function unwritten(share: Share): Share {
  return {
    list: (folder) => share.list(folder),
    read: (path) => share.read(path),
    put: () => Promise.resolve('same'),
  };
}
