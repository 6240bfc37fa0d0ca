import type { Carry } from '../../../shared/api/inputs.ts';
import type { RoundSaid } from '../../../shared/api/sharing-ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { Doer } from '../../identity/register.ts';
import { carryIn, carryOut } from '../../sync/carry/carry.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';
import { inBook, notReached } from './folder-asked.ts';
import { isBarred } from './joining.ts';

/** Writes the book to a folder or stick, or takes in what lies there; that it was done is in the trail. */
export async function carried(
  at: AtDesk,
  { how, where }: Carry,
  by: Doer,
  tools: Tools,
): Promise<Result<RoundSaid, RefusalCode>> {
  const share = tools.shares.at(where);
  const no = inBook(where, at.book.dir) ?? (await notReached(share, where));
  if (no) return { ok: false, refusal: no };
  const ports = at.sync.portsOn(share);
  if (ports === null) return refused('read-only');
  const result = await (how === 'out' ? carryOut(ports) : carryIn(ports));
  // A stick of another book says nothing of this one.
  const ours = result.reached && !result.troubles.some(({ code }) => code === 'share-other-book');
  if (ours) await at.sync.hearFrom(result);
  // Of a stick that is full or may not be written, what there was room for.
  const whole = !result.troubles.some(({ code }) => code === 'share-full' || code === 'share-read-only');
  const events = how === 'in' ? result.taken : whole ? at.book.count() : result.published;
  if (ours && !isBarred(at) && (whole || events > 0)) {
    const subject = { kind: 'device', id: at.book.device.id } as const;
    await at.register.log([draft('files-carried/1', subject, { how, where, events })], by);
  }
  const { published, taken, operations, troubles } = result;
  return ok({ published, taken, operations, troubles });
}
