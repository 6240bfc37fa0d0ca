import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { foldRollout } from '../../../../shared/events/fold.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../shared/events/sections.ts';
import { build } from '../../../fixtures/build/build.ts';
import { event } from '../../../fixtures/build/events.ts';

const { later, now, paper, signature, step, who } = build;
const base = build.readyRollout({ signatures: [], waves: [build.readyWave({ signatures: [] })] });
const [wave] = base.waves;

/** Made by Wieczorek over what `from` holds. */
function signedOver(from: Rollout, of: string | null, part: Partial<Envelope> = {}): Envelope {
  const sections = of === null ? PLAN_SECTIONS : WAVE_SECTIONS;
  const digest = contentDigest(from, of === null ? null : from.waves[0]!, sections);
  const { step: on, void: _void, ...made } = signature(who.quality, step(), { sections, digest });
  return event('signed/1', { data: { wave: of, step: on, signature: made } as never, ...part });
}
const impact = (effect: string): Envelope =>
  event('impact-assessed/1', {
    id: build.uuid('event', 8),
    at: later(now, 5),
    data: { old: base.impact, new: [{ ...base.impact[0]!, effect }] } as never,
  });
const fold = (...events: readonly Envelope[]): Rollout => events.reduce(foldRollout, base);

describe('what two workstations did at the same time', () => {
  it('[VW79] [R12] a signature made over what another edited meanwhile is void from the first', () => {
    expect(fold(signedOver(base, null)).signatures[0]!.void).toBeNull();
    const crossed = fold(impact('Other screens'), signedOver(base, null, { at: later(now, 9) }));
    expect(crossed.signatures[0]!.void).toMatchObject({ at: later(now, 9), by: null });
    const back = foldRollout(crossed, impact(base.impact[0]!.effect));
    expect(back.signatures[0]!.void).not.toBeNull();
    const ofWave = fold(impact('Other screens'), signedOver(base, wave!.id));
    expect(ofWave.waves[0]!.signatures[0]!.void).not.toBeNull();
  });

  it('[VW79] says of which edit, where that voided others too', () => {
    const edit = impact('Other screens');
    const { signatures } = fold(signedOver(base, null), edit, signedOver(base, null));
    expect(signatures.map((held) => held.void)).toEqual(
      signatures.map(() => ({ at: edit.at, by: edit.actor, section: 'impact', event: edit.id })),
    );
  });

  it('[VW79] a signature that is void from the first approves no plan: no baseline is taken from it', () => {
    expect(fold(signedOver(base, null)).waves[0]!.baseline).toEqual(wave!.timing);
    expect(fold(impact('Other screens'), signedOver(base, null)).waves[0]!.baseline).toBeNull();
  });

  it('[VW79] a paper too', () => {
    const {
      at: _at,
      by: _by,
      witnesses: _witnesses,
      void: _void,
      ...plain
    } = paper(who.quality, step(), [], {
      sections: WAVE_SECTIONS,
      digest: contentDigest(base, wave!, WAVE_SECTIONS),
    });
    const recorded = event('paper-recorded/1', { data: { wave: wave!.id, paper: plain } as never });
    expect(fold(recorded).waves[0]!.papers[0]!.void).toBeNull();
    expect(fold(impact('Other screens'), recorded).waves[0]!.papers[0]!.void).not.toBeNull();
  });

  it('[VW82] who witnesses at both workstations is one witness, and the signer is none', () => {
    const { at: _at, by: _by, witnesses: _witnesses, void: _void, ...plain } = paper(who.quality, step());
    const recorded = event('paper-recorded/1', { data: { wave: wave!.id, paper: plain } as never });
    const seen = (actor: string, number: number) =>
      event('paper-witnessed/1', {
        actor,
        data: { wave: wave!.id, paper: plain.id, signature: build.uuid('witness', number) } as never,
      });
    const held = fold(
      recorded,
      seen('h.lund', 1),
      seen('h.lund', 2),
      seen(who.quality.id, 3),
      seen('a.demir', 4),
    );
    expect(held.waves[0]!.papers[0]!.witnesses.map(({ signer }) => signer)).toEqual(['h.lund', 'a.demir']);
  });

  it('[VW78] a wave that ended keeps what of the rollout its signatures covered', () => {
    const ended = fold(signedOver(base, wave!.id), event('wave-cancelled/1'), impact('Other screens'));
    expect(ended.waves[0]).toMatchObject({
      kept: { impact: base.impact, risk: base.risk, rollback: base.rollback },
    });
    expect(ended.waves[0]!.signatures[0]!.void).toBeNull();
    const running = fold(signedOver(base, wave!.id), impact('Other screens'));
    expect(running.waves[0]!.signatures[0]!.void?.section).toBe('impact');
  });
});
