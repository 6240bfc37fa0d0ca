import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { addDays, dayOf } from '../../../../shared/kernel/instant.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { must, preparingStory, train } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const override = (story: Story, part: object = {}, who = 'qa') =>
  story.ask(who, {
    kind: 'wave.override',
    ...story.ofWave(),
    person: 'P-2',
    item: 'WI-121',
    until: addDays(dayOf(story.now), 14),
    reason: 'trained at the supplier; the assessment is on Friday',
    ...part,
  });
const training = (story: Story) =>
  gateOf(story.state, story.rollout(), story.wave(), 'entry', { now: story.now, intact: true }).checks.find(
    ({ id }) => id === 'training',
  );
/** Everybody trained but Lena Okafor on WI-121. */
const almost = () => {
  const story = preparingStory();
  train(story, 'WI-118');
  train(story, 'WI-121', ['P-1', 'P-3']);
  return story;
};

describe('an override', () => {
  it('[R49] lets one person go on for one version of one item, signed, with reason and end', () => {
    const story = almost();
    expect(training(story)?.met).toBe(false);
    must(override(story));
    expect(training(story)?.met).toBe(true);
    const [held] = story.wave().overrides;
    expect(held).toMatchObject({
      person: 'P-2',
      item: 'WI-121',
      version: 1,
      until: '2026-11-30',
      by: 'qa',
      reason: 'trained at the supplier; the assessment is on Friday',
      withdrawn: null,
    });
    const signature = story.wave().signatures.at(-1);
    expect(signature?.id).toBe(held?.signature);
    expect(signature?.statement).toMatchObject({
      meaning: 'overridden',
      role: 'quality',
      sections: ['act'],
      record: { kind: 'wave', id: story.wave().id },
      comment: held?.reason,
    });
  });

  it('[R49] is for quality only, and never by somebody whose own work it is', () => {
    const story = almost().account('both', 'change-owner', 'quality');
    for (const who of ['owner', 'trainer', 'prod', 'admin', 'auditor'])
      expect(code(override(story, {}, who))).toBe('not-allowed');
    story.do('both', { kind: 'wave.title', ...story.ofWave(), title: 'Line one', reason: 'clearer' });
    expect(code(override(story, {}, 'both'))).toBe('own-approval');
  });

  it('[R49] holds from today and at most 90 days', () => {
    const story = almost();
    const today = dayOf(story.now);
    expect(code(override(story, { until: addDays(today, -1) }))).toBe('wrong-order');
    expect(override(story, { until: addDays(today, 91) })).toMatchObject({
      refusal: { code: 'too-long', data: { most: 90 } },
    });
    expect(code(override(story, { until: addDays(today, 90) }))).toBe('done');
  });

  it('[R49] overrides a gap, and nothing else', () => {
    const story = almost();
    expect(override(story, { item: 'WI-118' })).toMatchObject({
      refusal: { code: 'not-a-gap', data: { person: 'Lena Okafor', item: 'WI-118' } },
    });
    story.define('SOP-9');
    expect(code(override(story, { item: 'SOP-9' }))).toBe('not-a-gap');
    expect(code(override(story, { item: 'WI-999' }))).toBe('unknown-item');
    expect(code(override(story, { person: 'P-9' }))).toBe('unknown-person');
    must(override(story));
    expect(code(override(story))).toBe('not-a-gap');
  });

  it('[R49] names no version where none is in force', () => {
    const story = almost().define('SOP-9', { versions: [{ version: 1, effective: '2026-12-24', note: '' }] });
    const requirements = [...story.wave().requirements, { item: 'SOP-9' }];
    story.do('owner', { kind: 'wave.requirements', ...story.ofWave(), requirements, reason: 'new step' });
    expect(code(override(story, { item: 'SOP-9' }))).toBe('wrong-version');
  });

  it('[R46] [R49] ends with its day, and with the version it was given for', () => {
    const story = almost();
    must(override(story, { until: dayOf(story.now) }));
    expect(training(story)?.met).toBe(true);
    expect(training(story.later(24 * 60))?.met).toBe(false);
    must(override(story));
    expect(training(story)?.met).toBe(true);
    story.do('trainer', {
      kind: 'item.version',
      id: 'WI-121',
      version: { version: 2, effective: dayOf(story.now), note: '' },
    });
    expect(training(story)?.met).toBe(false);
  });

  it('[R21] [R49] withdrawn, with a reason, stays readable and closes the gate again', () => {
    const story = almost();
    must(override(story));
    const withdraw = () =>
      story.ask('owner', {
        kind: 'wave.withdraw-override',
        ...story.ofWave(),
        id: story.wave().overrides[0]!.id,
        reason: 'the assessment was cancelled',
      });
    expect(code(withdraw())).toBe('done');
    expect(story.wave().overrides[0]?.withdrawn).toEqual({
      at: story.now,
      by: 'owner',
      reason: 'the assessment was cancelled',
    });
    expect(training(story)?.met).toBe(false);
    expect(code(withdraw())).toBe('unchanged');
  });

  it('[R26] [R49] whoever signed it reviews no trail that holds it', () => {
    const story = almost();
    must(override(story));
    const review = (who: string) =>
      code(story.ask(who, { kind: 'wave.review-trail', ...story.ofWave(), finding: 'No finding' }));
    expect(review('qa')).toBe('reviewed-own-work');
    expect(review('qa2')).toBe('done');
  });
});
