import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../../../shared/views/duties.ts';
import { duties } from '../../../../../shared/views/duties.ts';
import { settingsPage } from '../../../../../shared/views/settings-page.ts';
import { plannedStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

const page = (story: Story, viewer: string) =>
  settingsPage(story.state, { now: story.now, viewer: story.by(viewer) });

describe('the settings of a book', () => {
  it('[AC29] hold a place for each class of rollout and each gate, whether a template is set or not', () => {
    const story = plannedStory();
    const template = {
      order: 'parallel',
      steps: [{ role: 'quality', meaning: 'approved', who: null }],
    } as const;
    story.do('qa', {
      kind: 'route-template.set',
      class: 'major',
      gate: 'exit',
      template: { ...template, steps: [...template.steps] },
      reason: 'x',
    });
    const { templates, policy } = page(story, 'auditor');
    expect(templates.map((one) => `${one.class}/${one.gate}`)).toEqual([
      'routine/plan',
      'routine/entry',
      'routine/exit',
      'major/plan',
      'major/entry',
      'major/exit',
      'emergency/plan',
      'emergency/entry',
      'emergency/exit',
    ]);
    expect(templates.filter((one) => one.template !== null)).toMatchObject([
      { class: 'major', gate: 'exit', template: { order: 'parallel' } },
    ]);
    expect(policy).toBe(story.state.policy);
  });

  it('[AC29] [R5] show open alerts first, then the newest, with whom they are about and whose they are to acknowledge', () => {
    const story = plannedStory().locked('prod').later(5).locked('qa');
    const first = story.state.alerts.first()!;
    story.do('qa2', { kind: 'alert.acknowledge', id: first.id, note: 'forgot it' });
    story.later(5).locked('val');
    const shown = (viewer: string) =>
      page(story, viewer).alerts.map(({ aboutName, acknowledgedBy, yours }) => [
        aboutName,
        acknowledgedBy,
        yours,
      ]);
    expect(shown('admin')).toEqual([
      ['val', null, true],
      ['qa', null, true],
      ['prod', 'qa2', false],
    ]);
    story.do('admin', { kind: 'account.unlock', id: 'qa', reason: 'known' });
    expect(shown('qa').map(([, , yours]) => yours)).toEqual([true, false, false]);
    expect(shown('owner').map(([, , yours]) => yours)).toEqual([false, false, false]);
  });

  it('[AC29] [R27] an alert of a clock names the workstation', () => {
    const story = plannedStory().clockBack(90_000);
    expect(page(story, 'admin').alerts).toMatchObject([
      { kind: 'clock-back', aboutName: '01931000-0000-7000-8000-00000000dddd', size: 90_000, yours: true },
    ]);
  });
});

describe('duties kept apart', () => {
  const attempt = (code: string, part: Partial<Attempt> = {}): Attempt => ({
    code,
    command: 'sign',
    about: 'w',
    actor: 'qa',
    at: plannedStory().now,
    name: 'qa',
    ...part,
  });
  const counted = (attempts: readonly Attempt[]) =>
    Object.fromEntries(duties(attempts).flatMap(({ id, refused }) => (refused > 0 ? [[id, refused]] : [])));

  it('[AC30] [R3] [R19] [R26] each rule stands with how often it refused somebody, and whom last', () => {
    const later = { ms: plannedStory().now.ms + 60_000, offset: 60, zone: 'Europe/Oslo' };
    const all = duties([
      attempt('reviewed-own-work'),
      attempt('reviewed-own-work', { name: 'lead', at: later }),
    ]);
    expect(all).toHaveLength(11);
    expect(all.find(({ id }) => id === 'reviewer-apart')).toEqual({
      id: 'reviewer-apart',
      codes: ['reviewed-own-work'],
      refused: 2,
      last: { at: later, name: 'lead' },
    });
    expect(all.filter(({ last }) => last === null)).toHaveLength(10);
    expect(
      counted([
        attempt('own-handoff'),
        attempt('roles-apart'),
        attempt('own-training'),
        attempt('not-your-training'),
        attempt('own-paper'),
        attempt('own-alert'),
      ]),
    ).toEqual({
      'author-not-acceptor': 1,
      'administrator-apart': 1,
      'trainer-not-trainee': 2,
      'paper-by-others': 1,
      'alert-by-another': 1,
    });
  });

  it('[AC30] where one refusal stands for two rules, it is counted under the one that was broken', () => {
    expect(counted([attempt('own-approval')])).toEqual({ 'author-not-only-approver': 1 });
    expect(counted([attempt('own-approval', { command: 'wave.waive' })])).toEqual({ 'waiver-by-another': 1 });
    expect(counted([attempt('already-signed')])).toEqual({ 'one-step-each': 1 });
    expect(counted([attempt('already-signed', { command: 'training.sign' })])).toEqual({});
    const vouch = { command: 'account.vouch', actor: 'admin' };
    expect(counted([attempt('own-vouch', { ...vouch, about: 'admin' })])).toEqual({
      'identity-by-another': 1,
    });
    expect(counted([attempt('own-vouch', { ...vouch, about: 'qa' })])).toEqual({ 'reset-by-two': 1 });
    expect(counted([attempt('not-vouched')])).toEqual({ 'identity-by-another': 1 });
  });
});
