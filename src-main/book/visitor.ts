import type { Folding } from './folding.ts';
import type { Line } from './line.ts';
import type { LogHead } from './log-head.ts';
import { BLOCK, type Offsets } from './offsets.ts';

/** Sees a log as it is read, a line at a time, before it is known whether the line's batch counts. */
export interface Visitor {
  line(line: Line): void;
  /** The lines since the last of these calls count; the log goes up to `head`. */
  accept(head: LogHead): void;
  /** They do not. */
  drop(): void;
}

/** Notes where blocks start once their batch counts: an offset of a batch that was cut off would mislead. */
export function notesFor(offsets: Pick<Offsets, 'note'>): Visitor {
  let held: [number, number][] = [];
  return {
    line: ({ place: { seq }, offset }) => {
      if (seq % BLOCK === 0) held.push([seq, offset]);
    },
    accept: () => {
      for (const [seq, offset] of held) offsets.note(seq, offset);
      held = [];
    },
    drop: () => {
      held = [];
    },
  };
}

/** Finds fault with what folding could not trust: for events that another signed. */
export function fitting({ fits }: Pick<Folding<never>, 'fits'>, visitor: Visitor): Visitor {
  const line = (each: Line): void => {
    if (fits?.(each.event) === false) throw new RangeError('not what its type says');
    visitor.line(each);
  };
  return { ...visitor, line };
}
