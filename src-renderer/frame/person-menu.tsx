import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
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

function PersonMenuList({
  anchor,
  onClose,
  theme,
  onTheme,
  onLock,
  onSignOut,
  onPassword,
  onAccount,
  onKeys,
}: MenuProps): ReactElement {
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
      <MenuItem className="wb-menu-item wb-menu-rule" onClick={act(onKeys)}>
        <Icon name="help" />
        All keys
        <KeyHint keys="?" />
      </MenuItem>
      {onAccount === undefined ? null : (
        <MenuItem className="wb-menu-item" onClick={act(onAccount)}>
          <Icon name="accounts" />
          Your account
        </MenuItem>
      )}
      {onPassword === undefined ? null : (
        <MenuItem className="wb-menu-item" onClick={act(onPassword)}>
          <Icon name="edit" />
          Change my password
        </MenuItem>
      )}
      <MenuItem className="wb-menu-item" onClick={act(onLock)}>
        <Icon name="lock" />
        Lock
        <KeyHint keys="Ctrl Shift L" />
      </MenuItem>
      <MenuItem className="wb-menu-item" onClick={act(onSignOut)}>
        <Icon name="sign-out" />
        Sign out
      </MenuItem>
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
