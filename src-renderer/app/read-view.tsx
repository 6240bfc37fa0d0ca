import type { ReactElement, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from '../parts/layout.tsx';
import { Panel } from '../parts/panel.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { app } from '../strings/en/app.ts';
import type { Read } from './read.ts';
import { RefusalNote } from './refusal-note.tsx';

export type ReadViewProps<Value> = {
  readonly of: Read<Value>;
  /** False inside a screen that already has its sentence. */
  readonly whole?: boolean | undefined;
  readonly children: (value: Value) => ReactNode;
};

/** What was read, or why it could not be: loading in words, a refusal as a note, silence with a way to ask again. */
export function ReadView<Value>({ of, whole = true, children }: ReadViewProps<Value>): ReactElement {
  if (of.kind === 'ready') return <>{children(of.value)}</>;
  if (of.kind === 'loading') return <Loading />;
  const words = of.kind === 'refused' ? <RefusalNote refusal={of.refusal} /> : <NotRead again={of.again} />;
  return whole ? (
    <Page>
      <Sentence>{app.failed.title}</Sentence>
      {words}
    </Page>
  ) : (
    words
  );
}

function NotRead({ again }: { readonly again: () => void }): ReactElement {
  return (
    <Panel title={app.failed.title} inside="pad">
      <EmptyState
        title={app.gone.notSent}
        heading={false}
        action={{ label: app.failed.again, onPress: again }}
      >
        {app.failed.text}
      </EmptyState>
    </Panel>
  );
}

/** Words only, and only once it takes a while: a page that comes at once must not flicker. */
export function Loading({ words = app.reading }: { readonly words?: string | undefined }): ReactElement {
  const late = useLate(300);
  return (
    <p className="wb-page wb-second" role="status">
      {late ? words : ''}
    </p>
  );
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
