import type { ReactElement, ReactNode } from 'react';
import { useCallback, useMemo } from 'react';
import { useQueries } from '../../app/api.tsx';
import type { Desk } from '../../app/desk.ts';
import { DeskProvider, useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { Loading } from '../../app/read-view.tsx';
import { HrefProvider } from '../../parts/link.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { keepAt } from './keep-at.ts';
import { useAsOf } from './use-as-of.ts';

const never = (): boolean => false;

/** The same person at the same book, who only looks, and whose clock stands at that moment. */
function pastDesk(desk: Desk, now: Desk['now']): Desk {
  return { ...desk, now, readOnly: true, may: never, can: never, canImport: never };
}

function Past({
  at,
  onBack,
  children,
}: {
  readonly at: number;
  readonly onBack: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const event = useRead(useQueries().read.event.queryOptions({ position: at }));
  const moment = event.kind === 'ready' ? event.value.row.at : null;
  const past = useMemo(() => pastDesk(desk, moment ?? desk.now), [desk, moment]);
  const written = useCallback((href: string) => keepAt(href, at), [at]);
  if (event.kind === 'loading') return <Loading />;
  return (
    <HrefProvider value={written}>
      <DeskProvider value={past}>
        <div className="wb-past">
          <AsOfBar at={at} moment={moment} onBack={onBack} />
          <div className="wb-past-page">{children}</div>
        </div>
      </DeskProvider>
    </HrefProvider>
  );
}

/** Around every screen that shows the book: with `?at=N` it is that of then, read-only, and links stay there. */
export function AsOfFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const { at, backToNow } = useAsOf();
  if (at === null) return <>{children}</>;
  return (
    <Past at={at} onBack={backToNow}>
      {children}
    </Past>
  );
}
