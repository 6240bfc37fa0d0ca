import { bookFingerprint } from '../../../shared/domain/fingerprint.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { DeviceId } from '../../../shared/domain/ids.ts';
import { conflictsOf, maySettle, settledConflicts } from '../../../shared/views/conflict-data.ts';
import type { ShareStatus, SyncPage, SyncStatus } from '../../../shared/views/shape/sync-page.ts';
import { openConflicts } from '../../../shared/views/conflicts-over.ts';
import { takingPart } from '../../../shared/views/seal.ts';
import { conflictView } from '../../../shared/words/conflict-words.ts';
import { textOf } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';
import { actionRows } from './deliveries.ts';
import { ownActionsOf } from './own-actions.ts';
import { joinsAsked, workstationRows } from './workstation-rows.ts';

/** How the book stands with other workstations; the shards of open rollouts are loaded. */
export async function syncPageOf(
  at: AtDesk,
  viewer: Account,
  { app }: Pick<Tools, 'app'>,
): Promise<SyncPage> {
  const { book, sync } = at;
  const standing = sync.standing();
  const rows = workstationRows(at, app.version);
  const others = othersOf(at);
  const actions = await actionRows(book, standing, others);
  const waiting = await waitingOf(at);
  const state = book.state();
  const lookup = { state };
  return {
    share: shareOf(at),
    fingerprint: bookFingerprint(sha256Hex(textOf(book.info))),
    waiting,
    upToDate: rows.filter(({ self, standing: is, behind }) => !self && is === 'enrolled' && behind === 0)
      .length,
    others,
    actions,
    workstations: rows,
    asked: joinsAsked(sync.heard()?.asked ?? [], state),
    conflicts: conflictsOf(state, viewer).map((data) => conflictView(data, lookup)),
    settled: settledConflicts(state, viewer).map((data) => conflictView(data, lookup)),
    troubles: sync.heard()?.troubles ?? [],
  };
}

/** For the strip and the rail, at all times. */
export async function syncStatusOf(at: AtDesk, viewer: Account | null): Promise<SyncStatus> {
  const { book, sync } = at;
  const standing = sync.standing();
  const peers = sync.heard()?.peers ?? [];
  const count = standing?.published ?? 0;
  const open = openConflicts(book.state());
  return {
    shared: isShared(at),
    waiting: await waitingOf(at),
    published: standing?.publishedAt.at(-1)?.at ?? null,
    seen: count === 0 ? 0 : peers.filter(({ has }) => (has[book.device.origin] ?? 0) >= count).length,
    of: othersOf(at),
    conflicts: open.length,
    mine: open.filter((conflict) => maySettle(book.state(), conflict, viewer)).length,
    asked: sync.heard()?.asked.length ?? 0,
    troubles: sync.heard()?.troubles ?? [],
  };
}

function isShared({ sync }: AtDesk): boolean {
  return (sync.kept()?.where ?? null) !== null;
}

function othersOf({ book }: AtDesk): number {
  return takingPart(book.state()).filter(({ origin }) => origin !== book.device.origin).length;
}

/** Actions on this disk that are not in the shared folder; of a book that is not shared none waits. */
async function waitingOf(at: AtDesk): Promise<number> {
  if (!isShared(at)) return 0;
  const actions = await ownActionsOf(at.book).ready();
  return actions.beyond(at.sync.standing()?.published ?? 0);
}

function shareOf({ book, sync }: AtDesk): ShareStatus | null {
  const kept = sync.kept();
  if (kept === null || kept.where === null) return null;
  const { where, sealed, since } = kept;
  const standing = sync.standing();
  return {
    where,
    sealed,
    since,
    running: standing?.running ?? false,
    lastRound: standing?.last?.at ?? null,
    next: standing?.next ?? null,
    reached: standing?.reached ?? null,
    checked: book.state().devices.get(book.device.id as DeviceId)?.checked ?? null,
  };
}
