import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { AppFrame } from '../frame/app-frame.tsx';
import type { NavEntry, Pin } from '../frame/rail.tsx';
import { useNavigate } from '../parts/link.tsx';
import { Palette } from '../screens/palette/palette.tsx';
import { app } from '../strings/en/app.ts';
import { place } from './address.ts';
import { useQueries } from './api.tsx';
import type { Desk } from './desk.ts';
import { useDesk } from './desk.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePaletteCommands } from './palette-commands.ts';
import { useRead } from './read.ts';
import { useShell } from './shell.tsx';
import { useThemeMode } from './theme-mode.tsx';
import { useWhereFrame } from './where.tsx';

/** What waits there for whoever looks: conflicts they may settle, workstations they may let in. */
function syncWaits({ status: { sync }, can }: Desk): number {
  if (sync === null) return 0;
  return (can('conflict.settle') ? sync.mine : 0) + (can('device.enrol') ? sync.asked : 0);
}

function navOf(desk: Desk): readonly NavEntry[] {
  const { status, readOnly } = desk;
  const waits = readOnly ? 0 : status.waits.approvals;
  return [
    { label: app.nav.rollouts, icon: 'rollouts', href: place.home() },
    { label: app.nav.approvals, icon: 'approvals', href: place.approvals(), count: waits },
    { label: app.nav.training, icon: 'training', href: place.training() },
    { label: app.nav.people, icon: 'people', href: place.people() },
    { label: app.nav.packets, icon: 'packets', href: place.packets() },
    { label: app.nav.trail, icon: 'audit', href: place.trail() },
    { label: app.nav.sync, icon: 'sync', href: place.sync(), count: syncWaits(desk) },
    { label: app.nav.accounts, icon: 'accounts', href: place.accounts() },
    {
      label: app.nav.settings,
      icon: 'administration',
      href: place.settings(),
      count: readOnly ? 0 : (status.alerts ?? 0),
    },
  ];
}

function usePins(): readonly Pin[] {
  const home = useRead(useQueries().read.home.queryOptions({}));
  if (home.kind !== 'ready') return [];
  return home.value.rollouts.map(({ rollout }) => ({
    label: rollout.title,
    mark: `wave/${rollout.status}` as const,
    href: place.rollout(rollout.id),
  }));
}

/** Ctrl P: the packets of what is shown; elsewhere the list of all. */
function packetPlace(path: string): string {
  const [, root, rollout, waves, wave] = path.split('/');
  if (root !== 'rollouts' || rollout === undefined) return place.packets();
  return waves === 'waves' && wave !== undefined
    ? `${place.wave(rollout, wave)}#packet`
    : place.tab(rollout, 'packets');
}

/** A screen that is one wide matrix: the rail shows signs only. */
const matrixPath = /^\/rollouts\/[^/]+\/training$/;

/** Imports lie below what they fill, in the rail as in the crumbs; a rollout's matrix is training. */
function railPath(path: string): string {
  if (path === place.imports('people') || path.startsWith(`${place.people()}/`)) return place.people();
  return path === place.imports('training') || matrixPath.test(path) ? place.training() : path;
}

/** The frame of every signed-in screen but signing. */
export function DeskFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const desk = useDesk();
  const shell = useShell();
  const [path] = useLocation();
  const { crumbs } = useWhereFrame();
  const [mode, setMode] = useThemeMode();
  const navigate = useNavigate();
  const [finding, setFinding] = useState(false);
  const pins = usePins();
  const commands = usePaletteCommands();
  return (
    <AppFrame
      book={{ name: desk.book.site, href: place.home() }}
      nav={navOf(desk)}
      pins={pins}
      path={railPath(path)}
      narrow={matrixPath.test(path)}
      crumbs={crumbs}
      {...shell}
      onFind={() => setFinding(true)}
      theme={mode}
      onTheme={setMode}
      onPacket={() => navigate(packetPlace(path))}
    >
      <ErrorBoundary path={path}>{children}</ErrorBoundary>
      <Palette open={finding} onClose={() => setFinding(false)} commands={commands} />
    </AppFrame>
  );
}
