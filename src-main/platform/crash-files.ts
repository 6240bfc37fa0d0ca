import { CrashDisk } from './crash-disk.ts';
import { filesOn } from './disk-files.ts';
import type { Files } from './files.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Files on a disk that can lose power, tear, fall short and fail. For tests. */
export function crashFiles(random: SeededRandom): { readonly files: Files; readonly disk: CrashDisk } {
  const disk = new CrashDisk((limit) => random.next(limit));
  let temporary = 0;
  return { disk, files: filesOn(disk, () => String((temporary += 1))) };
}
