import { z } from 'zod';
import type { ItemId } from '../../domain/ids.ts';
import { method, signedBy } from '../../domain/training.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import type { ItemRow } from '../shape/wave-training.ts';
import { unknownItem } from '../training/asked-item.ts';
import { waveTraining } from '../wave-training.ts';
import { cell, count, text } from './gate-schema.ts';
import { packetJoiner, packetJoinersOf } from './packet-joiners.ts';
import { packetOverride, packetOverridesOf } from './packet-overrides.ts';
import { packetTrainingSignature, packetTrainingSignaturesOf } from './packet-training-signatures.ts';
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
        methods: z.array(method).readonly(),
        signedBy,
        need: count,
        /** Those with an override among them. */
        trained: count,
        overridden: count,
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
        department: text.nullable(),
        line: text.nullable(),
        left: text.nullable(),
        /** Taken in beside the approved cohort once the wave was live. */
        joiner: z.boolean(),
        gaps: count,
        cells: z.array(cell).readonly(),
      }),
    )
    .readonly(),
  overrides: z.array(packetOverride).readonly(),
  /** As of the packet, not of the go-live. */
  joiners: z.array(packetJoiner).readonly(),
  signatures: z.array(packetTrainingSignature).readonly(),
});
export type PacketTraining = Readonly<z.infer<typeof packetTraining>>;

export function packetTrainingOf(state: BookState, wave: Wave, now: Instant): PacketTraining {
  const live = wentLiveAt(wave);
  const at = live ?? now;
  const then = live === null ? wave : waveAt(wave, live);
  const training = waveTraining(state, then, at);
  const { items, people, complete, of } = training;
  return {
    at,
    today: live === null ? null : tallyOf(state, wave, now),
    complete,
    of,
    items: items.map((row) => itemOf(state, row)),
    people: people.map((row) => ({ ...row, cells: [...row.cells] })),
    overrides: packetOverridesOf(state, wave, now),
    joiners: packetJoinersOf(state, wave, now),
    signatures: packetTrainingSignaturesOf(state, training),
  };
}

/** The people and overrides of a wave as of a past moment: what was withdrawn or decided later was not so then. */
function waveAt(wave: Wave, at: Instant): Wave {
  return {
    ...wave,
    joiners: wave.joiners.filter((one) => one.at.ms <= at.ms),
    overrides: wave.overrides.map((one) =>
      one.withdrawn !== null && one.withdrawn.at.ms > at.ms ? { ...one, withdrawn: null } : one,
    ),
  };
}

function itemOf(
  state: BookState,
  { item, title, version, need, trained, overridden }: ItemRow,
): PacketTraining['items'][number] {
  const {
    assessed,
    validDays,
    methods,
    signedBy: signers,
  } = state.items.get(item as ItemId) ?? unknownItem(item as ItemId);
  return {
    item,
    title,
    version,
    assessed,
    validDays,
    methods: [...methods],
    signedBy: signers,
    need,
    trained,
    overridden,
  };
}

function tallyOf(state: BookState, wave: Wave, now: Instant): PacketTraining['today'] {
  const { complete, of } = waveTraining(state, wave, now);
  return { complete, of };
}
