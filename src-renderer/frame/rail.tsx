import type { ReactElement } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { BookSign, Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Anchor } from '../parts/link.tsx';
import { markWord } from '../../shared/words/status.ts';
import { StateMark } from '../parts/state-mark/state-mark.tsx';

export type NavEntry = {
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
  /** What waits for you there; nothing is shown at nought. */
  readonly count?: number | undefined;
};
export type Pin = { readonly label: string; readonly mark: Mark; readonly href: string };

export type RailProps = {
  readonly book: { readonly name: string; readonly href: string };
  readonly nav: readonly NavEntry[];
  readonly pins?: readonly Pin[] | undefined;
  /** The address shown now; an entry is current for itself and what lies below it. */
  readonly path: string;
};

function isCurrent(path: string, href: string): boolean {
  return path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`);
}

/** The longest address that covers the path, so that "/" is not current everywhere. */
function currentOf(path: string, hrefs: readonly string[]): string | undefined {
  return hrefs.filter((href) => isCurrent(path, href)).sort((a, b) => b.length - a.length)[0];
}

function Count({ count }: { readonly count: number }): ReactElement {
  return (
    <span className="wb-nav-count">
      {count}
      <span className="wb-hidden"> {count === 1 ? 'waits' : 'wait'} for you</span>
    </span>
  );
}

function NavLink({
  entry,
  current,
  number,
}: {
  readonly entry: NavEntry;
  readonly current: boolean;
  readonly number: number;
}): ReactElement {
  const hint = number <= 9 ? `${entry.label}, Alt ${number}` : entry.label;
  return (
    <li>
      <Anchor href={entry.href} className="wb-nav-link" current={current} title={hint}>
        <Icon name={entry.icon} />
        <span className="wb-nav-word">{entry.label}</span>
        {(entry.count ?? 0) > 0 ? <Count count={entry.count ?? 0} /> : null}
      </Anchor>
    </li>
  );
}

function Pins({ pins, path }: { readonly pins: readonly Pin[]; readonly path: string }): ReactElement {
  return (
    <nav className="wb-pins" aria-label="Open rollouts">
      <h2 className="wb-rail-head">Open rollouts</h2>
      <ul>
        {pins.map((pin) => (
          <li key={pin.href}>
            <Anchor
              href={pin.href}
              className="wb-nav-link wb-nav-pin"
              current={isCurrent(path, pin.href)}
              title={pin.label}
            >
              <StateMark mark={pin.mark} size={14} name={markWord(pin.mark)} />
              <span className="wb-nav-word wb-cut">{pin.label}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where one can go, what waits there, and the open rollouts with their marks. */
export function Rail({ book, nav, pins = [], path }: RailProps): ReactElement {
  const current = currentOf(
    path,
    nav.map((entry) => entry.href),
  );
  return (
    <aside className="wb-rail" aria-label="Main" data-pane="" tabIndex={-1}>
      <Anchor href={book.href} className="wb-book">
        <BookSign />
        <span className="wb-nav-word wb-cut">{book.name}</span>
      </Anchor>
      <nav aria-label="Book">
        <ul>
          {nav.map((entry, index) => (
            <NavLink key={entry.href} entry={entry} current={entry.href === current} number={index + 1} />
          ))}
        </ul>
      </nav>
      {pins.length === 0 ? null : <Pins pins={pins} path={path} />}
    </aside>
  );
}
