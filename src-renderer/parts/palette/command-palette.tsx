import MuiDialog from '@mui/material/Dialog';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { PaletteList } from './palette-list.tsx';
import type { PaletteGroup, PaletteItem } from './palette-list.tsx';

export type { PaletteGroup, PaletteItem } from './palette-list.tsx';

export type CommandPaletteProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Groups for what is typed, verbs first: "Do", then "Go to". Called at each render. */
  readonly find: (text: string) => readonly PaletteGroup[];
  /** For what has to be looked up first; `find` then gives it at the next render. */
  readonly onText?: ((text: string) => void) | undefined;
  /** What is said when nothing fits. */
  readonly none?: string | undefined;
};

type InputProps = {
  readonly text: string;
  readonly listId: string;
  readonly active: string | undefined;
  readonly onText: (text: string) => void;
};

function PaletteInput({ text, listId, active, onText }: InputProps): ReactElement {
  return (
    <div className="wb-palette-input">
      <Icon name="search" className="wb-muted" />
      <input
        autoFocus
        role="combobox"
        aria-label="Find or do"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <KeyHint keys="Esc" />
    </div>
  );
}

function stepOf(key: string): number {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

function Palette({ onClose, find, onText, none = 'Nothing fits' }: CommandPaletteProps): ReactElement {
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const groups = find(text);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(at, items.length - 1)];
  useEffect(() => onText?.(text), [text, onText]);
  const run = (item: PaletteItem): void => {
    onClose();
    item.onPress();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step !== 0 && items.length > 0)
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length);
    else if (event.key === 'Enter' && active !== undefined) run(active);
    else return;
    event.preventDefault();
  };
  const type = (next: string): void => {
    setText(next);
    setAt(0);
  };
  return (
    <div onKeyDown={onKeyDown}>
      <PaletteInput text={text} listId={listId} active={active?.id} onText={type} />
      <PaletteList listId={listId} groups={groups} active={active?.id} onRun={run} none={none} />
    </div>
  );
}

/** Ctrl K: type, arrow, Enter; closed by Esc, with the focus back where it was. */
export function CommandPalette(props: CommandPaletteProps): ReactElement {
  const titleId = useId();
  return (
    <MuiDialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{
        paper: {
          sx: { width: '40rem', maxWidth: 'calc(100vw - 2rem)', alignSelf: 'flex-start', mt: '6rem' },
        },
      }}
    >
      <h2 id={titleId} className="wb-hidden">
        Find or do
      </h2>
      <Palette {...props} />
    </MuiDialog>
  );
}
