import type { Folding } from './folding.ts';
import type { Line } from './line.ts';
import { LiveState } from './live-state.ts';
import { EMPTY_LOG } from './log-head.ts';
import { scanLog, type Scan, type Scanning } from './scan.ts';
import type { StateStore } from './state-store.ts';
import type { Visitor } from './visitor.ts';

export interface Replayed<State> {
  readonly live: LiveState<State>;
  readonly scan: Scan;
}

/** What else follows from the lines; `before` is the state that a line was folded onto. */
export interface Beside<State> extends Omit<Visitor, 'line'> {
  line(line: Line, before: State): void;
}

/** Folds a log from its first event, in no more memory than the state takes. */
export async function replay<State>(
  scanning: Omit<Scanning, 'from' | 'visit'>,
  folding: Folding<State>,
  store: StateStore<State> | null,
  beside?: Beside<State>,
): Promise<Replayed<State>> {
  const live = LiveState.empty(folding, store);
  const visit: Visitor = {
    line: (line) => {
      beside?.line(line, live.ahead);
      live.foldAhead([line.event]);
    },
    accept: (head) => {
      live.advance(head);
      beside?.accept(head);
    },
    drop: () => {
      live.abandon();
      beside?.drop();
    },
  };
  const scan = await scanLog({ ...scanning, from: EMPTY_LOG, visit });
  return { live, scan };
}
