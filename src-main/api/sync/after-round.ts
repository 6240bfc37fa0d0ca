import type { SyncAlarm } from '../../../shared/domain/device.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Register } from '../../identity/register.ts';
import type { RoundResult } from '../../sync/contract.ts';

const NOBODY = { account: null, session: null } as const;

/** Writes down what must be looked at, once for each kind, workstation and event from which on it is so. */
export async function raiseAlarms(
  alarms: readonly SyncAlarm[],
  state: () => BookState,
  register: Pick<Register, 'log'>,
): Promise<void> {
  for (const alarm of alarms) {
    if (isKnown(alarm, state())) continue;
    const subject = { kind: 'device', id: deviceOf(alarm.origin) } as const;
    await register.log([draft('sync-alarm/1', subject, alarm)], NOBODY);
  }
}

/** Others may have written it down before, and theirs is here. */
function isKnown({ kind, origin, seq }: SyncAlarm, { alerts }: BookState): boolean {
  // A fork that parts earlier cuts off more; one that parts later is within what is cut off. A life that was found in two
  // places is over, whoever of them finds it, and wherever.
  const covers = (size: number): boolean =>
    kind === 'clone' || (kind === 'fork' ? size <= seq : size === seq);
  return [...alerts.values()].some(
    (alert) => alert.kind === `sync-${kind}` && alert.about === origin && covers(alert.size),
  );
}

function deviceOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf('-'));
}

/** What people see of a round: another one that shows the same is no news. */
export function shownOf({ at: _at, operations: _operations, ...shown }: RoundResult): string {
  return JSON.stringify(shown);
}
