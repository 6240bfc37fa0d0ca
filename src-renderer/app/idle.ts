import { useEffect, useRef } from 'react';
import type { DeskStatus } from '../../shared/api/ports.ts';
import { useApi } from './api.tsx';
import { useClock } from './clock.ts';
import { useStatus } from './status.ts';

const minute = 60_000;
/** Work extends the period; one call in so many milliseconds is enough. */
const quiet = 20_000;

export type Idle =
  | { readonly kind: 'never' }
  | { readonly kind: 'counting'; readonly minutes: number }
  /** The last minute: it is announced, and any key stays. */
  | { readonly kind: 'soon' };

/** How long until the screen locks; keys and presses of the person put it off, background reads do not. */
export function useIdle(status: DeskStatus): Idle {
  const locksAt = status.me?.locksAt ?? null;
  const now = useClock(status.now, 5_000);
  const left = locksAt === null ? null : locksAt - now.ms;
  useStay();
  useLockWhenDue(left);
  if (left === null) return { kind: 'never' };
  return left <= minute ? { kind: 'soon' } : { kind: 'counting', minutes: Math.ceil(left / minute) };
}

function useStay(): void {
  const api = useApi();
  const { refetch } = useStatus();
  const last = useRef(-quiet);
  useEffect(() => {
    const atWork = (): void => {
      const now = performance.now();
      if (now - last.current < quiet) return;
      last.current = now;
      // When nobody answers, the status says so in its own place.
      api.session.stay.mutate().then(
        () => refetch(),
        () => undefined,
      );
    };
    window.addEventListener('keydown', atWork);
    window.addEventListener('pointerdown', atWork);
    return () => {
      window.removeEventListener('keydown', atWork);
      window.removeEventListener('pointerdown', atWork);
    };
  }, [api, refetch]);
}

/** The host locks; this only asks it at the right moment, so that the screen does not stay open for half a minute more. */
function useLockWhenDue(left: number | null): void {
  const { refetch } = useStatus();
  const due = left !== null && left <= 0;
  useEffect(() => {
    if (due) void refetch();
  }, [due, left, refetch]);
}
