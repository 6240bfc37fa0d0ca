import type { ConflictSide, ConflictView } from '../../../shared/views/shape/sync-page.ts';

/** Open conflicts about the same kind of field that whoever looks may settle: they can be settled in one go. */
export function alikeOf(conflict: ConflictView, open: readonly ConflictView[]): readonly ConflictView[] {
  return open.filter((one) => one.settled === null && one.mine && one.field === conflict.field);
}

/** What a workstation wrote in a conflict; of several writings its last. */
export function sideOf({ sides }: ConflictView, device: string): ConflictSide | undefined {
  return sides.findLast((side) => side.device === device);
}

/** Workstations that wrote in these conflicts, with how many each stands in, the most first. */
export function devicesOf(
  conflicts: readonly ConflictView[],
): readonly { readonly device: string; readonly count: number }[] {
  const names = new Set(conflicts.flatMap((one) => one.sides.map((side) => side.device)));
  return [...names]
    .map((device) => ({
      device,
      count: conflicts.filter((one) => sideOf(one, device) !== undefined).length,
    }))
    .sort((a, b) => b.count - a.count || (a.device < b.device ? -1 : 1));
}

/** Of each conflict that is ticked and in which the workstation wrote: its writing. */
export function choicesFor(
  conflicts: readonly ConflictView[],
  device: string,
  left: ReadonlySet<string>,
): readonly { readonly id: string; readonly event: string }[] {
  return conflicts.flatMap((one) => {
    const side = left.has(one.id) ? undefined : sideOf(one, device);
    return side === undefined ? [] : [{ id: one.id, event: side.event }];
  });
}
