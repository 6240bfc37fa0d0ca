import type {
  JoinAsked,
  ConflictView,
  SyncPage,
  WorkstationRow,
} from '../../../../../shared/views/shape/sync-page.ts';
import type { DeviceId } from '../../../../../shared/domain/ids.ts';
import { now } from '../../app/fake-host.tsx';

export const later = (minutes: number) => ({ ...now, ms: now.ms + minutes * 60_000 });

const uuid = (number: number): string => `01931000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const eventId = uuid;

export function stationRow(number: number, part: Partial<WorkstationRow> = {}): WorkstationRow {
  return {
    id: uuid(number),
    origin: `${uuid(number)}-1`,
    name: `NORD-PK-0${number}`,
    place: `Packaging line ${number}`,
    self: false,
    standing: 'enrolled',
    lastSeen: later(-3),
    events: 18_529,
    has: 18_529,
    behind: 0,
    held: 0,
    clock: 0,
    version: '0.4.0',
    fingerprint: 'K7QF-2M9X-0ABT-ZZ31',
    troubles: [],
    ...part,
  };
}

export function conflictOf(number: number, part: Partial<ConflictView> = {}): ConflictView {
  return {
    id: `wave:${uuid(100 + number)}:timing@${uuid(200 + number)}`,
    title: `Two go-live dates for Plant Sør, line ${number}`,
    field: 'set of dates',
    rollout: uuid(90),
    wave: uuid(100 + number),
    sides: [
      {
        event: uuid(200 + number),
        text: 'Mon 18 Jan 2027, 06:00',
        by: 'Ingrid Solberg',
        role: 'change owner',
        at: later(-3),
        device: 'NORD-QA-02',
        reason: 'Confirmed with the terminal supplier.',
      },
      {
        event: uuid(300 + number),
        text: 'Mon 25 Jan 2027, 06:00',
        by: 'Jorun Eide',
        role: 'site lead Sør',
        at: later(-2_100),
        device: 'SOR-PK-01',
        reason: 'Winter stop ends 22 Jan.',
      },
    ],
    before: 'Mon 11 Jan 2027, 06:00',
    closed: ['Plant Sør entry gate', 'phase 2 handoff'],
    signatures: [],
    settled: null,
    mine: true,
    settlers: [
      { name: 'Jorun Eide', role: 'change owner' },
      { name: 'Ingrid Solberg', role: 'change owner' },
    ],
    ...part,
  };
}

export function askedOf(part: Partial<JoinAsked> = {}): JoinAsked {
  const id = uuid(77) as DeviceId;
  const base = { id, incarnation: 1, name: 'LAPTOP-7F2C', place: 'Plant Sør, office', madeAt: later(-33) };
  return {
    ...base,
    fingerprint: 'AAAA-BBBB-CCCC-DDD0',
    again: false,
    request: { ...base, key: 'ab'.repeat(32), boxKey: 'cd'.repeat(32) },
    ...part,
  };
}

/** Five others, one behind, one whose clock is off; sealed, looked at a moment ago. */
export function syncPage(part: Partial<SyncPage> = {}): SyncPage {
  return {
    share: {
      where: '\\\\nord-fs2\\wavebook',
      sealed: true,
      since: later(-50_000),
      running: false,
      lastRound: later(-2),
      next: 40_000,
      reached: later(-2),
      checked: null,
    },
    fingerprint: 'B00K-B00K-B00K-B00K',
    waiting: 0,
    upToDate: 4,
    others: 5,
    actions: [
      {
        position: 18_529,
        event: uuid(501),
        what: 'Reminded',
        about: 'Tomasz Wieczorek',
        by: 'Ingrid Solberg',
        committed: now,
        published: null,
        seen: 0,
        witnessed: 0,
        of: 5,
      },
      {
        position: 18_500,
        event: uuid(502),
        what: 'Training record',
        about: 'Silje Moen',
        by: 'Ingrid Solberg',
        committed: later(-600),
        published: later(-600),
        seen: 4,
        witnessed: 3,
        of: 5,
      },
    ],
    workstations: [
      stationRow(1, { name: 'NORD-QA-02', place: 'Quality office', self: true }),
      stationRow(2),
      stationRow(4, { clock: 360_000 }),
      stationRow(6, { name: 'SOR-PK-01', place: 'Plant Sør, line 1', behind: 23, has: 18_506 }),
      stationRow(7, {
        name: 'LAPTOP-7F2C',
        place: '',
        standing: 'quarantined',
        events: 0,
        has: null,
        behind: null,
        held: 2,
        clock: null,
      }),
    ],
    asked: [],
    conflicts: [],
    settled: [],
    troubles: [],
    ...part,
  };
}
