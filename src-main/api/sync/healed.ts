import type { HealSaid } from '../../../shared/api/ports.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { AtDesk } from '../desk/open-book.ts';

/** Looks for damage of the book, writes again what is missing in the folder, and brings sound bytes from there. */
export async function healed({ sync, integrity }: AtDesk): Promise<Result<HealSaid, RefusalCode>> {
  await sync.round();
  const found = await integrity.run();
  if (found === null) return refused('no-book');
  const left = found.kind === 'damaged' ? found.faults.map(({ file, what: why }) => ({ file, why })) : [];
  return ok({ looked: 1, healed: [], left });
}
