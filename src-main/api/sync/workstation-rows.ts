import type { JoinRequest } from '../../../shared/domain/device.ts';
import { deviceFingerprint } from '../../../shared/domain/fingerprint.ts';
import type { DeviceId } from '../../../shared/domain/ids.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { JoinAsked, WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import type { Workstation } from '../../../shared/views/shape/workstation.ts';
import { workstations } from '../../../shared/views/workstations.ts';
import type { PeerState } from '../../sync/contract.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Heard } from './sync-at-desk.ts';
import { hasOfAll } from './receipts.ts';

/** Every workstation of the book, and whoever else writes in its folder, as far as this one knows them. */
export function workstationRows(
  { book, sync }: Pick<AtDesk, 'book' | 'sync'>,
  version: string,
): readonly WorkstationRow[] {
  const last = sync.heard();
  const known = workstations(book.state()).map((one) => rowOf(one, book, last, version));
  return [...known, ...strangers(last)];
}

function rowOf(one: Workstation, book: AtDesk['book'], last: Heard | null, version: string): WorkstationRow {
  const branches = book.branches();
  const branch = branches.find(({ origin }) => origin === one.origin);
  const self = one.origin === book.device.origin;
  const peer = last?.peers.find(({ origin }) => origin === one.origin) ?? null;
  const troubles = (last?.troubles ?? []).filter(({ about }) => about === one.origin);
  const has = peer && hasOfAll(peer, branches);
  return {
    id: one.id,
    origin: one.origin,
    name: one.name,
    place: one.place,
    self,
    standing: standingOf(one, troubles),
    lastSeen: self ? (last?.at ?? null) : (peer?.madeAt ?? null),
    events: branch?.folded ?? 0,
    has: self ? book.count() : has,
    behind: self ? 0 : has === null ? null : book.count() - has,
    held: peer?.held ?? 0,
    clock: peer?.clock ?? null,
    version: self ? version : (peer?.version ?? null),
    fingerprint: one.fingerprint,
    troubles,
  };
}

function standingOf(
  { revoked }: Workstation,
  troubles: WorkstationRow['troubles'],
): WorkstationRow['standing'] {
  if (revoked !== null) return 'revoked';
  return troubles.some(({ code }) => code === 'fork') ? 'forked' : 'enrolled';
}

/** What nobody let in writes is counted and held, never read in (R33). */
function strangers(last: Heard | null): readonly WorkstationRow[] {
  return (last?.strangers ?? []).map((origin) => {
    const asked = last?.asked.find((request) => originOf(request) === origin) ?? null;
    const peer = last?.peers.find((one) => one.origin === origin) ?? null;
    return {
      ...NOTHING_KNOWN,
      id: origin.slice(0, origin.lastIndexOf('-')),
      origin,
      name: asked?.name ?? origin.slice(0, 8),
      place: asked?.place ?? '',
      standing: asked ? 'asks' : 'quarantined',
      held: peer?.held ?? 0,
      ...seenOf(peer),
      fingerprint: asked ? deviceFingerprint(asked) : '',
      troubles: last?.troubles.filter(({ about }) => about === origin) ?? [],
    };
  });
}

const NOTHING_KNOWN = { self: false, events: 0, has: null, behind: null } as const;

function seenOf(peer: PeerState | null): Pick<WorkstationRow, 'lastSeen' | 'clock' | 'version'> {
  return { lastSeen: peer?.madeAt ?? null, clock: peer?.clock ?? null, version: peer?.version ?? null };
}

/** Who asks to be let in, with what people compare. */
export function joinsAsked(
  asked: readonly JoinRequest[],
  { devices }: Pick<BookState, 'devices'>,
): readonly JoinAsked[] {
  return asked.map((request) => {
    const { id, incarnation, name, place, madeAt } = request;
    const again = devices.has(id as DeviceId);
    return { id, incarnation, name, place, madeAt, fingerprint: deviceFingerprint(request), again, request };
  });
}

function originOf({ id, incarnation }: JoinRequest): string {
  return `${id}-${incarnation}`;
}
