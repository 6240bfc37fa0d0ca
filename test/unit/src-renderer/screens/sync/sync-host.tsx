import type { Role } from '../../../../../shared/domain/account.ts';
import type { ShareCheckSaid } from '../../../../../shared/views/shape/share-check.ts';
import type { SyncPage } from '../../../../../shared/views/shape/sync-page.ts';
import { SyncScreen } from '../../../../../src-renderer/screens/sync/sync-screen.tsx';
import { accountRow } from '../accounts/account-rows.ts';
import { done, fakeHost, ingrid, show, statusWith } from '../../app/fake-host.tsx';

/** The page over a host that knows every call of sync. */
export function open(
  page: SyncPage,
  roles: readonly Role[] = ['administrator', 'change-owner'],
  answers: Parameters<typeof fakeHost>[0] = {},
) {
  const status = statusWith({ me: { ...ingrid, roles } });
  const host = fakeHost({
    'read.sync': () => ({ ok: true, value: page }),
    'read.accounts': () => ({
      ok: true,
      value: [accountRow({ id: 'p.ny', name: 'Per Nygård', roles: ['administrator'] }), accountRow()],
    }),
    'desk.status': () => status,
    'sync.round': () => ({ ok: true, value: { published: 3, taken: 7, operations: 20, troubles: [] } }),
    'sync.share': done,
    'sync.unshare': done,
    'sync.doctor': () => ({ ok: true, value: report }),
    'sync.backup': () => ({
      ok: true,
      value: { where: '/media/stick/wb', files: 12, bytes: 4_096, events: 18_529, digest: 'ef'.repeat(32) },
    }),
    'sync.carry': () => ({ ok: true, value: { published: 0, taken: 23, operations: 9, troubles: [] } }),
    'sync.heal': () => ({
      ok: true,
      value: {
        looked: 40,
        healed: [{ file: 'log/a.log', from: 'NORD-PK-02' }],
        left: [{ file: 'log/b.log', why: 'no sound copy' }],
      },
    }),
    'sync.verify': () => ({ ok: true, value: checked }),
    'sync.incident': () => ({
      ok: true,
      value: { name: 'incident.json', path: '/files/1', rows: 3, sha256: 'aa'.repeat(32) },
    }),
    act: done,
    ...answers,
  });
  show(<SyncScreen />, status);
  return host;
}

/** One thing good, one slow, one not good, in no order. */
export const report = {
  fit: 'with-care',
  probes: [
    { id: 'write', result: 'good', value: 12, detail: '' },
    { id: 'fsync', result: 'bad', value: null, detail: 'A file was short after the cut.' },
    { id: 'visibility', result: 'slow', value: 4_000, detail: '' },
  ],
  timings: { round: 5_000, settle: 2_000 },
} as const;

/** A damaged file with its records, and one that nobody here can open. */
export const checked: ShareCheckSaid = {
  where: 'wb-280e1df2',
  verdict: 'damaged',
  says: 'Not intact: share of Plant Nord, 1 fault in 40 files.',
  todo: 'Let the workstation that wrote it sync.',
  faults: [
    {
      file: 'd/a-1/seg/000/000003',
      says: 'Events are not what was written, of NORD-PK-02, events 4 to 9',
      records: ['wave Line 3', 'person Jonas Bakke'],
      why: 'sha256',
    },
  ],
  notes: ['2 files there that the book did not write.'],
};
