import type { RolloutId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Draft, Envelope } from '../events/envelope.ts';
import { foldRollout } from '../events/fold.ts';
import { editsContent } from '../events/fold/void-signatures.ts';
import type { BookState } from '../events/state.ts';
import { ZERO_DIGEST } from '../kernel/digest.ts';
import type { DecideContext } from './context.ts';

/** The rollout as it would be after these drafts: for showing consequences before anything is written. */
export function foreseen(
  before: Rollout,
  drafts: readonly Draft[],
  { now, by, device }: Pick<DecideContext, 'now' | 'by' | 'device'>,
): Rollout {
  return drafts.reduce(
    (rollout, draft, index) => foldRollout(rollout, envelopeOf(draft, index, drafts.length)),
    before,
  );

  function envelopeOf(draft: Draft, index: number, of: number): Envelope {
    return {
      v: 1,
      id: device,
      origin: `${device}-1`,
      seq: 0,
      lamport: 0,
      at: now,
      actor: by.id,
      role: null,
      session: null,
      ...draft,
      batch: { index, of },
      heads: [],
      replaces: null,
      prev: ZERO_DIGEST,
    };
  }
}

/** Signatures and papers that an edit made void. */
export function voidCount(rollout: Rollout): number {
  const of = ({ signatures, papers }: Pick<Rollout, 'signatures' | 'papers'>): number =>
    [...signatures, ...papers].filter((held) => held.void !== null).length;
  return of(rollout) + rollout.waves.reduce((sum, wave) => sum + of(wave), 0);
}

/** An edit that voids a signature, on paper too, says why; others may. */
export function voidsUnexplained(
  state: BookState,
  drafts: readonly Draft[],
  context: DecideContext,
): boolean {
  const edits = drafts.filter((draft) => draft.reason === null && editsContent(draft));
  const id = edits[0]?.subject.rollout as RolloutId | undefined;
  const before = id === undefined ? undefined : state.rollouts.get(id);
  return before !== undefined && voidCount(foreseen(before, edits, context)) > voidCount(before);
}
