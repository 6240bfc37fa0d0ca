import { z } from 'zod';
import type { Conflict } from '../../domain/conflict.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { conflictsOver } from '../conflicts-over.ts';
import type { ConflictView } from '../shape/sync-page.ts';
import { text } from './gate-schema.ts';

const side = z.strictObject({
  text,
  by: text,
  role: text,
  at: instant,
  device: text,
  reason: text.nullable(),
});

/** What two workstations wrote apart, in words as the screen shows it: every value, who, when, where, and what became of it. */
export const packetConflict = z.strictObject({
  id: text,
  title: text,
  before: text,
  sides: z.array(side).readonly(),
  closed: z.array(text).readonly(),
  signatures: z.array(text).readonly(),
  settled: z
    .strictObject({ at: instant, by: text, reason: text, text, how: z.enum(['chosen', 'edited']) })
    .nullable(),
});
export type PacketConflict = Readonly<z.infer<typeof packetConflict>>;

/** Those of the rollout and its waves, or of what one wave depends on: its cohort and training items too. Open and settled, in one order. */
export function conflictsAbout(
  state: Pick<BookState, 'conflicts'>,
  rollout: Rollout,
  wave: Wave | null,
): readonly Conflict[] {
  const waves = wave === null ? rollout.waves : [wave];
  const over = waves.flatMap((one) => conflictsOver(state, rollout, one, 'all'));
  const own = [...state.conflicts.values()].filter(
    (one) => wave === null && one.rollout === rollout.id && one.kind === 'rollout',
  );
  return [...new Set([...own, ...over])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Open ones first. */
export function packetConflictsOf(views: readonly ConflictView[]): readonly PacketConflict[] {
  return [...views.filter((one) => one.settled === null), ...views.filter((one) => one.settled !== null)].map(
    ({ id, title, before, sides, closed, signatures, settled }) => ({
      id,
      title,
      before,
      // A packet has room: what a screen shows in part stands whole.
      sides: sides.map(({ text: shown, whole = shown, by, role, at, device, reason }) => ({
        text: whole,
        by,
        role,
        at,
        device,
        reason,
      })),
      closed,
      signatures,
      settled,
    }),
  );
}
