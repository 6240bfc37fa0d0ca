import { z } from 'zod';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { waveOverrides } from '../wave-page/exceptions.ts';
import { text } from './gate-schema.ts';

/**
 * Who went on without training on what, until which day, why, and by whose signature (R49). `signature`: its id among
 * the packet's signatures; `inForce`: at the moment of the packet. Newest first, withdrawn ones among them.
 */
export const packetOverride = z.strictObject({
  id: text,
  person: text,
  name: text,
  item: text,
  title: text,
  version: z.int(),
  until: text,
  reason: text,
  at: instant,
  byName: text,
  signature: text,
  inForce: z.boolean(),
  withdrawn: z.strictObject({ at: instant, byName: text, reason: text }).nullable(),
});
export type PacketOverride = Readonly<z.infer<typeof packetOverride>>;

export function packetOverridesOf(state: BookState, wave: Wave, now: Instant): readonly PacketOverride[] {
  return waveOverrides(state, wave, now).map(({ by: _by, withdrawn, ...held }) => ({
    ...held,
    title: state.items.get(held.item)?.title ?? held.item,
    withdrawn:
      withdrawn === null
        ? null
        : { at: withdrawn.at, byName: accountName(state, withdrawn.by), reason: withdrawn.reason },
  }));
}
