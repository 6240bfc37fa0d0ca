import type { Timer } from '../../platform/timer.ts';

/** What `act` gives, or `late` when that takes more than `ms`; what comes of it later is dropped. */
export function within<Value>(act: () => Promise<Value>, ms: number, timer: Timer): Promise<Value | 'late'> {
  return new Promise((resolve, reject) => {
    const stop = timer.after(ms, () => resolve('late'));
    act().then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

export function pause(ms: number, timer: Timer): Promise<void> {
  return new Promise((resolve) => {
    timer.after(ms, resolve);
  });
}
