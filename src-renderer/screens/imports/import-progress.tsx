import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { ImportProgress } from '../../../shared/api/import-answers.ts';
import { useQueries } from '../../app/api.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Progress } from '../../parts/progress.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { sizeText } from './answers.ts';
import type { Busy } from './use-import-asks.ts';
import type { Importing } from './use-import.ts';

/** How often the app is asked how far it is. */
const every = 400;

function titleOf({ kind, name }: Busy): string {
  return { sending: words.sending, reading: words.reading, writing: words.writing }[kind](name);
}

function countOf(progress: ImportProgress | null): string {
  if (progress === null || progress.of === 0) return '';
  return progress.stage === 'reading'
    ? words.bytes(sizeText(progress.done), sizeText(progress.of))
    : words.rowsOf(progress.done, progress.of);
}

/** Only once it takes a while: a file that is read at once must not flicker. */
function useLate(on: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = window.setTimeout(() => setLate(true), every);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [on]);
  return on && late;
}

/** What the app is doing with the file: words, real counts, Cancel. */
export function ImportProgressView({ importing }: { readonly importing: Importing }): ReactElement | null {
  const { busy, cancel } = importing;
  const queries = useQueries();
  const asked = busy !== null && busy.kind !== 'sending';
  const progress = useQuery(
    queries.imports.progress.queryOptions(undefined, { enabled: asked, refetchInterval: every, gcTime: 0 }),
  );
  const late = useLate(busy !== null);
  if (busy === null || !late) return null;
  const known = asked ? (progress.data ?? null) : null;
  return (
    <Panel title={titleOf(busy)} inside="pad">
      <Progress
        title={busy.name}
        done={known?.done ?? 0}
        total={known?.of ?? 1}
        count={countOf(known)}
        doing={words.nothingYet}
        onCancel={asked ? cancel : undefined}
      />
    </Panel>
  );
}
