import { putNew, same, type Probe } from './probe.ts';

const TRIES = 7;
const SIGHT = 20_000;
/** Above this, people notice that another workstation is behind. */
const SLOW = 2_000;

/** How long a new file takes until the other client reads it: the middle and the worst of several, both ways. */
export const visibilityProbe: Probe = async (stand) => {
  const delays: number[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    const [from, to] = i % 2 === 0 ? [stand.first, stand.second] : [stand.second, stand.first];
    const bytes = stand.bytes(512);
    // Asked for before it is there: many clients remember for a while that a name was missing.
    await to.read(stand.path(`seen-${i}`));
    await putNew(from, stand, `seen-${i}`, bytes);
    const ms = await stand.until(
      async () => same(await to.read(stand.path(`seen-${i}`)), bytes),
      SIGHT / TRIES,
    );
    if (ms === null) return { result: 'bad', value: SIGHT / TRIES, detail: `file ${i + 1} was not seen` };
    delays.push(ms);
  }
  const sorted = delays.sort((a, b) => a - b);
  const [middle = 0, worst = 0] = [sorted[Math.floor(TRIES / 2)], sorted.at(-1)];
  return {
    result: worst > SLOW ? 'slow' : 'good',
    value: worst,
    detail: `median ${middle} ms, worst ${worst} ms of ${TRIES}`,
  };
};

/** Whether a listing that was asked for before shows what was put since, and keeps what was there. */
export const listingProbe: Probe = async (stand) => {
  const listed = async (...names: readonly string[]): Promise<boolean> => {
    const now = (await stand.second.list(stand.path('listed'))) ?? [];
    return names.every((name) => now.includes(name));
  };
  await putNew(stand.first, stand, 'listed/one', stand.bytes(16));
  const before = await stand.until(() => listed('one'), SIGHT / 2);
  await putNew(stand.first, stand, 'listed/two', stand.bytes(16));
  const ms = await stand.until(() => listed('one', 'two'), SIGHT / 2);
  if (before === null || ms === null)
    return { result: 'bad', value: SIGHT / 2, detail: 'a file that is there is missing from the listing' };
  const worst = Math.max(before, ms);
  return { result: worst > SLOW ? 'slow' : 'good', value: worst, detail: 'until a listing shows a new file' };
};
