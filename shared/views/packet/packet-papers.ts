import { z } from 'zod';
import { paper, type HeldPaper } from '../../domain/paper.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { voided } from '../../domain/signature.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { text } from './gate-schema.ts';

/** A signature given on paper whole: enough to compute what its witnesses signed. */
export const packetPaper = z.strictObject({
  on: z.enum(['rollout', 'wave']),
  paper,
  recordedAt: instant,
  recordedBy: text,
  witnesses: z.array(z.strictObject({ signature: text, name: text, at: instant })).readonly(),
  void: voided.extend({ byName: text.nullable() }).nullable(),
});
export type PacketPaper = Readonly<z.infer<typeof packetPaper>>;

/** For a wave its own and those on the plan it stands on, oldest first. */
export function packetPapersOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
): readonly PacketPaper[] {
  const from =
    (on: PacketPaper['on']) =>
    ({ at, by, witnesses, void: gone, ...held }: HeldPaper): PacketPaper => ({
      on,
      paper: held,
      recordedAt: at,
      recordedBy: accountName(state, by),
      witnesses: witnesses.map(({ signature, name, at: seen }) => ({ signature, name, at: seen })),
      void: gone === null ? null : { ...gone, byName: gone.by === null ? null : accountName(state, gone.by) },
    });
  return [...(wave?.papers.map(from('wave')) ?? []), ...rollout.papers.map(from('rollout'))];
}
