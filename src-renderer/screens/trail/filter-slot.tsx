import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { FilterChip } from '../../parts/chip.tsx';

export type FilterSlotProps = {
  readonly label: string;
  /** What it is narrowed to, in words; null while it narrows nothing. */
  readonly shown: string | null;
  readonly onRemove: () => void;
  /** What chooses; shown until something is chosen. */
  readonly children: ReactNode;
};

/** One filter: a choice, then a chip that one press takes off. The focus stays in its place. */
export function FilterSlot({ label, shown, onRemove, children }: FilterSlotProps): ReactElement {
  const at = useRef<HTMLSpanElement>(null);
  const on = shown !== null;
  const was = useRef(on);
  useEffect(() => {
    if (was.current === on) return;
    was.current = on;
    // What was pressed is gone, and the focus with it.
    if (document.activeElement === document.body)
      at.current?.querySelector<HTMLElement>('button, select')?.focus();
  }, [on]);
  return (
    <span ref={at} className="wb-filter-slot">
      {on ? <FilterChip label={`${label}: ${shown}`} on onPress={onRemove} /> : children}
    </span>
  );
}
