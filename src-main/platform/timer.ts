export interface Timer {
  /** Runs `act` once after `ms` milliseconds; the result stops it. Never keeps the process alive. */
  after(ms: number, act: () => void): () => void;
}

/** Timers of this process. */
export function systemTimer(): Timer {
  return {
    after: (ms, act) => {
      const handle = setTimeout(act, ms).unref();
      return () => clearTimeout(handle);
    },
  };
}
