import { isoOf } from '../../../shared/kernel/instant.ts';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import type { WhyPlace } from './why-place.ts';

/**
 * What gives the same proof at a command line: `wavebook why W-014-3 --side entry --at 2026-11-11T22:00:14+01:00`.
 * Where an event was looked before, that place in the log stands with the moment: `--at '#18116@2026-…'`.
 */
export function commandLine(
  { wave, side, at, upTo }: Pick<GateProof, 'wave' | 'side' | 'at' | 'upTo'>,
  asked: Pick<WhyPlace, 'at' | 'upTo'>,
): string {
  const moment = asked.at !== null && asked.upTo === null ? isoOf(at) : `'#${upTo}@${isoOf(at)}'`;
  return `wavebook why ${wave.number} --side ${side} --at ${moment}`;
}
