import type { ReactElement, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useNavigate } from '../parts/link.tsx';
import { KeysHelp } from './keys-help.tsx';
import { LiveRegion } from './live-region.tsx';
import type { LiveRegionProps } from './live-region.tsx';
import type { Person, ThemeChoice } from './person-menu.tsx';
import { Rail } from './rail.tsx';
import type { RailProps } from './rail.tsx';
import { Strip } from './strip.tsx';
import type { StripProps } from './strip.tsx';
import { TopBar } from './top-bar.tsx';
import type { Crumb } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

export type AppFrameProps = RailProps & {
  readonly crumbs: readonly Crumb[];
  readonly me: Person;
  readonly strip: StripProps;
  readonly onFind: () => void;
  /** Left out for a person who may only read. */
  readonly onHalt?: (() => void) | undefined;
  readonly onPacket?: (() => void) | undefined;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
  readonly onPassword?: (() => void) | undefined;
  readonly onAccount?: (() => void) | undefined;
  /** Matrix screens: the rail shows signs only, at any width. */
  readonly narrow?: boolean | undefined;
  readonly say?: LiveRegionProps | undefined;
  readonly children: ReactNode;
};

function useKeysOfFrame(props: AppFrameProps, onKeys: () => void): void {
  const { nav, onFind, onHalt, onLock, onPacket } = props;
  const navigate = useNavigate();
  const keys = useMemo(() => {
    const onRail = (index: number): void => {
      const entry = nav[index];
      if (entry !== undefined) navigate(entry.href);
    };
    return { onFind, onHalt, onLock, onPacket, onKeys, onRail };
  }, [nav, navigate, onFind, onHalt, onLock, onPacket, onKeys]);
  useFrameKeys(keys);
}

/** Top bar, rail, work, strip: the frame of every screen but signing and the shop floor. */
export function AppFrame(props: AppFrameProps): ReactElement {
  const {
    book,
    nav,
    pins,
    path,
    crumbs,
    me,
    strip,
    onFind,
    onHalt,
    theme,
    onTheme,
    onLock,
    onSignOut,
    onPassword,
    onAccount,
    narrow = false,
    say,
    children,
  } = props;
  const [help, setHelp] = useState(false);
  const person = {
    me,
    theme,
    onTheme,
    onLock,
    onSignOut,
    onPassword,
    onAccount,
    onKeys: () => setHelp(true),
  };
  useKeysOfFrame(props, person.onKeys);
  useHeadingFocus(path);
  return (
    <div className={narrow ? 'wb-app wb-app-narrow' : 'wb-app'}>
      <Rail book={book} nav={nav} pins={pins} path={path} />
      <TopBar crumbs={crumbs} onFind={onFind} onHalt={onHalt} {...person} />
      <main className="wb-main" data-pane="" tabIndex={-1}>
        {children}
      </main>
      <Strip {...strip} />
      <KeysHelp open={help} onClose={() => setHelp(false)} />
      <LiveRegion {...say} />
    </div>
  );
}
