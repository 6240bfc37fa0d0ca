import type { Wave } from '../domain/wave.ts';
import type { Instant } from '../kernel/instant.ts';

/** When a wave went live; null before that, and for ever when it was cancelled. */
export function wentLiveAt({ state }: Pick<Wave, 'state'>): Instant | null {
  if (state.kind === 'live') return state.since;
  return 'wentLive' in state ? state.wentLive : null;
}
