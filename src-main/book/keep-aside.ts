import { sha256Hex } from '../platform/sha256.ts';
import type { BranchLog } from './branch-log.ts';
import type { Notice } from './fault.ts';
import type { Ground } from './ground.ts';

/**
 * Cuts from a log what lies behind its sound part. It is kept aside and said if `say`; what of another's log was not yet
 * taken comes again, and is no loss.
 */
export async function keepAside<State>(
  ground: Ground<State>,
  branch: BranchLog,
  { event, say }: { readonly event: string | null; readonly say: boolean },
): Promise<readonly Notice[]> {
  const { files } = ground.ports;
  const { bytes: offset, count: seq } = branch.head;
  const bytes = await files.read(branch.path, offset);
  if (bytes === null || (bytes.length === 0 && !say)) return [];
  const kept = ground.layout.aside(branch.origin, offset, sha256Hex(bytes));
  if (say && bytes.length > 0) await files.write(kept, bytes);
  if (branch !== ground.own) await cut(ground, branch, offset);
  if (!say) return [];
  return [{ code: 'tail-cut', data: { file: branch.file, seq, bytes: bytes.length, event, kept } }];
}

/** Our own log is cut by its writer. */
async function cut<State>(ground: Ground<State>, branch: BranchLog, offset: number): Promise<void> {
  const file = await ground.ports.files.open(branch.path);
  try {
    await file.cut(offset);
    await file.sync();
  } finally {
    await file.close();
  }
}
