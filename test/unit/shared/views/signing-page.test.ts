import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import { contentDigest, sectionContent, WAVE_SECTIONS } from '../../../../shared/events/sections.ts';
import { signingPage, type SigningSources } from '../../../../shared/views/signing-page.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now, who } = build;
const context = { now, intact: true, viewer: who.quality };
const printed: SigningSources['printed'] = (name, rollout, wave) => [
  { kind: 'text', text: JSON.stringify(sectionContent(rollout, wave, name)) },
];
const plain: SigningSources = { summary: (name) => `about ${name}`, printed, past: null, changes: [] };

function entryOf(part: Parameters<typeof build.readyWave>[0], sources = plain, more: Partial<Rollout> = {}) {
  const { state, rollout, wave } = build.readyBook(
    { waves: [build.readyWave(part)], ...more },
    { records: [{ person: 'p1' }] },
  );
  const page = signingPage(
    state,
    { rollout: rollout.id, wave: wave.id, gate: 'entry', step: null },
    context,
    sources,
  );
  if (page === null) throw new Error('no page');
  return { page, rollout, wave };
}

describe('what a signer sees', () => {
  it('[VW29] [R12] the sections as they will be signed, with the digest the signature will carry', () => {
    const { page, rollout, wave } = entryOf({ signatures: [] });
    expect(page.sections.map((section) => section.name)).toEqual([...WAVE_SECTIONS]);
    expect(page.digest).toBe(contentDigest(rollout, wave, WAVE_SECTIONS));
    expect(page).toMatchObject({ step: build.step().id, meaning: 'approved', lastSigned: null });
    expect(page.sections.every((section) => section.changed === null)).toBe(true);
  });

  it('[VW30] what changed since this signer last signed is told section by section', () => {
    const before = build.readyBook({ waves: [build.readyWave({ signatures: [] })] });
    const digest = contentDigest(before.rollout, before.wave, WAVE_SECTIONS);
    const old = build.signature(who.quality, build.step(), { digest, sections: WAVE_SECTIONS }, 'criteria');
    const criteria = [build.criterion('entry', 1, { text: 'Checked on 50 labels' })];
    const { page } = entryOf({ signatures: [old], criteria }, { ...plain, past: before.rollout });
    expect(
      page.sections.filter((section) => section.changed === true).map((section) => section.name),
    ).toEqual(['criteria']);
    expect(page.lastSigned).toEqual({ at: old.statement.at, revision: 1 });
    const unchanged = entryOf({ signatures: [old] }).page;
    expect(unchanged.sections.every((section) => section.changed === false)).toBe(true);
    expect(
      entryOf({ signatures: [old], criteria }).page.sections.every((section) => section.changed === null),
    ).toBe(true);
  });

  it('[VW70] [R12] shows each section as it is printed, beside how it stood when this signer last signed', () => {
    const before = build.readyBook({ waves: [build.readyWave({ signatures: [] })] });
    const digest = contentDigest(before.rollout, before.wave, WAVE_SECTIONS);
    const old = build.signature(who.quality, build.step(), { digest, sections: WAVE_SECTIONS }, 'criteria');
    const criteria = [build.criterion('entry', 1, { text: 'Checked on 50 labels' })];
    const shown = (page: ReturnType<typeof entryOf>['page'], name: string) =>
      page.sections.find((one) => one.name === name)!;
    const { page } = entryOf({ signatures: [old], criteria }, { ...plain, past: before.rollout });
    expect(JSON.stringify(shown(page, 'criteria').printed)).toContain('Checked on 50 labels');
    expect(JSON.stringify(shown(page, 'criteria').before)).toContain('Criterion 1 of the entry gate');
    expect(shown(page, 'scope').before).toEqual(shown(page, 'scope').printed);
    expect(shown(entryOf({ signatures: [old], criteria }).page, 'criteria').before).toBeNull();
    expect(shown(entryOf({ signatures: [old] }).page, 'criteria').before).toEqual(
      shown(entryOf({ signatures: [old] }).page, 'criteria').printed,
    );
    expect(shown(entryOf({ signatures: [] }).page, 'criteria').before).toBeNull();
  });

  it('[VW30] [VW79] a signature that an edit overtook was made over other content: what changed is unknown', () => {
    const before = build.readyBook({ waves: [build.readyWave({ signatures: [] })] });
    const old = build.signature(
      who.quality,
      build.step(),
      { digest: 'a'.repeat(64), sections: WAVE_SECTIONS },
      'criteria',
    );
    const { page } = entryOf({ signatures: [old] }, { ...plain, past: before.rollout });
    expect(page.sections.map(({ changed, before: was }) => [changed, was])).toEqual(
      WAVE_SECTIONS.map(() => [null, null]),
    );
  });

  it('[VW31] of several signatures this one leaves the others open', () => {
    const entryRoute = build.route([build.step('quality', 'approved', { need: 3 })]);
    const open = entryOf({ signatures: [], entryRoute }).page.open.find(({ id }) => id === 'approvals');
    expect(open?.blockers).toMatchObject([{ have: 1, need: 3 }]);
  });

  it('[VW31] says what stays open after this signature, and not the signature itself', () => {
    const { page } = entryOf({ signatures: [] });
    expect(page.open.map((check) => [check.id, check.blockers.length])).toEqual([['training', 1]]);
  });

  it('[VW31] a plan has its own route and sections, and an unknown record has no page', () => {
    const { state, rollout } = build.readyBook({ signatures: [] });
    const target = { rollout: rollout.id, wave: null, gate: 'plan', step: null } as const;
    expect(signingPage(state, target, context, plain)).toMatchObject({
      wave: null,
      meaning: 'approved',
      open: [],
    });
    expect(
      signingPage(state, { ...target, gate: 'entry', wave: build.wave(9).id }, context, plain),
    ).toBeNull();
  });
});
