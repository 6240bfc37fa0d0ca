import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useHref } from '../parts/link.tsx';
import { app } from '../strings/en/app.ts';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}
export interface HaltTarget {
  readonly rollout: string | null;
  readonly wave: string | null;
}

interface Where {
  readonly crumbs: readonly Crumb[];
  readonly setCrumbs: (crumbs: readonly Crumb[]) => void;
  readonly halting: HaltTarget | null;
  readonly setHalting: (target: HaltTarget | null) => void;
}

const WhereContext = createContext<Where | null>(null);

export function WhereFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  const [halting, setHalting] = useState<HaltTarget | null>(null);
  const value = useMemo(() => ({ crumbs, setCrumbs, halting, setHalting }), [crumbs, halting]);
  return <WhereContext.Provider value={value}>{children}</WhereContext.Provider>;
}

export function useWhereFrame(): Where {
  const where = useContext(WhereContext);
  if (where === null) throw new Error('useWhere is used outside of the frame');
  return where;
}

/** Says where the person is: the crumbs of the top bar, the last one also the window's title. */
export function useWhere(crumbs: readonly Crumb[]): void {
  const { setCrumbs } = useWhereFrame();
  const written = useHref();
  const key = JSON.stringify(
    crumbs.map(({ label, href }) => (href === undefined ? { label } : { label, href: written(href) })),
  );
  useEffect(() => {
    const here = JSON.parse(key) as readonly Crumb[];
    setCrumbs(here);
    document.title = [here.at(-1)?.label, app.product].filter((part) => part !== undefined).join(' · ');
  }, [key, setCrumbs]);
}

/** Opens the dialog that calls a halt, aimed at a rollout or a wave where one is at hand. */
export function useHalt(): (target: HaltTarget) => void {
  return useWhereFrame().setHalting;
}
