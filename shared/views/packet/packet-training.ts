import { z } from 'zod';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import { waveTraining } from '../wave-training.ts';
import { cell, count, text } from './gate-schema.ts';

/** Items across, people down, as the gate read it: people with gaps first, then by name. */
export const packetTraining = z.strictObject({
  complete: count,
  of: count,
  items: z
    .array(
      z.strictObject({
        item: text,
        title: text,
        version: z.int().nullable(),
        assessed: z.boolean(),
        validDays: z.int().nullable(),
        need: count,
        trained: count,
      }),
    )
    .readonly(),
  people: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        role: text.nullable(),
        shift: text.nullable(),
        line: text.nullable(),
        left: text.nullable(),
        gaps: count,
        cells: z.array(cell).readonly(),
      }),
    )
    .readonly(),
});
export type PacketTraining = Readonly<z.infer<typeof packetTraining>>;

export function packetTrainingOf(state: BookState, wave: Wave, now: Instant): PacketTraining {
  const { items, people, complete, of } = waveTraining(state, wave, now);
  return {
    complete,
    of,
    items: items.map(({ item, title, version, need, trained }) => {
      const known = state.items.get(item as never);
      return {
        item,
        title,
        version,
        need,
        trained,
        assessed: known?.assessed ?? false,
        validDays: known?.validDays ?? null,
      };
    }),
    people: people.map(({ id, name, role, shift, line, left, gaps, cells }) => ({
      id,
      name,
      role,
      shift,
      line,
      left,
      gaps,
      cells: [...cells],
    })),
  };
}
