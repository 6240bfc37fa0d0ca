import { isoOf } from '../../../shared/kernel/instant.ts';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';

/** What gives the same proof at a command line: `wavebook why W-014-3 --side entry --at 2026-11-11T22:00:14+01:00`. */
export function commandLine({ wave, side, at }: Pick<GateProof, 'wave' | 'side' | 'at'>): string {
  return `wavebook why ${wave.number} --side ${side} --at ${isoOf(at)}`;
}
