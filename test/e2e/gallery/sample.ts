import type { AppFrameProps } from '../../../src-renderer/frame/app-frame.tsx';

function nothing(): void {
  // The gallery shows; it does nothing.
}

export const act = nothing;

export const frame: Omit<AppFrameProps, 'children' | 'crumbs' | 'theme' | 'onTheme'> = {
  book: { name: 'Plant Nord', href: '/' },
  nav: [
    { label: 'Rollouts', icon: 'rollouts', href: '/rollouts' },
    { label: 'Approvals', icon: 'approvals', href: '/approvals', count: 2 },
    { label: 'Training', icon: 'training', href: '/training' },
    { label: 'People', icon: 'people', href: '/people' },
    { label: 'Cohorts', icon: 'cohorts', href: '/cohorts' },
    { label: 'Monitoring', icon: 'monitoring', href: '/monitoring' },
    { label: 'Packets', icon: 'packets', href: '/packets' },
    { label: 'Audit trail', icon: 'audit', href: '/audit' },
    { label: 'Sync', icon: 'sync', href: '/sync', count: 1 },
    { label: 'Accounts', icon: 'accounts', href: '/accounts' },
    { label: 'Settings', icon: 'administration', href: '/settings' },
  ],
  pins: [
    { label: 'MES work instructions', mark: 'wave/halted', href: '/rollouts/014' },
    { label: 'Labeller firmware 4.2', mark: 'wave/live-with-limits', href: '/rollouts/015' },
    { label: 'Line clearance SOP', mark: 'wave/live', href: '/rollouts/016' },
    { label: 'Electronic deviations', mark: 'wave/handed-over', href: '/rollouts/017' },
    { label: 'Vision recipe, blister', mark: 'wave/draft', href: '/rollouts/018' },
  ],
  path: '/rollouts',
  me: { name: 'Ingrid Solberg', role: 'Quality engineer', initials: 'IS' },
  strip: {
    integrity: { mark: 'intact', words: 'Book intact, checked 05:02' },
    delivery: { state: 'seen', words: 'Published 05:02, seen by 4 of 5' },
    workstation: 'NORD-QA-02',
    time: 'Wed 18 Nov 2026, 05:04 +01:00',
    lock: { words: 'Locks in 12 min' },
  },
  onFind: nothing,
  onHalt: nothing,
  onLock: nothing,
  onSignOut: nothing,
};
