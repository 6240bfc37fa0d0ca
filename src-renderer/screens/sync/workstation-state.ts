import type { Mark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';

/** A clock that is off by so much is flagged, as everywhere (R27). */
const offBy = 60_000;

export function clockIsOff({ clock }: Pick<WorkstationRow, 'clock'>): boolean {
  return clock !== null && Math.abs(clock) >= offBy;
}

export function isSilent({ troubles }: Pick<WorkstationRow, 'troubles'>): boolean {
  return troubles.some((trouble) => trouble.code === 'silent');
}

/** Shape and hue of a workstation in the list: nothing to look at is a tick. */
export function workstationMark(row: WorkstationRow): Mark {
  return row.standing === 'enrolled' && needsLook(row) ? 'check/late' : standingMark(row);
}

/** What it is to the book, whatever there is to look at. */
export function standingMark({ standing }: Pick<WorkstationRow, 'standing'>): Mark {
  switch (standing) {
    case 'quarantined':
    case 'asks':
      return 'book/quarantined';
    case 'forked':
      return 'book/damaged';
    case 'revoked':
      return 'check/not-met';
    case 'enrolled':
      return 'check/met';
    default:
      return assertNever(standing);
  }
}

/** Whether somebody should look at it; being revoked is an end, not a trouble. */
export function needsLook(row: WorkstationRow): boolean {
  if (row.standing === 'revoked') return false;
  return row.standing !== 'enrolled' || (row.behind ?? 0) > 0 || clockIsOff(row) || row.troubles.length > 0;
}

/** The hue of what its delivery cell says, or none. */
export function deliveryTone({ standing, behind }: WorkstationRow): 'tie' | 'warn' | null {
  if (standing === 'quarantined' || standing === 'asks' || standing === 'forked') return 'tie';
  return standing === 'enrolled' && (behind ?? 0) > 0 ? 'warn' : null;
}
