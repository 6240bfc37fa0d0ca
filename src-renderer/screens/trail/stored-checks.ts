import { isKnown, catalog } from '../../../shared/events/catalog.ts';
import type { CheckId, GateCheck } from '../../../shared/views/shape/gate.ts';
import type { TrailEvent } from '../../../shared/views/shape/trail-page.ts';

const throughGate = ['went-live/1', 'handed-over/1'] as const;

/** What a gate was computed from when it let the wave pass, as the event holds it; empty for every other event. */
export function storedChecks({ row, data }: TrailEvent): readonly GateCheck[] {
  const type = throughGate.find((one) => one === row.type);
  if (type === undefined || !isKnown(type)) return [];
  const stored = catalog[type].safeParse(JSON.parse(data));
  return stored.success
    ? stored.data.checks.map((check) => ({ ...check, id: check.id as CheckId, blockers: [] }))
    : [];
}
