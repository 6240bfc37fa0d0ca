import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { operator, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const recorded = (story: Story, people: string[], part: object = {}, who = 'trainer') =>
  story.ask(who, {
    kind: 'training.record',
    people,
    record: {
      item: 'WI-118',
      version: 1,
      method: 'classroom',
      trainer: 'Henrik Lund',
      on: story.now,
      result: 'completed',
      evidence: 'list 7',
      ...part,
    },
  });
const recordsOf = (story: Story, id: string) => story.state.training.get(id as never) ?? [];

describe('recording training', () => {
  it('[R47] refuses strangers, unknown items and versions, and tomorrow, writing nothing', () => {
    const story = plannedStory();
    const count = story.events.length;
    expect(code(recorded(story, ['P-9']))).toBe('unknown-person');
    expect(code(recorded(story, ['P-1'], { trainerId: 'P-9' }))).toBe('unknown-person');
    expect(code(recorded(story, ['P-1'], { item: 'WI-999' }))).toBe('unknown-item');
    expect(code(recorded(story, ['P-1'], { version: 7 }))).toBe('wrong-version');
    expect(code(recorded(story, ['P-1'], { on: { ...story.now, ms: story.now.ms + 1 } }))).toBe(
      'future-date',
    );
    expect(code(recorded(story, ['P-1', 'P-1']))).toBe('duplicate');
    expect(story.events.length).toBe(count);
  });

  it('[R24] [R47] a group session is one action: a record for each person, under one session', () => {
    const story = plannedStory();
    recorded(story, ['P-1', 'P-2']);
    const [first, second] = [recordsOf(story, 'P-1')[0]!, recordsOf(story, 'P-2')[0]!];
    expect(first.session).not.toBeNull();
    expect(second.session).toBe(first.session);
    expect(second.id).not.toBe(first.id);
    expect(story.events.slice(-2).map(({ batch }) => batch)).toEqual([
      { index: 0, of: 2 },
      { index: 1, of: 2 },
    ]);
    recorded(story, ['P-3']);
    expect(recordsOf(story, 'P-3')[0]!.session).toBeNull();
  });

  it('[R3] nobody gives or records their own training', () => {
    const story = plannedStory().accountOf('P-1', 'bakke', 'trainer');
    expect(code(recorded(story, ['P-2', 'P-1'], {}, 'bakke'))).toBe('own-training');
    expect(code(recorded(story, ['P-2', 'P-1'], { trainerId: 'P-2' }))).toBe('own-training');
    expect(code(recorded(story, ['P-2'], {}, 'bakke'))).toBe('done');
    const [record] = recordsOf(story, 'P-2');
    recorded(story, ['P-1']);
    const own = recordsOf(story, 'P-1')[0]!;
    const withdraw = (person: string, id: string) =>
      code(story.ask('bakke', { kind: 'training.withdraw', person, id, reason: 'x' }));
    expect(withdraw('P-1', own.id)).toBe('own-training');
    expect(withdraw('P-2', record!.id)).toBe('done');
    expect(withdraw('P-2', record!.id)).toBe('unchanged');
  });

  it('[R47] the trainer of the roster is named as the roster names them', () => {
    const story = plannedStory();
    recorded(story, ['P-1'], { trainer: null, trainerId: 'P-3' });
    expect(recordsOf(story, 'P-1')[0]).toMatchObject({ trainer: 'Amir Rahimi', trainerId: 'P-3' });
  });

  it('[R48] a way of training that does not count for the item is refused, and names those that do', () => {
    const story = plannedStory().define('SOP-1', { methods: ['on-the-job', 'assessment'] });
    expect(recorded(story, ['P-1'], { item: 'SOP-1', method: 'read' })).toMatchObject({
      refusal: { code: 'wrong-method', data: { item: 'SOP-1', methods: ['on-the-job', 'assessment'] } },
    });
    expect(code(recorded(story, ['P-1'], { item: 'SOP-1', method: 'on-the-job' }))).toBe('done');
  });

  it('[R21] a withdrawn record stays readable with who and why', () => {
    const story = plannedStory();
    recorded(story, ['P-1']);
    const [record] = recordsOf(story, 'P-1');
    story.do('trainer', { kind: 'training.withdraw', id: record!.id, person: 'P-1', reason: 'wrong person' });
    expect(recordsOf(story, 'P-1')).toEqual([
      { ...record, withdrawn: { at: story.now, by: 'trainer', reason: 'wrong person' } },
    ]);
  });
});

describe('a qualified trainer', () => {
  const held = () => {
    const story = plannedStory().define('SOP-1', { trainerHolds: 'WI-118' });
    story.bring('owner', { people: [operator('T-1', 'Henrik', 'Lund')] });
    return story;
  };

  it('[R47] is trained, on the day of the session, on what the item asks of trainers', () => {
    const story = held();
    const give = (part: object = {}) =>
      recorded(story, ['P-1'], { item: 'SOP-1', trainer: null, trainerId: 'T-1', ...part });
    expect(give()).toMatchObject({
      refusal: {
        code: 'trainer-not-qualified',
        data: { trainer: 'Henrik Lund', item: 'WI-118', cause: 'never' },
      },
    });
    const before = story.now;
    recorded(story.later(60), ['T-1']);
    expect(code(give({ on: before }))).toBe('trainer-not-qualified');
    expect(code(give({ on: story.now }))).toBe('done');
  });

  it('[R47] is somebody on the roster: of others nothing is known', () => {
    const story = held();
    for (const part of [{ trainer: 'Somebody Else' }, { trainer: null }])
      expect(recorded(story, ['P-1'], { item: 'SOP-1', ...part })).toMatchObject({
        refusal: { code: 'trainer-not-qualified', data: { cause: 'unknown' } },
      });
  });

  it('[R46] is qualified no longer once what they hold has a newer version', () => {
    const story = held();
    recorded(story, ['T-1']);
    story.do('trainer', {
      kind: 'item.version',
      id: 'WI-118',
      version: { version: 2, effective: '2026-11-16', note: '' },
    });
    expect(recorded(story, ['P-1'], { item: 'SOP-1', trainerId: 'T-1' })).toMatchObject({
      refusal: { code: 'trainer-not-qualified', data: { cause: 'outdated' } },
    });
  });
});
