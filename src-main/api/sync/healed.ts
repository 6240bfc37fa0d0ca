import type { HealSaid } from '../../../shared/api/sharing-ports.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { folderFaultText } from '../../../shared/words/refusal/sync.ts';
import { healBook, type Healed, type Source } from '../../sync/heal.ts';
import type { Desk } from '../desk/desk.ts';
import type { AtDesk } from '../desk/open-book.ts';

/**
 * Looks for damage and brings sound bytes from the share, and from a folder or stick that is named. Then everything is checked
 * again, so that the book may be written in where it is whole. A book that was opened with its own log damaged has folded no
 * more than was sound: once its log is mended it is opened anew, and whoever was signed in signs in again.
 */
export async function healed(
  at: AtDesk,
  stick: string | null,
  desk: Desk,
): Promise<Result<HealSaid, RefusalCode>> {
  const ports = at.sync.healing();
  if (ports === null) return refused('read-only');
  const found = await healBook(ports, sourcesOf(at, stick, desk));
  const own = `log/${at.book.device.origin}.log`;
  const reopened = at.book.readOnly && found.healed.some(({ file }) => file === own);
  const now = reopened ? await desk.reopen(at) : at;
  const after = await now.integrity.run();
  const others = after?.kind === 'damaged' ? after.faults : [];
  return ok({
    looked: found.looked,
    healed: found.healed,
    left: leftOf(
      found,
      reopened,
      others.map(({ file, what: why }) => ({ file, why })),
    ),
    ...(reopened ? { reopened } : {}),
  });
}

function sourcesOf({ sync }: AtDesk, stick: string | null, { tools: { shares } }: Desk): readonly Source[] {
  const where = sync.kept()?.where ?? null;
  const folders = [where, stick].flatMap((folder) => folder ?? []);
  return [...new Set(folders)].map((name) => ({ name, share: shares.at(name) }));
}

/** What the check of signatures finds besides, no share can put right; of a book opened anew only the last check counts. */
function leftOf({ left, unreached }: Healed, reopened: boolean, after: HealSaid['left']): HealSaid['left'] {
  const known = reopened ? [] : left.map(({ file, code, why }) => ({ file, why: `${code}: ${why}` }));
  const told = new Set(known.map(({ file }) => file));
  const open = [...known, ...after.filter(({ file }) => !told.has(file))];
  // A folder that was not needed is no loss.
  const folders = unreached.map(({ name, fault }) => ({ file: name, why: folderFaultText(fault) }));
  return open.length === 0 ? open : [...open, ...folders];
}
