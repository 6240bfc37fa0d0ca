import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/domain/account.ts';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import { nextStep } from '../../../../shared/views/next-step.ts';
import { planRoute } from '../../../../shared/views/plan-check.ts';
import { waveFacts } from '../../../../shared/views/wave-facts.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now, who } = build;

function stepFor(
  viewer: Account | null,
  part: Partial<Rollout> = {},
  more: Parameters<typeof build.readyBook>[1] = {},
) {
  const { state, rollout, wave } = build.readyBook(part, more);
  const { ahead, route } = waveFacts(state, rollout, wave, { now, intact: true, viewer });
  if (ahead === null) throw new Error('no gate ahead');
  const { kind, yours, waitsFor } = nextStep({
    state,
    rollout,
    wave,
    gate: ahead,
    route,
    plan: planRoute(rollout, state, { viewer, now }),
    viewer,
  });
  return { kind, yours, waitsFor };
}
const wave = (part: Parameters<typeof build.readyWave>[0]) => ({ waves: [build.readyWave(part)] });
const untrained = { records: [] };

describe('the next step', () => {
  it('[VW11] an open gate is passed, by the change owner', () => {
    expect(stepFor(who.owner)).toEqual({ kind: 'go-live', yours: true, waitsFor: ['Ingrid Solberg'] });
    expect(stepFor(who.trainer)).toEqual({ kind: 'go-live', yours: false, waitsFor: ['Ingrid Solberg'] });
  });

  it('[VW12] it is the check that removes most reasons among those this person may act on', () => {
    const part = wave({ reviews: [], signatures: [] });
    expect(stepFor(who.trainer, part, untrained).kind).toBe('train');
    expect(stepFor(who.quality, part, untrained).kind).toBe('sign');
    const two = wave({
      signatures: [],
      criteria: [build.criterion('entry', 1), build.criterion('entry', 2), build.criterion('exit', 1)],
    });
    expect(stepFor(who.quality, two).kind).toBe('check-criteria');
    const route = build.route([build.step(), build.step('production')]);
    const one = wave({
      signatures: [],
      entryRoute: route,
      criteria: [build.criterion('entry', 1), build.criterion('exit', 1)],
    });
    expect(stepFor(who.quality, one).kind).toBe('sign');
  });

  it('[VW12] when nothing is theirs it says who the largest part waits for', () => {
    expect(stepFor(who.administrator, wave({ signatures: [] }), untrained)).toEqual({
      kind: 'train',
      yours: false,
      waitsFor: ['Henrik Lund'],
    });
    expect(stepFor(null, {}, untrained)).toEqual({ kind: 'train', yours: false, waitsFor: ['Henrik Lund'] });
  });

  it('[VW13] a halt comes before everything', () => {
    const halted = { halts: [build.halt()], ...wave({ cohort: [], signatures: [] }) };
    expect(stepFor(who.quality, halted)).toEqual({
      kind: 'lift-halt',
      yours: true,
      waitsFor: ['Ingrid Solberg', 'Tomasz Wieczorek'],
    });
    expect(stepFor(who.trainer, halted).yours).toBe(false);
  });

  it('[VW14] what others build on goes first: the cohort before criteria and approvals', () => {
    const many = [1, 2, 3].map((number) => build.criterion('entry', number));
    expect(stepFor(who.owner, wave({ frozen: null, criteria: many })).kind).toBe('freeze-cohort');
    expect(stepFor(who.owner, wave({ cohort: [], frozen: null, criteria: many })).kind).toBe('set-cohort');
  });

  it('[VW15] a planned wave is first prepared, once its plan is approved; training can go on meanwhile', () => {
    const planned = wave({ state: { kind: 'planned' }, asked: null, signatures: [] });
    expect(stepFor(who.owner, planned, untrained)).toMatchObject({ kind: 'prepare', yours: true });
    expect(stepFor(who.owner, { ...planned, impact: [] }, untrained)).toMatchObject({
      kind: 'plan-approval',
      yours: true,
    });
    expect(stepFor(who.trainer, planned, untrained)).toMatchObject({ kind: 'train', yours: true });
    expect(stepFor(who.trainer, planned)).toEqual({
      kind: 'prepare',
      yours: false,
      waitsFor: ['Ingrid Solberg'],
    });
  });

  it('[VW89] a step signed on paper waits for its witnesses, not for asking again; one that nobody is left to sign for the owner', () => {
    const papers = wave({ signatures: [], papers: [build.paper(who.quality, build.step())] });
    expect(stepFor(who.quality, papers)).toEqual({
      kind: 'sign',
      yours: false,
      waitsFor: ['Aylin Demir', 'Henrik Lund', 'Ingrid Solberg'],
    });
    const pair = build.step('quality', 'approved', { need: 2 });
    const alone = wave({ entryRoute: build.route([pair]), signatures: [build.signature(who.quality, pair)] });
    expect(stepFor(who.quality, alone)).toEqual({ kind: 'sign', yours: false, waitsFor: ['Ingrid Solberg'] });
  });

  it('[VW16] approvals are asked for before they are signed, and asked again after a rejection', () => {
    expect(stepFor(who.owner, wave({ asked: null, signatures: [] })).kind).toBe('ask-approvals');
    expect(stepFor(who.quality, wave({ signatures: [] }))).toEqual({
      kind: 'sign',
      yours: true,
      waitsFor: ['Tomasz Wieczorek'],
    });
    const rejected = wave({
      signatures: [build.signature(who.quality, build.step(), { meaning: 'rejected' })],
    });
    expect(stepFor(who.owner, rejected)).toMatchObject({ kind: 'ask-approvals', yours: true });
    expect(stepFor(who.quality, rejected)).toMatchObject({ kind: 'ask-approvals', yours: false });
  });

  it('[VW17] [R26] the trail is reviewed by somebody whose work is not in it', () => {
    const part = wave({ reviews: [] });
    expect(stepFor(who.quality, part)).toMatchObject({
      kind: 'review-trail',
      yours: true,
      waitsFor: ['Aylin Demir', 'Tomasz Wieczorek'],
    });
    const looked = build.criterion('entry', 1, { check: { ...build.checked(), by: who.quality.id } });
    expect(stepFor(who.quality, wave({ reviews: [], criteria: [looked] }))).toMatchObject({
      kind: 'review-trail',
      yours: false,
      waitsFor: ['Aylin Demir'],
    });
  });

  it('[VW18] earlier waves are nobody’s step here, only waited for', () => {
    const pilot = build.wave(2, { phase: build.phase(1).id, title: 'Line 1' });
    const part = {
      phases: [build.phase(1), build.phase(2)],
      waves: [build.readyWave({ phase: build.phase(2).id }), pilot],
    };
    expect(stepFor(who.owner, part)).toEqual({ kind: 'wait-earlier', yours: false, waitsFor: ['Line 1'] });
  });
});
