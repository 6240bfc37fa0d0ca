import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrailRow } from '../../../../shared/views/shape/trail-page.ts';
import type { Shares } from '../../../../src-main/api/desk/tools.ts';
import { nodeDisk } from '../../../../src-main/platform/node-disk.ts';
import { systemRandom } from '../../../../src-main/platform/random.ts';
import { systemTimer } from '../../../../src-main/platform/timer.ts';
import { ShareError, type ShareFault } from '../../../../src-main/sync/contract.ts';
import { diskShare } from '../../../../src-main/sync/disk-share.ts';
import { nodeShareClient } from '../../../../src-main/sync/doctor/node-share-client.ts';
import { AS, description, INIT, type cliBench, type Terminal } from './cli-bench.ts';

type Bench = ReturnType<typeof cliBench>;

export const FIRST = ['--book', 'first', ...AS];
export const SECOND = ['--book', 'second', ...AS];

/** Two workstations of one book, each with its folder, that share it through the folder `share`. */
export async function twoBooks(at: Bench): Promise<void> {
  const { bench, run } = at;
  await mkdir(join(bench.home, 'share'));
  await run([...INIT, '--book', 'first']);
  await works(at, 'share', 'set', 'share', '--reason', 'A second line', ...FIRST);
  const joined = await works(at, 'join', 'share', '--name', 'NORD-PK-02', '--book', 'second', '--json');
  const { joining } = (JSON.parse(joined) as { value: { joining: { fingerprint: string } } }).value;
  const compared = ['--fingerprint', joining.fingerprint, '--reason', 'Compared by telephone'];
  await works(at, 'sync', '--book', 'second');
  await works(at, 'workstations', 'enrol', 'NORD-PK-02', ...compared, ...FIRST);
  await works(at, 'sync', '--book', 'second');
  await exchange(at);
}

/** All that was new is at both. */
export async function exchange(at: Bench): Promise<void> {
  for (const one of [FIRST, SECOND, FIRST, SECOND]) await works(at, 'sync', ...one);
}

/** What a command prints; throws where it is refused. */
export async function works({ run }: Bench, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${out}${err}`);
  return out;
}

export async function plans(at: Bench, book: readonly string[], title: string): Promise<string> {
  const asked = JSON.stringify({ description: { ...description, title } });
  const done = await works(at, 'call', 'rollout.plan', asked, '--json', ...book);
  return (JSON.parse(done) as { value: { ids: string[] } }).value.ids[0] ?? '';
}

export async function retitles(at: Bench, book: readonly string[], rollout: string, title: string) {
  const asked = { rollout, description: { ...description, title }, reason: `It is called ${title}` };
  await works(at, 'call', 'rollout.describe', JSON.stringify(asked), ...book);
}

/** Folders of this machine as they are, but nothing can be written to them. */
export function readOnlyShares(fault: ShareFault = 'read-only'): Shares {
  const [random, timer] = [systemRandom(), systemTimer()];
  return {
    at: (root) => ({
      ...diskShare({ disk: nodeDisk(), root, random, timer }),
      put: (path) => Promise.reject(new ShareError(fault, path)),
    }),
    clients: (where) => [nodeShareClient(where), nodeShareClient(where)],
  };
}

export const NEWCOMER = 't.wieczorek';
const THEIRS = 'nine green crows on the fence';

/** An account without the right to administer, and what its commands run with. */
export async function somebodyElse(at: Bench, book: string): Promise<Terminal> {
  const account = { id: NEWCOMER, name: 'Tomasz Wieczorek', title: 'QA', roles: ['change-owner'] };
  const made = JSON.stringify({ ...account, password: `${THEIRS} at first` });
  await works(at, 'call', 'account.make', made, '--book', book, ...AS);
  const change = JSON.stringify({ old: `${THEIRS} at first`, fresh: THEIRS });
  const first = { env: { WAVEBOOK_PASSWORD: `${THEIRS} at first` } };
  const changed = await at.run(
    ['call', 'session.setPassword', change, '--book', book, '--as', NEWCOMER],
    first,
  );
  if (changed.code !== 0) throw new Error(changed.err);
  return { env: { WAVEBOOK_PASSWORD: THEIRS } };
}

/** The newest entries of the trail: what happened, and what about. */
export async function trailOf(at: Bench, ...args: readonly string[]): Promise<readonly TrailRow[]> {
  const printed = await works(at, 'trail', '--json', ...args);
  return (JSON.parse(printed) as { value: { rows: TrailRow[] } }).value.rows;
}
