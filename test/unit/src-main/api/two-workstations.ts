import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import type { Tools } from '../../../../src-main/api/desk/tools.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { ADMIN, benchDesk, BOOK, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares, type BenchShares } from './bench-shares.ts';
import { does, signsIn } from './plant-nord.ts';

export const SHARE = '/mnt/share';

export interface TwoWorkstations {
  readonly shares: BenchShares;
  readonly first: BenchDesk;
  readonly second: BenchDesk;
  /** The administrator, signed in at each. */
  readonly here: TRPCClient<Router>;
  readonly there: TRPCClient<Router>;
}

/** One round at the first, then at the second, then at the first again: all that was new is at both. */
export async function exchange({ first, second }: Pick<TwoWorkstations, 'first' | 'second'>): Promise<void> {
  for (const { desk } of [first, second, first, second]) await desk.current()!.sync.round();
}

export async function asksToJoin(
  shares: BenchShares,
  name: string,
  seed: number,
  tools: Partial<Tools> = {},
): Promise<BenchDesk> {
  const bench = benchDesk({ shares, random: seededRandom(seed), deviceName: name, ...tools });
  const joined = await bench
    .clientOf('window')
    .desk.join.mutate({ where: SHARE, name, place: 'Packaging line 2' });
  valueOf(joined);
  return bench;
}

/** Lets in whoever asks, as an administrator does who compared fingerprints. */
export async function letIn(bench: BenchDesk, admin: TRPCClient<Router>): Promise<void> {
  await bench.desk.current()!.sync.round();
  for (const { request } of valueOf(await admin.read.sync.query()).asked)
    await does(admin, { kind: 'device.enrol', request, reason: 'Compared by telephone' });
  await bench.desk.current()!.sync.round();
}

/** A book that one workstation has is shared with a second, the administrator signed in there too. */
export async function withSecond(
  one: Pick<TwoWorkstations, 'shares' | 'first' | 'here'> & { readonly sealed?: boolean },
  tools: Partial<Tools> = {},
): Promise<TwoWorkstations> {
  const { shares, first, here, sealed = true } = one;
  valueOf(await here.sync.share.mutate({ where: SHARE, sealed, reason: 'A second line' }));
  await first.desk.current()!.sync.round();
  const second = await asksToJoin(shares, 'NORD-PK-02', 2, tools);
  await letIn(first, here);
  await exchange({ first, second });
  const there = second.clientOf('window');
  await signsIn(there, ADMIN.id);
  await exchange({ first, second });
  return { shares, first, second, here, there };
}

/** A book that two workstations share through one folder in memory, the administrator signed in at both. */
export async function twoWorkstations(sealed = true): Promise<TwoWorkstations> {
  const shares = benchShares(SHARE);
  const first = benchDesk({ shares });
  const here = first.clientOf('window');
  valueOf(await here.desk.make.mutate(BOOK));
  await signsIn(here, ADMIN.id);
  return withSecond({ shares, first, here, sealed });
}
