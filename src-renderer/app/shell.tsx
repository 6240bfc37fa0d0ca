import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';
import type { Me } from '../../shared/api/ports.ts';
import type { LiveRegionProps } from '../frame/live-region.tsx';
import type { Person } from '../frame/person-menu.tsx';
import type { StripProps } from '../frame/strip.tsx';
import { ChangePasswordDialog } from '../screens/sign-in/change-password-dialog.tsx';
import { useNavigate } from '../parts/link.tsx';
import { HaltDialog } from '../screens/halt/halt-dialog.tsx';
import { app } from '../strings/en/app.ts';
import { useAsk } from './act.tsx';
import { place } from './address.ts';
import { useDesk } from './desk.ts';
import { useIdle } from './idle.ts';
import { useLeavingOnPurpose } from './leaving.ts';
import { useStrip } from './strip-words.ts';
import { useHalt, useWhereFrame } from './where.tsx';

/** What every frame needs, with the rail or without: the signing frame takes it from `useShell`. */
export interface Shell {
  readonly me: Person;
  readonly strip: StripProps;
  readonly say: LiveRegionProps;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
  readonly onPassword: () => void;
  readonly onAccount: () => void;
  /** Undefined for a person who may only read. */
  readonly onHalt: (() => void) | undefined;
}

const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('useShell is used outside of the frame');
  return shell;
}

/** First letters of the first and the last name. */
export function personOf(me: Me): Person {
  const names = me.name.split(/\s+/).filter((name) => name !== '');
  const initials = [names[0], names.length > 1 ? names.at(-1) : undefined]
    .map((name) => (name === undefined ? '' : (Array.from(name)[0] ?? '')))
    .join('');
  return { name: me.name, role: me.title, initials: initials.toUpperCase() };
}

function useLeaving(): Pick<Shell, 'onLock' | 'onSignOut'> {
  const lock = useAsk(async (api) => ({
    ok: true as const,
    value: await api.session.lock.mutate(),
  }));
  const signOut = useAsk(async (api) => ({
    ok: true as const,
    value: await api.session.signOut.mutate(),
  }));
  const onPurpose = useLeavingOnPurpose();
  const navigate = useNavigate();
  const leave = (): void => {
    onPurpose();
    void signOut.ask(null).then(() => navigate(place.home()));
  };
  return { onLock: () => void lock.ask(null), onSignOut: leave };
}

/** Lock, sign out, halt, password and the strip around every screen; the two dialogs they open live here. */
export function ShellFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const { status, me, can } = useDesk();
  const mayHalt = can('rollout.halt');
  const idle = useIdle(status);
  const strip = useStrip(status, idle);
  const leaving = useLeaving();
  const halt = useHalt();
  const { halting, setHalting } = useWhereFrame();
  const [changing, setChanging] = useState(false);
  const navigate = useNavigate();
  const shell = useMemo<Shell>(
    () => ({
      me: personOf(me),
      strip,
      ...leaving,
      say: idle.kind === 'soon' ? { assertive: app.lockWarning } : {},
      onPassword: () => setChanging(true),
      onAccount: () => navigate(place.ownAccount()),
      onHalt: mayHalt ? () => halt({ rollout: null, wave: null }) : undefined,
    }),
    [me, strip, leaving, idle.kind, mayHalt, halt, navigate],
  );
  return (
    <ShellContext.Provider value={shell}>
      {children}
      <HaltDialog
        open={halting !== null}
        onClose={() => setHalting(null)}
        rollout={halting?.rollout ?? null}
        wave={halting?.wave ?? null}
      />
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </ShellContext.Provider>
  );
}
