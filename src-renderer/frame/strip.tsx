import type { ReactElement, ReactNode } from 'react';
import type { BookMark, DeliveryMark } from '../../shared/domain/marks.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Anchor } from '../parts/link.tsx';
import { Ladder } from '../parts/signature/ladder.tsx';
import { StateMark } from '../parts/state-mark/state-mark.tsx';

export type StripProps = {
  /** "Book intact, checked 05:02". */
  readonly integrity: { readonly mark: BookMark; readonly words: string; readonly href?: string | undefined };
  /** "Published 05:02, seen by 4 of 5". */
  readonly delivery: {
    readonly state: DeliveryMark;
    readonly words: string;
    readonly href?: string | undefined;
  };
  /** What is wrong with the book's surroundings, or asks to be looked at: a clock that jumped, open alerts. */
  readonly notices?: readonly StripNotice[] | undefined;
  readonly workstation: string;
  /** With the zone: "Wed 18 Nov 2026, 05:04 +01:00". */
  readonly time: string;
  /** "Locks in 12 min"; `soon` in the last minute. */
  readonly lock: { readonly words: string; readonly soon?: boolean | undefined };
};

export type StripNotice = {
  readonly icon: IconName;
  readonly tone: 'tie' | 'warn';
  readonly words: string;
  readonly href: string;
};

function Cell({
  href,
  children,
}: {
  readonly href?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span className="wb-strip-cell">
      {href === undefined ? (
        children
      ) : (
        <Anchor href={href} className="wb-strip-link">
          {children}
        </Anchor>
      )}
    </span>
  );
}

/** The state of the book itself, always in sight: the frame never lies. */
export function Strip({
  integrity,
  delivery,
  notices = [],
  workstation,
  time,
  lock,
}: StripProps): ReactElement {
  return (
    <footer className="wb-strip" aria-label="State of the book" data-pane="" tabIndex={-1}>
      <Cell href={integrity.href}>
        <StateMark mark={`book/${integrity.mark}`} size={14} />
        {integrity.words}
      </Cell>
      <Cell href={delivery.href}>
        <Ladder state={delivery.state} />
        {delivery.words}
      </Cell>
      <Cell>
        <Icon name="workstation" />
        {workstation}
      </Cell>
      {notices.map((notice) => (
        <Cell key={notice.words} href={notice.href}>
          <span className={`wb-strip-notice wb-text-${notice.tone}`}>
            <Icon name={notice.icon} />
            {notice.words}
          </span>
        </Cell>
      ))}
      <span className="wb-strip-gap" />
      <Cell>{time}</Cell>
      <Cell>
        <Icon name="lock" />
        <span className={lock.soon ? 'wb-text-warn wb-strip-soon' : undefined}>{lock.words}</span>
      </Cell>
    </footer>
  );
}
