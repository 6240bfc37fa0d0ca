import type { ReactElement, ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import { ActionButton } from '../parts/action.tsx';
import { BookSign } from '../parts/icon.tsx';
import { HaltButton } from './halt-button.tsx';
import { PersonFace } from './person-menu.tsx';
import type { Person } from './person-menu.tsx';
import { Strip } from './strip.tsx';
import type { StripProps } from './strip.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What the frame calls itself and its panes, where it is not one person who signs. */
export type SigningFrameWords = {
  readonly name: string;
  readonly route: string;
  readonly content: string;
  readonly signature: string;
  readonly leave: string;
};

const signingWords: SigningFrameWords = {
  name: 'Signing',
  route: 'Route',
  content: 'What you sign',
  signature: 'Your signature',
  leave: 'Leave without signing',
};

export type SigningFrameProps = {
  /** What is being signed: "W-014-3, Line 3, late shift, revision 7". */
  readonly title: string;
  readonly me: Person;
  readonly strip: StripProps;
  /** Left, 282: who signs, in order. */
  readonly route: ReactNode;
  /** Middle: what is signed; holds the `Sentence`. */
  readonly content: ReactNode;
  /** Right, 392: meaning, id, password, preview, Sign. */
  readonly signature: ReactNode;
  readonly onLeave: () => void;
  readonly onHalt?: (() => void) | undefined;
  readonly onLock: () => void;
  readonly words?: SigningFrameWords | undefined;
};

function nothing(): void {
  // No palette and no rail while someone signs.
}

function useEscape(onLeave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inDialog = document.querySelector('[role="dialog"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) onLeave();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onLeave]);
}

/** Signing has no rail: route, content, signature beside each other. */
export function SigningFrame({
  title,
  me,
  strip,
  route,
  content,
  signature,
  onLeave,
  onHalt,
  onLock,
  words = signingWords,
}: SigningFrameProps): ReactElement {
  const keys = useMemo(
    () => ({ onFind: nothing, onHalt, onLock, onKeys: nothing, onRail: nothing }),
    [onHalt, onLock],
  );
  useFrameKeys(keys);
  useEscape(onLeave);
  useHeadingFocus(title);
  return (
    <div className="wb-app wb-app-signing">
      <header className="wb-top" data-pane="" tabIndex={-1}>
        <BookSign />
        <b>{words.name}</b>
        <span className="wb-signing-title">{title}</span>
        <ActionButton action={{ label: words.leave, onPress: onLeave, keys: 'Esc' }} size="small" />
        {onHalt === undefined ? null : <HaltButton onPress={onHalt} />}
        <span className="wb-me">
          <PersonFace me={me} />
        </span>
      </header>
      <main className="wb-main wb-ceremony" tabIndex={-1}>
        <section className="wb-ceremony-route" aria-label={words.route} data-pane="" tabIndex={-1}>
          {route}
        </section>
        <section className="wb-ceremony-content" aria-label={words.content} data-pane="" tabIndex={-1}>
          {content}
        </section>
        <section className="wb-ceremony-signature" aria-label={words.signature} data-pane="" tabIndex={-1}>
          {signature}
        </section>
      </main>
      <Strip {...strip} />
    </div>
  );
}
