import type { Probe } from './probe.ts';

/** Nothing depends on these times, but a person who reads them is misled. */
const SKEW = 60_000;
const MEGABYTE = 1024 * 1024;
const LITTLE = 1024 * MEGABYTE;
const NOTHING = 50 * MEGABYTE;

/** How far the folder's clock is from ours, by the time it gives a file that was just made. */
export const timeProbe: Probe = async (stand) => {
  const before = stand.clock.now().ms;
  await stand.first.write(stand.path('time'), stand.bytes(16));
  const after = stand.clock.now().ms;
  const { changedAt } = await stand.first.about(stand.path('time'));
  if (changedAt === null) return { result: 'unknown', value: null, detail: 'the folder gives no time' };
  // Some file systems count in steps of two seconds.
  const skew = Math.max(0, before - changedAt - 2_000, changedAt - after);
  const way = changedAt > after ? 'ahead of' : 'behind';
  if (skew > SKEW) return { result: 'slow', value: skew, detail: `the folder's clock is ${way} ours` };
  return { result: 'good', value: skew, detail: "between the folder's clock and ours" };
};

export const roomProbe: Probe = async (stand) => {
  const { free } = await stand.first.about(stand.folder);
  if (free === null) return { result: 'unknown', value: null, detail: 'the folder does not tell its room' };
  const result = free < NOTHING ? 'bad' : free < LITTLE ? 'slow' : 'good';
  return { result, value: Math.min(free, Number.MAX_SAFE_INTEGER), detail: 'bytes free' };
};
