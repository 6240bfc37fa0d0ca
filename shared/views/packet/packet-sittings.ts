import { z } from 'zod';
import { answer } from '../../domain/ceremony.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { routeGate, type Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { text } from './gate-schema.ts';

/** A board that signed one after another: who was asked, and what each answered. */
export const packetSitting = z.strictObject({
  gate: routeGate,
  began: instant,
  ended: instant,
  chair: text,
  note: text,
  answers: z.array(answer.pick({ verdict: true, signature: true }).extend({ name: text })).readonly(),
});
export type PacketSitting = Readonly<z.infer<typeof packetSitting>>;

/** A wave's packet shows its own sittings and those on the plan, a rollout's those on the plan. */
export function packetSittingsOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
): readonly PacketSitting[] {
  return rollout.ceremonies
    .filter((one) => one.wave === null || one.wave === wave?.id)
    .map(({ gate, began, at, by, note, answers }) => ({
      gate,
      began,
      ended: at,
      chair: accountName(state, by),
      note,
      answers: answers.map(({ account, verdict, signature }) => ({
        name: accountName(state, account),
        verdict,
        signature,
      })),
    }));
}
