import type { ReactElement, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { place } from '../../app/address.ts';
import { useShell } from '../../app/shell.tsx';
import { LiveRegion } from '../../frame/live-region.tsx';
import { Strip } from '../../frame/strip.tsx';
import { useFrameKeys } from '../../frame/use-frame-keys.ts';
import { useHeadingFocus } from '../../frame/use-heading-focus.ts';
import { BookSign } from '../../parts/icon.tsx';
import { Anchor, useNavigate } from '../../parts/link.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor as words } from '../../strings/en/floor.ts';
import { FloorPalette } from './floor-palette.tsx';
import { FloorPerson } from './floor-person.tsx';
import type { FloorTask } from './floor-desk.ts';

const tabs = ['training', 'activities', 'incident'] as const;

type FloorFrameProps = {
  /** Null: no wave is chosen yet, so there is nothing to do at it. */
  readonly task: FloorTask | null;
  readonly title: string;
  readonly sub: string;
  readonly children: ReactNode;
};

function Tabs({ task }: { readonly task: FloorTask | null }): ReactElement | null {
  if (task === null) return null;
  return (
    <nav aria-label={words.tasks} className="wb-floor-tabs">
      {tabs.map((tab) => (
        <Anchor key={tab} href={place.floor(tab)} className="wb-floor-tab" current={tab === task}>
          {words.tabs[tab]}
        </Anchor>
      ))}
    </nav>
  );
}

function Halt({
  task,
  onHalt,
}: {
  readonly task: FloorTask | null;
  readonly onHalt: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="wb-floor-halt"
      aria-keyshortcuts="Control+Shift+H"
      aria-current={task === 'halt' ? 'page' : undefined}
      onClick={onHalt}
    >
      <StateMark mark="wave/halted" size={24} />
      {words.halt}
    </button>
  );
}

/** Top bar with the wave, the tasks, who works here and the halt; below it one task; the strip. */
export function FloorFrame({ task, title, sub, children }: FloorFrameProps): ReactElement {
  const shell = useShell();
  const navigate = useNavigate();
  const [finding, setFinding] = useState(false);
  const { onLock, onHalt } = shell;
  const halt = useMemo(
    () =>
      onHalt === undefined ? undefined : () => (task === null ? onHalt() : navigate(place.floor('halt'))),
    [onHalt, navigate, task],
  );
  const keys = useMemo(
    () => ({
      onFind: () => setFinding(true),
      onHalt: halt,
      onLock,
      onKeys: () => undefined,
      onRail: (index: number) => {
        const tab = tabs[index];
        if (tab !== undefined) navigate(place.floor(tab));
      },
    }),
    [halt, onLock, navigate],
  );
  useFrameKeys(keys);
  useHeadingFocus(task ?? '');
  return (
    <div className="wb-floor">
      <header className="wb-floor-top" data-pane="" tabIndex={-1}>
        <div className="wb-floor-wave">
          <BookSign />
          <span>
            <b>{title}</b>
            <span className="wb-floor-sub">{sub}</span>
          </span>
        </div>
        <Tabs task={task} />
        <FloorPerson />
        {halt === undefined ? null : <Halt task={task} onHalt={halt} />}
      </header>
      <main className="wb-floor-main" data-pane="" tabIndex={-1}>
        {children}
      </main>
      <Strip {...shell.strip} />
      <FloorPalette open={finding} onClose={() => setFinding(false)} />
      <LiveRegion {...shell.say} />
    </div>
  );
}
