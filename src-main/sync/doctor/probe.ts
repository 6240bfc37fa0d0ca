import type { ShareProbe } from '../../../shared/domain/device.ts';
import type { ShareClient } from './share-client.ts';
import type { Stand } from './stand.ts';

export type Found = Omit<ShareProbe, 'id'>;
export type Probe = (stand: Stand) => Promise<Found>;

/** A file is written under a passing name beside and then given its own, as everything on a share is. */
export async function putNew(
  client: ShareClient,
  stand: Stand,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const to = stand.path(name);
  const passing = `.wb-${Buffer.from(stand.bytes(8)).toString('hex')}.tmp`;
  const beside = `${to.slice(0, to.lastIndexOf('/'))}/${passing}`;
  await stand.patient(() => client.write(beside, bytes));
  await stand.patient(() => client.move(beside, to, true));
}

export function same(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && Buffer.compare(a, b) === 0;
}
