import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { operator, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const set = (story: Story, id: string, part: object) =>
  story.ask('owner', {
    kind: 'person.set',
    person: { ...(story.state.people.get(id as never) ?? operator(id, 'New', 'Comer')), ...part },
    reason: 'as told by HR',
  });

describe('the roster', () => {
  it('[R20] a change keeps every field that changed, old and new, with who and why', () => {
    const story = plannedStory();
    expect(code(set(story, 'P-1', { line: 'Line 2', language: 'nb', manager: 'P-2' }))).toBe('done');
    expect(story.state.histories.get('P-1' as never)?.at(-1)).toEqual({
      at: story.now,
      by: 'owner',
      import: null,
      reason: 'as told by HR',
      kind: 'changed',
      fields: [
        { field: 'line', old: 'Line 1', new: 'Line 2' },
        { field: 'language', old: null, new: 'nb' },
        { field: 'manager', old: null, new: 'P-2' },
      ],
    });
    expect(code(set(story, 'P-1', {}))).toBe('unchanged');
  });

  it('[R21] what somebody was first stays readable after any number of changes', () => {
    const story = plannedStory();
    for (const shift of ['late', 'night', 'early']) {
      story.later(60);
      set(story, 'P-1', { shift });
    }
    const shifts = story.state.histories
      .get('P-1' as never)
      ?.flatMap(({ fields }) => fields.filter(({ field }) => field === 'shift').map((one) => one.old));
    expect(shifts).toEqual([null, 'early', 'late', 'night']);
  });

  it('[R45] knows when somebody was last moved, and that a new name or manager is no move', () => {
    const story = plannedStory();
    const came = story.state.placed.get('P-1' as never);
    story.later(60);
    set(story, 'P-1', { family: 'Bakke-Lie', manager: 'P-3', email: 'b@plant' });
    expect(story.state.placed.get('P-1' as never)).toBe(came);
    set(story, 'P-1', { department: 'Packaging' });
    expect(story.state.placed.get('P-1' as never)).toBe(story.now.ms);
  });

  it('[R72] nobody reports to a stranger, to themselves, or to themselves by way of others', () => {
    const story = plannedStory();
    expect(code(set(story, 'P-1', { manager: 'P-9' }))).toBe('unknown-person');
    expect(code(set(story, 'P-1', { manager: 'P-1' }))).toBe('circle');
    set(story, 'P-1', { manager: 'P-2' });
    set(story, 'P-2', { manager: 'P-3' });
    expect(set(story, 'P-3', { manager: 'P-1' })).toMatchObject({
      refusal: { code: 'circle', data: { people: ['Amir Rahimi', 'Jonas Bakke', 'Lena Okafor'] } },
    });
    expect(story.person('P-3').manager).toBeNull();
    expect(code(set(story, 'P-4', { manager: 'P-1' }))).toBe('done');
  });

  it('[R72] however managers are set, everybody has somebody above them who has nobody', () => {
    const ids = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'] as const;
    let circles = 0;
    assert(
      property(
        array(tuple(constantFrom(...ids), constantFrom(...ids)), { minLength: 15, maxLength: 25 }),
        (moves) => {
          const story = plannedStory();
          for (const id of ids.slice(3)) set(story, id, {});
          for (const [id, manager] of moves) if (code(set(story, id, { manager })) === 'circle') circles += 1;
          const tops = ids.map((id) => {
            let [at, steps] = [story.person(id), 0];
            while (at.manager !== null && steps <= ids.length)
              [at, steps] = [story.person(at.manager), steps + 1];
            return steps;
          });
          expect(Math.max(...tops)).toBeLessThan(ids.length);
        },
      ),
      { numRuns: 40, seed: 4713 },
    );
    expect(circles).toBeGreaterThan(50);
  });

  it('refuses somebody who left before they came', () => {
    const story = plannedStory();
    expect(code(set(story, 'P-1', { joined: '2026-05-01', left: '2026-04-30' }))).toBe('wrong-order');
  });
});
