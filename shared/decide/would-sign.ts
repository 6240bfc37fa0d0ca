import type { Account } from '../domain/account.ts';
import type { RolloutId, WaveId } from '../domain/ids.ts';
import type { Meaning } from '../domain/signature.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../events/sections.ts';
import type { BookState } from '../events/state.ts';
import type { CommandOf, DecideContext } from './context.ts';
import { statementFor } from './statement.ts';

/** Why this person could not sign the record as it stands with this meaning; null: they could, with their password. */
export function signingRefusal(
  state: BookState,
  of: { readonly rollout: string; readonly wave: string | null },
  meaning: Meaning,
  account: Account,
  context: Omit<DecideContext, 'by' | 'signature'>,
): RefusalCode | null {
  const rollout = state.rollouts.get(of.rollout as RolloutId);
  const wave = rollout?.waves.find(({ id }) => id === of.wave) ?? null;
  if (rollout === undefined) return 'not-found';
  const sections = [...(wave === null ? PLAN_SECTIONS : WAVE_SECTIONS)];
  const command = {
    kind: 'sign',
    rollout: rollout.id,
    wave: of.wave as WaveId | null,
    meaning,
    sections,
    digest: contentDigest(rollout, wave, sections),
    comment: '',
  } as CommandOf<'sign'>;
  const stated = statementFor(state, command, { ...context, by: account, signature: null });
  return stated.ok ? null : stated.refusal.code;
}
