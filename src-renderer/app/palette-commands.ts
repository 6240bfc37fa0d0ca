import { useNavigate } from '../parts/link.tsx';
import { app } from '../strings/en/app.ts';
import { floor } from '../strings/en/floor.ts';
import { place } from './address.ts';
import { useAsk } from './act.tsx';
import { useDesk } from './desk.ts';
import { useFloorSetting } from './floor-setting.ts';
import type { PaletteCommand } from './palette-command.ts';
import { useShell } from './shell.tsx';
import { useThemeMode } from './theme-mode.tsx';

type Going = readonly [id: string, label: string, href: string];

const everywhere: readonly Going[] = [
  ['rollouts', app.nav.rollouts, place.home()],
  ['approvals', app.nav.approvals, place.approvals()],
  ['training', app.nav.training, place.training()],
  ['people', app.nav.people, place.people()],
  ['packets', app.nav.packets, place.packets()],
  ['trail', app.nav.trail, place.trail()],
  ['sync', app.nav.sync, place.sync()],
  ['conflicts', app.nav.conflicts, place.conflicts()],
  ['accounts', app.nav.accounts, place.accounts()],
  ['settings', app.nav.settings, place.settings()],
  ['passwords', app.settings.passwords, place.settings('passwords')],
  ['routes', app.settings.routes, place.settings('routes')],
  ['duties', app.settings.duties, place.settings('duties')],
  ['alerts', app.settings.alerts, place.settings('alerts')],
  ['delegations', app.settings.delegations, place.settings('delegations')],
];

/** A round now, and what waits between workstations; only what there is. */
function useSyncCommands(): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const { sync } = useDesk().status;
  const round = useAsk((api) => api.sync.round.mutate());
  const words = app.commands;
  const toSync = (): void => {
    navigate(place.sync());
    if (!round.busy) void round.ask(null);
  };
  return [
    ...(sync?.shared === true ? [{ id: 'sync-now', label: words.syncNow, run: toSync }] : []),
    ...((sync?.conflicts ?? 0) > 0
      ? [{ id: 'settle', label: words.settle, run: () => navigate(place.conflicts()) }]
      : []),
    ...((sync?.asked ?? 0) > 0
      ? [{ id: 'joins', label: words.joins, run: () => navigate(place.sync()) }]
      : []),
  ];
}

/** What the frame can do from the palette, verbs first; what writes is left out for a person who may only read. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const { readOnly, canImport, book } = useDesk();
  const { onLock, onSignOut, onPassword, onAccount, onHalt } = useShell();
  const [, setMode] = useThemeMode();
  const [setting, setFloor] = useFloorSetting();
  const toFloor = (): void => {
    setFloor({ on: true, book: book.id, at: setting.book === book.id ? setting.at : null });
    navigate(place.floor());
  };
  const check = useAsk((api) => api.desk.check.mutate());
  const words = app.commands;
  const syncing = useSyncCommands();
  const importing = [
    ['people', words.importPeople],
    ['training', words.importTraining],
    ['measurements', words.importMeasurements],
  ] as const;
  const writing: readonly PaletteCommand[] = [
    { id: 'plan', label: words.plan, run: () => navigate(place.newRollout()) },
    ...importing
      .filter(([kind]) => canImport(kind))
      .map(([kind, label]) => ({ id: `import-${kind}`, label, run: () => navigate(place.imports(kind)) })),
    ...syncing,
    ...(onHalt === undefined ? [] : [{ id: 'halt', label: words.halt, keys: 'Ctrl Shift H', run: onHalt }]),
  ];
  return [
    ...(readOnly ? [] : writing),
    { id: 'floor', label: floor.name, run: toFloor },
    { id: 'lock', label: words.lock, keys: 'Ctrl Shift L', run: onLock },
    { id: 'own-account', label: words.ownAccount, run: onAccount },
    { id: 'password', label: words.password, run: onPassword },
    { id: 'sign-out', label: words.signOut, run: onSignOut },
    { id: 'day', label: words.day, run: () => setMode('light') },
    { id: 'night', label: words.night, run: () => setMode('dark') },
    { id: 'check', label: words.check, run: () => void check.ask(null) },
    ...everywhere.map(([id, label, href]) => ({
      id: `go-${id}`,
      label: app.go(label),
      run: () => navigate(href),
    })),
  ];
}
