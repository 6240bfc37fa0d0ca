import { z } from 'zod';
import { sealMark } from '../../domain/device.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { gateSide, type GateSide, type Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { sealOf } from '../seal.ts';
import type { Reach } from '../shape/reach.ts';
import { wentLiveAt } from '../went-live.ts';
import { text } from './gate-schema.ts';

/**
 * A gate that was passed, and whether all workstations taking part have it, by their signed checkpoints. `missing`: who has
 * not confirmed it; null where that was not known when the packet was made.
 */
export const packetSeal = z.strictObject({
  wave: text,
  title: text,
  side: gateSide,
  passedAt: instant,
  sealedAt: instant.nullable(),
  marks: z.array(sealMark).readonly(),
  missing: z.array(text).readonly().nullable(),
});
export type PacketSeal = Readonly<z.infer<typeof packetSeal>>;

/** Of each gate passed since more than one workstation is in the book; one alone has nobody to confirm it. */
export function packetSealsOf(
  state: BookState,
  rollout: Rollout,
  waves: readonly Wave[],
  reaches: readonly Reach[],
): readonly PacketSeal[] {
  return waves.flatMap((wave) =>
    passedGates(wave).flatMap(({ side, at }) => {
      const seal = sealOf(state, rollout, wave, side);
      if (seal === null || seal.event === null) return [];
      const { sealed, event } = seal;
      const reach = reaches.find((one) => one.event === event);
      return [
        {
          wave: wave.number,
          title: wave.title,
          side,
          passedAt: at,
          sealedAt: sealed?.at ?? null,
          marks: sealed?.marks ?? [],
          missing: sealed === null ? (reach?.missing ?? null) : [],
        },
      ];
    }),
  );
}

function passedGates(wave: Wave): readonly { readonly side: GateSide; readonly at: Instant }[] {
  const live = wentLiveAt(wave);
  const entry = live === null ? [] : [{ side: 'entry' as const, at: live }];
  return wave.state.kind === 'handed-over'
    ? [...entry, { side: 'exit' as const, at: wave.state.since }]
    : entry;
}
