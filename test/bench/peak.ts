import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Milliseconds that `act` took, and by how many MB what the process holds grew meanwhile, at most; 1 at least. */
export async function peakOf(
  act: (sample: () => void) => Promise<unknown>,
): Promise<{ ms: number; mb: number }> {
  collect();
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let most = before;
  const sample = (): void => {
    most = Math.max(most, held());
  };
  const timer = setInterval(sample, 20);
  const start = performance.now();
  await act(sample);
  const ms = performance.now() - start;
  sample();
  clearInterval(timer);
  return { ms, mb: Math.max(1, (most - before) / 1e6) };
}
