import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import type { PaletteCommand } from '../../app/palette-command.ts';
import { useShell } from '../../app/shell.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { app } from '../../strings/en/app.ts';
import { floor as words } from '../../strings/en/floor.ts';
import { Palette } from '../palette/palette.tsx';
import { useLeaveFloor } from './use-leave-floor.ts';

function useCommands(): readonly PaletteCommand[] {
  const { onLock, onSignOut, onPassword, onHalt } = useShell();
  const navigate = useNavigate();
  const leave = useLeaveFloor();
  const tabs = ['training', 'activities', 'incident'] as const;
  return [
    { id: 'leave-floor', label: words.leave, run: leave },
    ...(onHalt === undefined
      ? []
      : [{ id: 'halt', label: words.halt, keys: 'Ctrl Shift H', run: () => navigate(place.floor('halt')) }]),
    ...tabs.map((tab) => ({
      id: `floor-${tab}`,
      label: app.go(words.tabs[tab]),
      run: () => navigate(place.floor(tab)),
    })),
    { id: 'lock', label: words.lock, keys: 'Ctrl Shift L', run: onLock },
    { id: 'password', label: app.commands.password, run: onPassword },
    { id: 'sign-out', label: words.signOut, run: onSignOut },
  ];
}

/** Find or do, as everywhere; from the floor it also leads back to the desk. */
export function FloorPalette({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactElement {
  return <Palette open={open} onClose={onClose} commands={useCommands()} />;
}
