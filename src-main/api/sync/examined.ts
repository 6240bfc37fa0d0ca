import type { ShareReport } from '../../../shared/domain/device.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { examineShare } from '../../sync/doctor/examine-share.ts';
import { shareLayout } from '../../sync/layout.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import { notReached } from './folder-asked.ts';

/** Tries a folder, or the share of the book where none is named; what is found of the share is kept in the book and sets how often it is looked at. */
export async function examined(
  { at, doer }: Present,
  asked: string | null,
  tools: Tools,
): Promise<Result<ShareReport, RefusalCode>> {
  const set = at.sync.kept()?.where ?? null;
  const where = asked ?? set;
  if (where === null) return refused('share-not-set');
  const no = await notReached(tools.shares.at(where), where);
  if (no) return { ok: false, refusal: no };
  const [first, second] = tools.shares.clients(where);
  const { book } = shareLayout(at.book.info.id);
  const report = await examineShare({ ...tools, first, second, book: where === set ? book : null });
  if (where === set) {
    const subject = { kind: 'device', id: at.book.device.id } as const;
    await at.register.log([draft('share-checked/1', subject, { where, report })], doer);
  }
  return ok(report);
}
