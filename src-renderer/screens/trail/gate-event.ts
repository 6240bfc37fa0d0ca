import { withoutVersion } from '../../../shared/events/trail-kinds.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { TrailEvent } from '../../../shared/views/shape/trail-page.ts';

/** A decision at a gate: of which wave and gate, when, and after how many events it was taken. */
export interface GateEvent {
  readonly rollout: string;
  readonly wave: string;
  readonly side: GateSide;
  readonly at: number;
  readonly upTo: number;
}

const sides: Readonly<Record<string, GateSide>> = {
  'went-live': 'entry',
  'handed-over': 'exit',
  'wave.go-live': 'entry',
  'wave.hand-over': 'exit',
};

type Stored = { readonly command?: unknown; readonly proof?: { readonly upTo?: unknown } | null };

/** What a step through a gate, or a refused one, was computed from; null for every other event. */
export function gateEvent({ row, data }: TrailEvent): GateEvent | null {
  if (row.rollout === null || row.wave === null) return null;
  const stored = JSON.parse(data) as Stored;
  const type = row.refused ? String(stored.command) : withoutVersion(row.type);
  const side = Object.hasOwn(sides, type) ? sides[type] : undefined;
  if (side === undefined) return null;
  const upTo = typeof stored.proof?.upTo === 'number' ? stored.proof.upTo : row.position - 1;
  return { rollout: row.rollout, wave: row.wave, side, at: row.at.ms, upTo };
}
