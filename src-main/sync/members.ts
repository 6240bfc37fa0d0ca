import type { BookState } from '../../shared/events/state.ts';
import type { Genesis } from '../book/genesis.ts';
import { originOf } from '../book/genesis.ts';
import type { Member } from './contract.ts';

/** Who may write, of every life of every workstation that the fold knows. */
export function membersOf(state: BookState): readonly Member[] {
  return [...state.devices.values()].flatMap((device) => {
    const limit = device.revoked?.from ?? null;
    const now = { origin: device.origin, key: device.key, boxKey: device.boxKey, limit };
    const before = device.before.map(({ origin, key, boxKey, from }) => ({
      origin,
      key,
      boxKey,
      limit: from,
      earlier: true,
    }));
    return [...before, now];
  });
}

/** The first workstation counts from the start, before any of its events is here. */
export function withGenesis(genesis: Genesis, members: readonly Member[]): readonly Member[] {
  const origin = originOf({ id: genesis.device.id, incarnation: 1 });
  if (members.some((member) => member.origin === origin)) return members;
  return [{ origin, key: genesis.device.publicKey, boxKey: null, limit: null }, ...members];
}
