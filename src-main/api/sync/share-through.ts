import type { ShareIn } from '../../../shared/api/inputs.ts';
import type { Done } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Refusal, type Result } from '../../../shared/kernel/result.ts';
import { textOf } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { boxKeyOf } from '../../sync/box.ts';
import type { Share } from '../../sync/contract.ts';
import { shareLayout } from '../../sync/layout.ts';
import { setShare } from '../../sync/share-file.ts';
import type { Present } from '../caller.ts';
import type { AtDesk, WaveBook } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';
import { commitSaid } from './commit-said.ts';
import { asking, holdsBook, inBook } from './folder-asked.ts';

/** Shares the book through a folder from now on. It is written down first: what nobody may do without a trace is never done without one. */
export async function shareThrough(
  who: Present,
  { where, sealed, reason }: ShareIn,
  tools: Tools,
): Promise<Result<Done, RefusalCode>> {
  const { at } = who;
  if (reason.trim() === '') return refused('reason-needed');
  const { dir } = at.book;
  const no =
    inBook(where, dir) ??
    holdsBook(where, dir) ??
    (await asking(where, () => unusable(tools.shares.at(where), where, at.book)));
  if (no) return { ok: false, refusal: no };
  const kept = at.sync.kept();
  if (kept?.where === where && kept.sealed === sealed) return refused('unchanged');
  const done = await commitSaid(who, draftsFor(at, { where, sealed, reason }));
  const place = kept?.place ?? at.book.state().devices.get(at.book.device.id as never)?.place ?? '';
  await setShare(tools.files, at.book.dir, { where, sealed, since: done.at, place });
  await at.sync.follow();
  return ok(done);
}

/** Ends sharing here; what lies there stays, and so do the keys to it. */
export async function unshare(
  who: Present,
  reason: string,
  tools: Tools,
): Promise<Result<Done, RefusalCode>> {
  const { at } = who;
  const kept = at.sync.kept();
  const where = kept?.where ?? null;
  if (kept === null || where === null) return refused('share-not-set');
  if (reason.trim() === '') return refused('reason-needed');
  const done = await commitSaid(who, [draft('share-removed/1', deviceOf(at), { where }, reason)]);
  await setShare(tools.files, at.book.dir, { ...kept, where: null, since: done.at });
  await at.sync.follow();
  return ok(done);
}

function draftsFor(at: AtDesk, { where, sealed, reason }: ShareIn): readonly Draft[] {
  const old = at.sync.kept()?.where ?? null;
  return [...boxKeyDrafts(at), draft('share-set/1', deviceOf(at), { where, sealed, old }, reason)];
}

/** The workstation that made the book says what is sealed to it with its first share: nobody else enrolled it. */
function boxKeyDrafts({ book, sync }: AtDesk): readonly Draft[] {
  const held = book.state().devices.get(book.device.id as never);
  if (!held || held.boxKey !== null || sync.identity === null) return [];
  const { id, name, place } = held;
  const boxKey = boxKeyOf(sync.identity.seed, book.info.id);
  const data = { id, old: { name, place, boxKey: null }, new: { name, place, boxKey } };
  return [draft('device-described/1', { kind: 'device', id }, data)];
}

function deviceOf({ book }: AtDesk): Draft['subject'] {
  return { kind: 'device', id: book.device.id };
}

/** The folder must be there, and what lies in the book's place there must be this book. */
async function unusable(
  share: Share,
  where: string,
  { info }: WaveBook,
): Promise<Refusal<RefusalCode> | null> {
  const layout = shareLayout(info.id);
  await share.list('');
  const own = layout.genesis(sha256Hex(textOf(info))).slice(layout.book.length + 1);
  const names = ((await share.list(layout.book)) ?? []).map(({ name }) => name.toLowerCase());
  const books = names.filter((name) => /^book-[0-9a-f]{16}\.json$/.test(name));
  const others = books.length > 0 && !books.includes(own);
  return others ? refused('share-not-empty-of-others', { where }).refusal : null;
}
