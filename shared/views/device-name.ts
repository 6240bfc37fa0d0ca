import type { DeviceId } from '../domain/ids.ts';
import type { BookState } from '../events/state.ts';

/** A workstation by one of its lives; an origin that the book does not know by itself. */
export function deviceName({ devices }: Pick<BookState, 'devices'>, origin: string): string {
  const id = origin.slice(0, origin.lastIndexOf('-'));
  return devices.get(id as DeviceId)?.name ?? origin;
}
