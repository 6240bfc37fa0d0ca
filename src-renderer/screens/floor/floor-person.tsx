import type { ReactElement } from 'react';
import { useState } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useFloorSetting } from '../../app/floor-setting.ts';
import { useShell } from '../../app/shell.tsx';
import { useThemeMode } from '../../app/theme-mode.tsx';
import { place } from '../../app/address.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { BigButton } from '../../parts/floor-tile.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { floor as words } from '../../strings/en/floor.ts';
import { useLeaveFloor } from './use-leave-floor.ts';

function PersonDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { me, book } = useDesk();
  const { onLock, onSignOut } = useShell();
  const [, setFloor] = useFloorSetting();
  const [, setMode] = useThemeMode();
  const navigate = useNavigate();
  const leave = useLeaveFloor();
  const act = (work: () => void) => () => {
    onClose();
    work();
  };
  const elsewhere = (): void => {
    setFloor({ on: true, book: book.id, at: null });
    navigate(place.floor());
  };
  return (
    <Dialog open title={words.meTitle(me.name)} cancel={words.close} onCancel={onClose}>
      <div className="wb-floor-menu">
        <BigButton label={words.lock} look="plain" onPress={act(onLock)} />
        <BigButton label={words.signOut} look="plain" onPress={act(onSignOut)} />
        <BigButton label={words.day} look="plain" onPress={act(() => setMode('light'))} />
        <BigButton label={words.night} look="plain" onPress={act(() => setMode('dark'))} />
        <BigButton label={words.elsewhere} look="plain" onPress={act(elsewhere)} />
        <BigButton label={words.leave} look="plain" onPress={act(leave)} />
      </div>
    </Dialog>
  );
}

/** Who is signed in, large; pressed it locks, signs out, moves to another wave or leaves the floor. */
export function FloorPerson(): ReactElement {
  const { me } = useShell();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="wb-floor-me"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span className="wb-face" aria-hidden>
          {me.initials}
        </span>
        <span>
          <b>{me.name}</b>
          <span className="wb-floor-sub">{me.role}</span>
        </span>
      </button>
      {open ? <PersonDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
