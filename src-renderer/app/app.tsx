import type { ReactElement } from 'react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { DeskStatus, Me } from '../../shared/api/ports.ts';
import type { Joining } from '../../shared/api/sharing-ports.ts';
import { NavigateProvider } from '../parts/link.tsx';
import { FirstRunScreen } from '../screens/first-run/first-run-screen.tsx';
import { JoiningScreen } from '../screens/first-run/joining-screen.tsx';
import { signs } from '../screens/accounts/account-state.ts';
import { useFloorDoor } from '../screens/floor/floor-door.tsx';
import { AcceptScreen } from '../screens/sign-in/accept-screen.tsx';
import { MustChangeScreen } from '../screens/sign-in/must-change-screen.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { app } from '../strings/en/app.ts';
import { Alone } from './alone.tsx';
import { deskOf, DeskProvider } from './desk.ts';
import { HostGone } from './host-gone.tsx';
import { LeavingProvider } from './leaving.ts';
import { useLive } from './live.ts';
import { Loading } from './read-view.tsx';
import { Screens } from './router.tsx';
import { ShellFrame } from './shell.tsx';
import { useStatus } from './status.ts';
import { WhereFrame } from './where.tsx';

type Worker = { readonly id: string; readonly name: string };

interface LastDesk {
  readonly book: string;
  readonly me: Worker;
  readonly left: boolean;
}

/** Who was signed in before the screen locked; forgotten on signing out and when another book is opened. */
function useLockedFor(status: DeskStatus | undefined): readonly [Worker | undefined, () => void] {
  const [last, setLast] = useState<LastDesk | null>(null);
  const book = status?.book?.id ?? '';
  const me = status?.me ?? null;
  if (me !== null && (last === null || last.book !== book || last.me.id !== me.id))
    setLast({ book, me: { id: me.id, name: me.name }, left: false });
  if (status !== undefined && me === null && last?.left === true) setLast(null);
  const leave = useCallback(() => setLast((desk) => (desk === null ? null : { ...desk, left: true })), []);
  return [me === null && last?.book === book && !last.left ? last.me : undefined, leave];
}

function useRouter(): (href: string) => void {
  const [, setLocation] = useLocation();
  return useCallback((href: string) => setLocation(href), [setLocation]);
}

/** The whole window: nobody answers, no book, nobody signed in, something due first, or the desk. */
export function App(): ReactElement {
  const status = useStatus();
  const navigate = useRouter();
  return (
    <NavigateProvider value={navigate}>
      {status.isError ? <HostGone onAgain={() => void status.refetch()} /> : <Door status={status.data} />}
    </NavigateProvider>
  );
}

/** Asked to join and not let in: nobody can sign in here yet. One that was in the book before goes on working. */
function waits(status: DeskStatus): status is DeskStatus & { readonly joining: Joining } {
  return status.joining !== null && (!status.joining.again || status.book === null);
}

function Door({ status }: { readonly status: DeskStatus | undefined }): ReactElement {
  const [lockedFor, leave] = useLockedFor(status);
  // Whoever put it off is not asked again at each unlocking.
  const [later, setLater] = useState<string | null>(null);
  if (status === undefined)
    return (
      <Alone>
        <Loading words={app.opening} />
      </Alone>
    );
  if (waits(status)) return <JoiningScreen joining={status.joining} />;
  if (status.book === null) return <FirstRunScreen status={status} />;
  if (status.me === null)
    return <SignInScreen key={lockedFor?.id ?? ''} status={status} lockedFor={lockedFor} />;
  return (
    <LeavingProvider value={leave}>
      <Room status={status} me={status.me} later={later} onLater={setLater} />
    </LeavingProvider>
  );
}

type RoomProps = {
  readonly status: DeskStatus;
  readonly me: Me;
  /** Who chose to accept the accountability statement later. */
  readonly later: string | null;
  readonly onLater: (id: string) => void;
};

/** After signing in: an own password first, then what one answers for, then the desk. */
function Room({ status, me, later, onLater }: RoomProps): ReactElement {
  const { halting } = useFloorDoor();
  if (me.mustChange) return <MustChangeScreen me={me} />;
  // A halt waits for nothing, and a book that cannot be written takes no acceptance.
  const writes = !halting && status.book?.readOnly !== true;
  const ask = me.mustAccept && signs(me) && later !== me.id && writes;
  return ask ? <AcceptScreen me={me} onLater={() => onLater(me.id)} /> : <DeskRoom status={status} />;
}

function DeskRoom({ status }: { readonly status: DeskStatus }): ReactElement | null {
  useLive();
  const desk = deskOf(status);
  if (desk === null) return null;
  return (
    <DeskProvider value={desk}>
      <WhereFrame>
        <ShellFrame>
          <Screens />
        </ShellFrame>
      </WhereFrame>
    </DeskProvider>
  );
}
