/**
 * Runs steps, `width` at a time, in order. A step starts once those it comes after have held; when one of them
 * failed it is not run and counts as failed. A step marked `alone` waits for all others before it.
 */
export async function schedule(steps, { width, started = () => {}, ended = () => {} }) {
  const results = new Map();
  const known = new Set(steps.map(({ name }) => name));
  const running = new Map();
  const before = (step) => (step.after ?? []).filter((name) => known.has(name));

  async function runStep(step) {
    const broken = before(step).find((name) => results.get(name).failed > 0);
    started(step);
    const result = broken
      ? { passed: 0, failed: 1, output: `Not run, because ${broken} failed.` }
      : await step.run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
    results.set(step.name, result);
    running.delete(step.name);
    ended(step, result);
  }

  let waiting = [...steps];
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(
      (step) => before(step).every((name) => results.has(name)) && (!step.alone || running.size === 0),
    );
    const room =
      running.size < width && ![...running.keys()].some((name) => steps.find((s) => s.name === name).alone);
    if (next && room && (!next.alone || next === waiting[0])) {
      waiting = waiting.filter((step) => step !== next);
      running.set(next.name, runStep(next));
    } else {
      await Promise.race(running.values());
    }
  }
  return results;
}
