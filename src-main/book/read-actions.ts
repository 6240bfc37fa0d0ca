import type { Envelope } from '../../shared/events/envelope.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { BranchLog } from './branch-log.ts';
import { linesBetween } from './line-cursor.ts';
import { eventAt } from './log-reader.ts';
import { floats, type Run } from './order.ts';
import { Pending } from './pending.ts';

/** The events [from, to) of a branch with their lines. */
async function* eventsOf(
  branch: BranchLog,
  from: number,
  to: number,
): AsyncGenerator<{ readonly event: Envelope; readonly bytes: Uint8Array }> {
  let seq = from;
  for await (const lines of linesBetween(branch.reading(), from, to))
    for (const bytes of lines) {
      yield { event: eventAt(branch, bytes, seq), bytes };
      seq += 1;
    }
}

/** Its actions [from, to), which were read and proved before. */
export async function pendingBetween(branch: BranchLog, from: number, to: number): Promise<Pending> {
  const pending = new Pending(from);
  let first: Envelope | null = null;
  for await (const { event, bytes } of eventsOf(branch, from, to)) {
    if (event.batch.index === 0) first = event;
    if (first === null || event.batch.index + 1 < event.batch.of) continue;
    const { lamport: key, heads } = first;
    pending.add({ of: event.batch.of, key, heads, hash: sha256Hex(bytes) });
  }
  return pending;
}

/** The first `count` events of a branch for the order. */
export async function runOf(branch: BranchLog, count: number): Promise<Run> {
  const run = { origin: branch.origin, from: 0, keys: floats() };
  for await (const { event } of eventsOf(branch, 0, count)) run.keys.push(event.lamport - event.batch.index);
  return run;
}
