/**
 * Runs steps, `width` at a time, in order. A step starts once those it comes `after` or `needs` have ended; when one
 * it needs has failed, it is not run and counts as failed. A step marked `alone` waits for all others before it.
 */
export async function schedule(steps, { width, started = () => {}, ended = () => {} }) {
  const results = new Map();
  const known = new Set(steps.map(({ name }) => name));
  const running = new Map();
  const before = ({ after = [], needs = [] }) => [...after, ...needs].filter((name) => known.has(name));

  async function runStep(step) {
    const broken = step.needs?.find((name) => results.get(name)?.failed > 0);
    started(step);
    const result = broken
      ? { passed: 0, failed: 1, output: `Not run, because ${broken} failed.` }
      : await step.run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
    results.set(step.name, result);
    ended(step, result);
    return step;
  }

  const mayStart = (step, waiting) =>
    before(step).every((name) => results.has(name)) &&
    running.size < width &&
    ![...running.keys()].some(({ alone }) => alone) &&
    (!step.alone || (running.size === 0 && step === waiting[0]));

  for (let waiting = [...steps]; waiting.length > 0 || running.size > 0;) {
    const next = waiting.find((step) => mayStart(step, waiting));
    if (next) {
      waiting = waiting.filter((step) => step !== next);
      running.set(next, runStep(next));
    } else {
      running.delete(await Promise.race(running.values()));
    }
  }
  return results;
}
