import type { CrashDisk, DiskFate, DiskPlan } from '../../src-main/platform/crash-disk.ts';
import type { SeededRandom } from '../../src-main/platform/seeded-random.ts';

interface Planned {
  readonly random: SeededRandom;
  readonly disk: CrashDisk;
  readonly counts: { faults: number };
  readonly steps: string[];
}

export function crashAt(number: number): DiskPlan {
  return (call) => (call.number >= number ? 'crash' : 'done');
}

/** Short calls and signals always; failures and the power cut as this life has them. */
export function planOf(world: Planned): DiskPlan {
  const { random, disk, counts, steps } = world;
  const end = random.next(4) === 0 ? Infinity : disk.calls + 1 + random.next(250);
  const failing = random.next(3) === 0 ? 40 : 0;
  return ({ number, name, path }) => {
    if (number >= end) {
      steps.push(`power cut at ${name} ${path}`);
      return 'crash';
    }
    if (failing > 0 && random.next(failing) === 0) {
      const fate: DiskFate = random.next(2) === 0 ? 'EIO' : 'ENOSPC';
      steps.push(`${fate} at ${name} ${path}`);
      counts.faults += 1;
      return fate;
    }
    const small: readonly DiskFate[] = ['short', 'EINTR', 'done', 'done', 'done', 'done'];
    return ['open', 'rename', 'handle.read', 'handle.write'].includes(name)
      ? (small[random.next(6)] ?? 'done')
      : 'done';
  };
}
