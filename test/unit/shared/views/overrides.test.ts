import { describe, expect, it } from 'vitest';
import type { HeldOverride } from '../../../../shared/domain/override.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { waveTraining } from '../../../../shared/views/wave-training.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now } = build;

function override(part: Partial<HeldOverride> = {}): HeldOverride {
  return build.deepFreeze({
    id: build.id<HeldOverride['id']>('override'),
    person: build.person('p2').id,
    item: build.item().id,
    version: 1,
    until: '2026-11-30',
    reason: 'Comes back on the 25th, works beside Bakke until then',
    at: at('2026-11-16 09:00'),
    by: 't.wieczorek',
    signature: build.uuid('signature', 1),
    withdrawn: null,
    ...part,
  });
}

/** Bakke is trained, Rahimi is not; the trail is reviewed by somebody who overrode nothing. */
function book(...overrides: readonly HeldOverride[]) {
  const reviews = [{ ...build.readyWave().reviews[0]!, by: build.who.production.id }];
  return build.readyBook(
    { waves: [build.readyWave({ overrides, reviews })] },
    { records: [{ person: 'p1' }] },
  );
}
function cell(moment = now, ...overrides: readonly HeldOverride[]) {
  const { state, wave } = book(...overrides);
  const rahimi = waveTraining(state, wave, moment).people.find(({ id }) => id === 'p2');
  return rahimi?.cells[0];
}

describe('an override', () => {
  it('[TR22] [R49] covers the gap of one person on one version through its last day', () => {
    expect(cell(now, override())).toEqual({
      kind: 'overridden',
      cause: 'never',
      until: '2026-11-30',
      override: override().id,
    });
    expect(cell(at('2026-11-30 23:59'), override())).toMatchObject({ kind: 'overridden' });
    expect(cell(at('2026-12-01 00:00'), override())).toMatchObject({ kind: 'gap' });
    expect(cell(now, override({ person: build.person('p1').id }))).toMatchObject({ kind: 'gap' });
    expect(cell(now, override({ item: build.item('WI-121').id }))).toMatchObject({ kind: 'gap' });
  });

  it('[TR22] [R49] ends with the version, when it is withdrawn, and never holds before it was signed', () => {
    const withdrawn = { at: now, by: 't.wieczorek', reason: 'He is trained tomorrow' };
    expect(cell(now, override({ version: 2 }))).toMatchObject({ kind: 'gap' });
    expect(cell(now, override({ withdrawn }))).toMatchObject({ kind: 'gap' });
    expect(cell(at('2026-11-16 08:59'), override())).toMatchObject({ kind: 'gap' });
  });

  it('[TR22] says nothing of somebody who is trained, and of two the longer one is named', () => {
    const { state, wave } = book(override({ person: build.person('p1').id }));
    expect(waveTraining(state, wave, now).people.find(({ id }) => id === 'p1')?.cells[0]).toMatchObject({
      kind: 'trained',
    });
    const longer = override({ id: build.id('override', 2), until: '2026-12-24' });
    expect(cell(now, override(), longer)).toMatchObject({ until: '2026-12-24' });
  });

  it('[GT27] [R49] keeps the training check met, and is counted', () => {
    const { state, rollout, wave } = book(override());
    const gate = gateOf(state, rollout, wave, 'entry', { now, intact: true });
    expect(gate.open).toBe(true);
    expect(gate.checks.find(({ id }) => id === 'training')).toMatchObject({ have: 2, want: 2, blockers: [] });
    expect(waveTraining(state, wave, now).items[0]).toMatchObject({
      need: 2,
      trained: 2,
      overridden: 1,
      gaps: [],
    });
  });
});
