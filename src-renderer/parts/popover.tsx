import type { FocusEvent, KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';

export type PopoverProps = {
  /** The words of the button that opens it: "Time: any". */
  readonly button: string;
  /** The name of what opens. */
  readonly label: string;
  readonly wide?: boolean | undefined;
  readonly children: (close: () => void) => ReactNode;
};

/** A press elsewhere closes it; the focus goes where the press went. */
function usePressOutside(at: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && at.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });
}

/** Takes the focus to the first thing in it. */
function Paper({
  label,
  wide,
  children,
}: Pick<PopoverProps, 'label' | 'wide'> & { readonly children: ReactNode }): ReactElement {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    paper.current?.querySelector<HTMLElement>('input, select, button, a[href]')?.focus();
  }, []);
  return (
    <div
      ref={paper}
      role="dialog"
      aria-label={label}
      className={wide ? 'wb-popover wb-popover-wide' : 'wb-popover'}
    >
      {children}
    </div>
  );
}

/** What had the focus is gone with the paper: its button takes it. */
function useFocusBack(opener: RefObject<HTMLButtonElement | null>, open: boolean): void {
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) opener.current?.focus();
    was.current = open;
  }, [opener, open]);
}

/** A small paper below its button: Esc and a press elsewhere close it, the button takes the focus back. */
export function Popover({ button, label, wide, children }: PopoverProps): ReactElement {
  const [open, setOpen] = useState(false);
  const at = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  usePressOutside(at, open, close);
  useFocusBack(opener, open);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget !== null && at.current?.contains(event.relatedTarget) !== true) close();
  };
  return (
    <span ref={at} className="wb-popover-at" onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={opener}
        type="button"
        className="wb-filter"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
        <Icon name="down" />
      </button>
      {open ? (
        <Paper label={label} wide={wide}>
          {children(close)}
        </Paper>
      ) : null}
    </span>
  );
}
