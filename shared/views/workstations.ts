import { deviceFingerprint } from '../domain/fingerprint.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import type { Workstation } from './shape/workstation.ts';

/** The workstations of the book: those that may write first, by name. */
export function workstations(state: BookState): readonly Workstation[] {
  return [...state.devices.values()]
    .map((device): Workstation => ({
      id: device.id,
      origin: device.origin,
      name: device.name,
      place: device.place,
      code: device.code,
      fingerprint: deviceFingerprint(device),
      enrolledAt: device.enrolledAt,
      enrolledBy: device.enrolledBy === null ? null : accountName(state, device.enrolledBy),
      lives: device.before.length + 1,
      // A book that never had a second workstation counts nothing.
      events: state.seen.get(device.origin)?.count ?? 0,
      seen: state.seen.get(device.origin)?.heads ?? {},
      share: device.share,
      checked: device.checked,
      revoked: device.revoked && { ...device.revoked, by: accountName(state, device.revoked.by) },
    }))
    .sort(
      (a, b) =>
        Number(a.revoked !== null) - Number(b.revoked !== null) ||
        (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1),
    );
}
