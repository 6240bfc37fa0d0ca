import type { ReactElement } from 'react';
import { Icon } from '../parts/icon.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Anchor } from '../parts/link.tsx';
import { HaltButton } from './halt-button.tsx';
import { PersonMenu } from './person-menu.tsx';
import type { PersonMenuProps } from './person-menu.tsx';

export type Crumb = { readonly label: string; readonly href?: string | undefined };

export type TopBarProps = PersonMenuProps & {
  /** Where I am; the last one has no address. */
  readonly crumbs: readonly Crumb[];
  readonly onFind: () => void;
  /** Left out for a person who may only read. */
  readonly onHalt?: (() => void) | undefined;
};

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactElement {
  const last = crumbs.length - 1;
  return (
    <nav className="wb-crumbs" aria-label="Where you are">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${index} ${crumb.label}`} className={index === last ? 'wb-crumb-last' : undefined}>
            {crumb.href === undefined || index === last ? (
              <b aria-current={index === last ? 'page' : undefined}>{crumb.label}</b>
            ) : (
              <Anchor href={crumb.href}>{crumb.label}</Anchor>
            )}
            {index === last ? null : <Icon name="right" />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Crumbs, find or do, call a halt, who I am: always in these places. */
export function TopBar({ crumbs, onFind, onHalt, ...person }: TopBarProps): ReactElement {
  return (
    <header className="wb-top" data-pane="" tabIndex={-1}>
      <Crumbs crumbs={crumbs} />
      <button type="button" className="wb-find" aria-keyshortcuts="Control+K" onClick={onFind}>
        <Icon name="search" />
        Find or do
        <KeyHint keys="Ctrl K" />
      </button>
      {onHalt === undefined ? null : <HaltButton onPress={onHalt} />}
      <PersonMenu {...person} />
    </header>
  );
}
