import { z } from 'zod';
import { joinerDecision } from '../../domain/joiner.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { lateJoiners } from '../joiners.ts';
import { waveJoiners } from '../wave-page/exceptions.ts';
import { text } from './gate-schema.ts';

/** Who came to the wave's place after the cohort was frozen: the undecided first, then those decided on, newest first. */
export const packetJoiner = z.strictObject({
  person: text,
  name: text,
  since: instant,
  decided: z.strictObject({ decision: joinerDecision, at: instant, byName: text, reason: text }).nullable(),
});
export type PacketJoiner = Readonly<z.infer<typeof packetJoiner>>;

export function packetJoinersOf(state: BookState, wave: Wave, now: Instant): readonly PacketJoiner[] {
  return waveJoiners(state, wave, lateJoiners(state, wave, now), now).map(
    ({ person, name, since, decided }) => ({
      person,
      name,
      since,
      decided:
        decided === null
          ? null
          : {
              decision: decided.decision,
              at: decided.at,
              byName: decided.byName,
              reason: decided.reason,
            },
    }),
  );
}
