import { z } from 'zod';
import type { ItemId } from '../../domain/ids.ts';
import { level, type Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { incidentsOf } from '../incidents.ts';
import { count, text } from './gate-schema.ts';

/**
 * The incidents that point at a training item, newest first: was it trained well enough? `daysAfterGoLive` null: before
 * it; `trainedDaysBefore` null: not trained at that moment.
 */
export const packetEffect = z.strictObject({
  item: text,
  title: text,
  incidents: z
    .array(
      z.strictObject({
        number: text,
        severity: level,
        what: text,
        waveTitle: text,
        daysAfterGoLive: count.nullable(),
        people: z
          .array(z.strictObject({ id: text, name: text, trainedDaysBefore: z.int().nullable() }))
          .readonly(),
      }),
    )
    .readonly(),
});
export type PacketEffect = Readonly<z.infer<typeof packetEffect>>;

/** By item; of one wave only where one is named. */
export function packetEffectsOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
): readonly PacketEffect[] {
  const deviations = rollout.deviations.filter((one) => wave === null || one.wave === wave.id);
  const items = [...new Set<ItemId>(deviations.flatMap(({ training }) => training.items))].sort();
  return items.map((item) => ({
    item,
    title: state.items.get(item)?.title ?? item,
    incidents: incidentsOf(state, [{ ...rollout, deviations }], item).map(
      ({ number, severity, what, waveTitle, daysAfterGoLive, people }) => ({
        number,
        severity,
        what,
        waveTitle,
        daysAfterGoLive,
        people: people.map((one) => ({ ...one })),
      }),
    ),
  }));
}
