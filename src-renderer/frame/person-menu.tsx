import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { KeyHint } from '../parts/key-hint.tsx';

export type Person = { readonly name: string; readonly role: string; readonly initials: string };
export type ThemeChoice = 'light' | 'dark' | 'system';

export type PersonMenuProps = {
  readonly me: Person;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
  readonly onKeys: () => void;
  /** Left out where the password is not one's own to change. */
  readonly onPassword?: (() => void) | undefined;
  /** To one's own account; left out where the menu stands without screens around it. */
  readonly onAccount?: (() => void) | undefined;
};

const themes: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'light', label: 'Day' },
  { value: 'dark', label: 'Night' },
  { value: 'system', label: 'As the system' },
];

/** Who I am, drawn; in the signing frame without a menu. */
export function PersonFace({ me }: { readonly me: Person }): ReactElement {
  return (
    <>
      <span className="wb-face" aria-hidden>
        {me.initials}
      </span>
      <span className="wb-me-words">
        <b>{me.name}</b>
        <span className="wb-tiny wb-muted">{me.role}</span>
      </span>
    </>
  );
}

/** A list, not a fragment: the menu walks its children with the arrow keys. */
function themeItems(theme: ThemeChoice, choose: (value: ThemeChoice) => () => void): readonly ReactElement[] {
  return themes.map(({ value, label }) => (
    <MenuItem
      key={value}
      className="wb-menu-item"
      role="menuitemradio"
      aria-checked={value === theme}
      onClick={choose(value)}
    >
      <span className="wb-menu-tick">{value === theme ? <Icon name="tick" /> : null}</span>
      {label}
    </MenuItem>
  ));
}

type MenuProps = PersonMenuProps & { readonly anchor: HTMLElement | null; readonly onClose: () => void };

type Item = {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
};

/** What can be done from here, below the themes. */
function itemsOf({ onKeys, onAccount, onPassword, onLock, onSignOut }: MenuProps): readonly Item[] {
  return [
    { icon: 'help', label: 'All keys', keys: '?', run: onKeys },
    ...(onAccount === undefined
      ? []
      : [{ icon: 'accounts' as const, label: 'Your account', run: onAccount }]),
    ...(onPassword === undefined
      ? []
      : [{ icon: 'edit' as const, label: 'Change my password', run: onPassword }]),
    { icon: 'lock', label: 'Lock', keys: 'Ctrl Shift L', run: onLock },
    { icon: 'sign-out', label: 'Sign out', run: onSignOut },
  ];
}

function PersonMenuList(props: MenuProps): ReactElement {
  const { anchor, onClose, theme, onTheme } = props;
  const items = itemsOf(props);
  const act = (work: () => void) => (): void => {
    onClose();
    work();
  };
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': 'About you', dense: true } }}
    >
      {themeItems(theme, (value) => act(() => onTheme(value)))}
      {items.map(({ icon, label, keys, run }, index) => (
        <MenuItem
          key={label}
          className={index === 0 ? 'wb-menu-item wb-menu-rule' : 'wb-menu-item'}
          onClick={act(run)}
        >
          <Icon name={icon} />
          {label}
          {keys === undefined ? null : <KeyHint keys={keys} />}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Who I am; opens the theme, the keys, lock and sign out. */
export function PersonMenu(props: PersonMenuProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className="wb-me"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonFace me={props.me} />
      </button>
      <PersonMenuList {...props} anchor={anchor} onClose={() => setAnchor(null)} />
    </>
  );
}
