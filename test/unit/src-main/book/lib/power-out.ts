import type { CrashDisk } from '../../../../../src-main/platform/crash-disk.ts';
import { nextTurn } from '../../../../../src-main/platform/next-turn.ts';

/** Cuts the power and starts again; what still ran meets the dead disk first, as its process would have died. */
export async function powerOut(disk: CrashDisk): Promise<void> {
  disk.cut();
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  disk.reboot();
}
