import type { ShareProbe, ShareReport } from '../../../shared/domain/device.ts';

/** Without these nothing reaches another workstation whole and under its name. */
const NEEDED: ReadonlySet<ShareProbe['id']> = new Set([
  'write',
  'rename',
  'visibility',
  'fsync',
  'listing',
  'case-folding',
  'path-length',
  'names',
  'free-space',
]);

/** A round asks some four things of each workstation: that many calls must fit into a fraction of the time between rounds. */
const CALLS = 40;
const SHORTEST = 2_000;
const LONGEST = 60_000;

/** What was found, what follows from it, and how often to look at such a folder. `costs`: ms of single calls. */
export function verdictOf(probes: readonly ShareProbe[], costs: readonly number[]): ShareReport {
  const unfit = probes.some(({ id, result }) => result === 'bad' && NEEDED.has(id));
  const care = probes.some(({ result }) => result === 'bad' || result === 'slow');
  const seen = Math.max(valueOf(probes, 'visibility'), valueOf(probes, 'listing'));
  const call = [...costs].sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return {
    fit: unfit ? 'unfit' : care ? 'with-care' : 'fit',
    probes,
    timings: {
      round: Math.min(LONGEST, Math.max(SHORTEST, call * CALLS, seen)),
      settle: Math.min(LONGEST, seen * 2),
    },
  };
}

function valueOf(probes: readonly ShareProbe[], id: ShareProbe['id']): number {
  return probes.find((probe) => probe.id === id)?.value ?? 0;
}
