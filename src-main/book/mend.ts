import type { Incoming, Taken } from './book.ts';
import type { BranchLog } from './branch-log.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Ground } from './ground.ts';
import { refusedAt } from './take.ts';

export async function mendBranch<State>(
  _ground: Ground<State>,
  _branch: BranchLog,
  _promise: Checkpoint,
  _incoming: Incoming,
  from: number,
): Promise<Taken> {
  return refusedAt('damaged', from, 'not yet');
}
