import { z } from 'zod';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import type { TrailRow } from '../shape/trail-page.ts';
import { count, text } from './gate-schema.ts';

const maybe = text.nullable();
const trailRow = z.strictObject({
  position: count,
  id: text,
  at: instant,
  actor: maybe,
  name: text,
  role: maybe,
  device: text,
  type: text,
  what: text,
  about: text,
  old: maybe,
  new: maybe,
  why: maybe,
  refused: z.boolean(),
  behind: z.int().min(0).nullable(),
  rollout: maybe,
  wave: maybe,
}) satisfies z.ZodType<TrailRow>;

/** The part of the trail about the record: how it was chosen, from which event to which, and how many. */
export const packetTrail = z.strictObject({
  filter: z.strictObject({ rollout: text, wave: maybe }),
  first: count.nullable(),
  last: count.nullable(),
  count,
  rows: z.array(trailRow).readonly(),
});
export type PacketTrail = Readonly<z.infer<typeof packetTrail>>;

/** A wave's extract also holds what was done to its rollout as a whole. Oldest first. */
export function packetTrailOf(rows: readonly TrailRow[], rollout: string, wave: string | null): PacketTrail {
  const about = rows.filter(
    (row) => row.rollout === rollout && (wave === null || row.wave === null || row.wave === wave),
  );
  const ordered = [...about].sort((a, b) => a.position - b.position);
  return {
    filter: { rollout, wave },
    first: ordered[0]?.position ?? null,
    last: ordered.at(-1)?.position ?? null,
    count: ordered.length,
    rows: ordered,
  };
}

/** A packet made of this record before. `since`: events about the record after it. */
export const earlierPacket = z.strictObject({
  at: instant,
  byName: maybe,
  revision: count,
  sha256: text,
  digest: text,
  pages: count,
  upTo: count,
  since: count,
});

export function earlierPackets(
  state: BookState,
  record: string,
  trail: PacketTrail,
): readonly z.infer<typeof earlierPacket>[] {
  const made = [...state.packets.values()]
    .filter((packet) => packet.record.id === record)
    .sort((a, b) => a.upTo - b.upTo || a.at.ms - b.at.ms);
  return made.map(({ at, by, record: { revision }, sha256, digest, pages, upTo }) => ({
    at,
    byName: by === null ? null : accountName(state, by),
    revision,
    sha256,
    digest,
    pages,
    upTo,
    since: trail.rows.filter((row) => row.position > upTo).length,
  }));
}
