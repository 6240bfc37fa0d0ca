import type { ShareProbe, ShareReport } from '../../../shared/domain/device.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Random } from '../../platform/random.ts';
import type { Timer } from '../../platform/timer.ts';
import { sweep } from './delete-probe.ts';
import { probesOf } from './probes.ts';
import type { ShareClient } from './share-client.ts';
import { standOf } from './stand.ts';
import { verdictOf } from './verdict.ts';
import { within } from './within.ts';

export interface Examining {
  /** Two clients of the same folder that know nothing of each other: two machines at best, two ways in at least. */
  readonly first: ShareClient;
  readonly second: ShareClient;
  /** The book's folder below the share, or `null` for a share without one. */
  readonly book: string | null;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly said?: (probe: ShareProbe) => void;
}

/** One probe answers within this, or counts as one that did not. */
const PATIENCE = 30_000;
/** After one that did not, the others only get this: a folder that hangs hangs everywhere. */
const IMPATIENCE = 3_000;

/** Tries a folder as two workstations would use it, below `<book>/probe/<random>`, and takes everything away again. Never throws, never hangs. */
export async function examineShare(how: Examining): Promise<ShareReport> {
  const stand = standOf(how);
  const probes: ShareProbe[] = [];
  for (const [id, probe] of probesOf) {
    const found = isHopeless(probes)
      ? { id, result: 'unknown' as const, value: null, detail: 'not tried' }
      : await one(id, () => probe(stand), patienceAfter(probes), how);
    probes.push(found);
    how.said?.(found);
  }
  await within(() => sweep(stand), IMPATIENCE, how.timer).catch(() => undefined);
  return verdictOf(probes, stand.costs());
}

const NO_ANSWER = 'no answer';

/** Where nothing can be written there is nothing to look for. */
function isHopeless(probes: readonly ShareProbe[]): boolean {
  return probes.some(({ id, result }) => id === 'write' && result === 'bad');
}

function patienceAfter(probes: readonly ShareProbe[]): number {
  return probes.some(({ detail }) => detail === NO_ANSWER) ? IMPATIENCE : PATIENCE;
}

async function one(
  id: ShareProbe['id'],
  probe: () => Promise<Omit<ShareProbe, 'id'>>,
  patience: number,
  how: Examining,
): Promise<ShareProbe> {
  try {
    const found = await within(probe, patience, how.timer);
    return found === 'late' ? { id, result: 'bad', value: patience, detail: NO_ANSWER } : { id, ...found };
  } catch (error) {
    return { id, result: 'bad', value: null, detail: saidBy(error) };
  }
}

function saidBy(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 400);
}
