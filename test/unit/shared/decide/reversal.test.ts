import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import type { ImportId } from '../../../../shared/domain/ids.ts';
import { operator, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const reverse = (story: Story, id: ImportId, who = 'owner') =>
  story.ask(who, { kind: 'import.reverse', id, reason: 'the wrong file' });
const nils = operator('P-7', 'Nils', 'Eide');
const last = (story: Story) => [...story.state.imports.values()].sort((a, b) => a.at.ms - b.at.ms).at(-1);

describe('taking an import back', () => {
  it('[R21] people are as they were before it, those it brought are gone, and both entries name each other', () => {
    const story = plannedStory();
    const before = story.state.people;
    const id = story.bring('owner', {
      people: [nils, { ...story.person('P-1'), line: 'Line 2', email: 'b@plant' }],
    });
    expect(code(reverse(story.later(5), id))).toBe('done');
    expect(story.state.people.toObject()).toEqual(before.toObject());
    const second = last(story);
    expect(second).toMatchObject({ reverses: id, counts: { rows: 2, changed: 1, gone: 1 } });
    expect(story.state.imports.get(id)?.reversedBy).toBe(second?.id);
    expect(story.state.histories.get('P-7' as never)?.map(({ kind }) => kind)).toEqual(['added', 'removed']);
    expect(story.state.histories.get('P-1' as never)?.at(-1)).toMatchObject({
      import: second?.id,
      reason: 'the wrong file',
    });
  });

  it('is done once, and not to what takes back', () => {
    const story = plannedStory();
    const id = story.bring('owner', { people: [nils] });
    const again = story.bring('owner', { people: [nils] });
    expect(code(reverse(story, again))).toBe('unchanged');
    expect(code(reverse(story.later(5), id))).toBe('done');
    expect(code(reverse(story, id))).toBe('unchanged');
    expect(code(reverse(story, last(story)!.id))).toBe('unchanged');
    expect(code(reverse(story, story.newId() as ImportId))).toBe('not-found');
    expect(code(reverse(story, id, 'prod'))).toBe('not-allowed');
  });

  it('refuses where a field was changed since, by name, and leaves other fields alone', () => {
    const story = plannedStory();
    const moved = (part: object) => ({ ...story.person('P-1'), ...part });
    const id = story.bring('owner', { people: [moved({ line: 'Line 2' })] });
    story.do('lead', { kind: 'person.set', person: moved({ email: 'b@plant' }), reason: 'new address' });
    story.do('lead', { kind: 'person.set', person: moved({ line: 'Line 3' }), reason: 'moved again' });
    expect(reverse(story, id)).toMatchObject({
      refusal: { code: 'changed-since', data: { people: ['Jonas Bakke'], count: 1 } },
    });
    const other = story.bring('owner', { people: [moved({ shift: 'night' })] });
    expect(code(reverse(story, other))).toBe('done');
    expect(story.person('P-1')).toMatchObject({ shift: 'early', line: 'Line 3', email: 'b@plant' });
  });

  it('goes back import by import, the newest first', () => {
    const story = plannedStory();
    const before = story.state.people;
    const lines = ['Line 2', 'Line 3', 'Line 2'];
    const imports = lines.map((line) =>
      story.later(5).bring('owner', { people: [{ ...story.person('P-1'), line }] }),
    );
    expect(code(reverse(story, imports[0]!))).toBe('changed-since');
    expect(imports.toReversed().map((id) => code(reverse(story.later(5), id)))).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(story.state.people.toObject()).toEqual(before.toObject());
  });

  it.each([
    [
      'a cohort',
      (story: Story) => story.do('owner', { kind: 'wave.cohort', ...story.ofWave(), people: ['P-7'] }),
    ],
    ['a record', (story: Story) => story.bring('trainer', { records: [{ person: 'P-7', item: 'WI-118' }] })],
    [
      'a record, as its trainer',
      (story: Story) =>
        story.bring('trainer', { records: [{ person: 'P-1', item: 'WI-118', trainerId: 'P-7' }] }),
    ],
    ['an account', (story: Story) => story.accountOf('P-7', 'eide', 'trainee')],
    [
      'the place above others',
      (story: Story) =>
        story.do('lead', {
          kind: 'person.set',
          person: { ...story.person('P-1'), manager: 'P-7' },
          reason: 'new lead',
        }),
    ],
    [
      'an incident',
      (story: Story) => {
        const rollout = story.rollout().id;
        const wave = story.wave().id;
        story.do('lead', { kind: 'deviation.record', rollout, wave, severity: 'low', what: 'label' });
        const id = story.rollout().deviations[0]!.id;
        story.do('lead', { kind: 'deviation.link', rollout, id, items: ['WI-118'], people: ['P-7'] });
      },
    ],
  ])('keeps somebody who stands in %s by now', (_where, use) => {
    const story = plannedStory();
    const id = story.bring('owner', { people: [nils] });
    use(story);
    expect(reverse(story, id)).toMatchObject({
      refusal: { code: 'in-use', data: { people: ['Nils Eide'] } },
    });
    expect(story.person('P-7').family).toBe('Eide');
  });

  it('lets go of people whose records were taken back before them', () => {
    const story = plannedStory();
    const people = story.bring('owner', { people: [nils] });
    const records = story.bring('trainer', { records: [{ person: 'P-7', item: 'WI-118' }] });
    expect(code(reverse(story, people))).toBe('in-use');
    expect(code(reverse(story, records))).toBe('done');
    expect(code(reverse(story, people))).toBe('done');
  });

  it('leads nobody back into a circle, nor below somebody who is gone', () => {
    const story = plannedStory();
    const set = (id: string, manager: string | null) =>
      story.do('lead', { kind: 'person.set', person: { ...story.person(id), manager }, reason: 'as told' });
    set('P-1', 'P-2');
    const id = story.bring('owner', { people: [{ ...story.person('P-1'), manager: null }] });
    set('P-2', 'P-1');
    expect(code(reverse(story, id))).toBe('circle');
    const boss = story.bring('owner', { people: [nils] });
    set('P-3', 'P-7');
    const other = story.bring('owner', { people: [{ ...story.person('P-3'), manager: null }] });
    expect(code(reverse(story, boss))).toBe('done');
    expect(code(reverse(story, other))).toBe('unknown-person');
  });

  it('[R21] records are withdrawn with who and why, those withdrawn before stay as they were', () => {
    const story = plannedStory();
    const id = story.bring('trainer', {
      records: [
        { person: 'P-1', item: 'WI-118' },
        { person: 'P-2', item: 'WI-118' },
      ],
    });
    const first = story.state.training.get('P-1' as never)![0]!;
    story.do('trainer', { kind: 'training.withdraw', person: 'P-1', id: first.id, reason: 'not him' });
    expect(code(reverse(story.later(5), id))).toBe('done');
    const withdrawn = (person: string) => story.state.training.get(person as never)![0]!.withdrawn;
    expect(withdrawn('P-1')).toMatchObject({ by: 'trainer', reason: 'not him' });
    expect(withdrawn('P-2')).toMatchObject({ by: 'owner', reason: 'the wrong file' });
    expect(story.events.at(-1)).toMatchObject({ type: 'training-reversed/1', data: { of: id, records: 1 } });
  });
});
