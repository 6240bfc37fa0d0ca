/**
 * What `act` gives for each of the numbers [from, to), in their order, while up to `ahead` are under way. Nothing is under way
 * any more when it ends, however it ends.
 */
export async function* readAhead<Value>(
  { from, to, ahead }: { readonly from: number; readonly to: number; readonly ahead: number },
  act: (index: number) => Promise<Value>,
): AsyncGenerator<Value> {
  const running: Promise<Value>[] = [];
  const start = (index: number): void => {
    const started = act(index);
    // It may fail before anybody waits for it; whoever does is told.
    started.catch(() => undefined);
    running.push(started);
  };
  try {
    for (let index = from, next = from; index < to; index += 1) {
      for (; next < Math.min(to, index + ahead); next += 1) start(next);
      yield await (running.shift() as Promise<Value>);
    }
  } finally {
    await Promise.allSettled(running);
  }
}
