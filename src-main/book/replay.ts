import type { Folding } from './folding.ts';
import type { Line } from './line.ts';
import { LiveState } from './live-state.ts';
import { EMPTY_LOG, type LogHead } from './log-head.ts';
import { scanLog, type Scan, type Scanning } from './scan.ts';
import type { StateStore } from './state-store.ts';

export interface Replayed<State> {
  readonly live: LiveState<State>;
  readonly scan: Scan;
}

/** Folds a log from its first event. `each` sees every counted line with the state before it. */
export async function replay<State>(
  scanning: Omit<Scanning, 'from' | 'visit'>,
  folding: Folding<State>,
  store: StateStore<State> | null,
  each?: (line: Line, before: State) => void,
): Promise<Replayed<State>> {
  const live = LiveState.empty(folding, store);
  const visit = (batch: readonly Line[], head: LogHead): void => {
    let state = live.state;
    for (const line of batch) {
      each?.(line, state);
      state = folding.fold(state, line.event);
    }
    live.advance(
      batch.map((line) => line.event),
      state,
      head,
    );
  };
  const scan = await scanLog({ ...scanning, from: EMPTY_LOG, visit });
  return { live, scan };
}
