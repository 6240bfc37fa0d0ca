import type { OpenBook } from '../../../../../src-main/book/ground.ts';
import { systemClock } from '../../../../../src-main/platform/clock.ts';
import { nodeFiles } from '../../../../../src-main/platform/node-files.ts';
import { systemProcesses } from '../../../../../src-main/platform/processes.ts';
import { systemRandom } from '../../../../../src-main/platform/random.ts';
import { systemTimer } from '../../../../../src-main/platform/timer.ts';
import { tally, type Tally } from './tally.ts';

/** A book on this machine, as the app opens it. */
export function systemPorts(dir: string): OpenBook<Tally> {
  return {
    dir,
    files: nodeFiles(),
    clock: systemClock(),
    random: systemRandom(),
    timer: systemTimer(),
    processes: systemProcesses(),
    folding: tally,
  };
}
