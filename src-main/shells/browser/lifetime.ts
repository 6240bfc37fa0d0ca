import { fstatSync } from 'node:fs';

/** Calls `end` once: on a signal, or when whoever started us through a pipe is gone. Gives what stops listening. */
export function untilTold(end: (why: string) => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: string): void => end(signal);
  const onEnd = (): void => end('its input was closed');
  for (const signal of signals) process.on(signal, onSignal);
  if (inputIsPipe()) process.stdin.on('end', onEnd).on('error', onEnd).resume();
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
    process.stdin.off('end', onEnd).off('error', onEnd).pause();
  };
}

/** A closed pipe means that the parent is gone. A terminal says so by SIGHUP, and /dev/null says nothing. */
function inputIsPipe(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false;
  }
}
