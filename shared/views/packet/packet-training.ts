import { z } from 'zod';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { waveTraining } from '../wave-training.ts';
import { cell, count, text } from './gate-schema.ts';
import { wentLiveAt } from '../went-live.ts';

const tally = z.strictObject({ complete: count, of: count });

/**
 * Items across, people down, as the gate read it: people with gaps first, then by name. Once a wave is live, `at` is its
 * go-live: what somebody must learn since does not undo that they were trained then. `today` counts as of the packet.
 */
export const packetTraining = z.strictObject({
  at: instant,
  today: tally.nullable(),
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
  const live = wentLiveAt(wave);
  const { items, people, complete, of } = waveTraining(state, wave, live ?? now);
  return {
    at: live ?? now,
    today: live === null ? null : tallyOf(state, wave, now),
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

function tallyOf(state: BookState, wave: Wave, now: Instant): PacketTraining['today'] {
  const { complete, of } = waveTraining(state, wave, now);
  return { complete, of };
}
