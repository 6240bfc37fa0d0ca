import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { intakeOpening } from '../../../../shared/decide/intake-decisions.ts';
import type { ImportId } from '../../../../shared/domain/ids.ts';
import { operator, plannedStory, preparingStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const reverse = (story: Story, id: ImportId, who = 'owner') =>
  story.ask(who, { kind: 'import.reverse', id, reason: 'the wrong file' });
const nils = operator('P-7', 'Nils', 'Eide');
const last = (story: Story) => [...story.state.imports.values()].sort((a, b) => a.at.ms - b.at.ms).at(-1);

describe('taking in a file', () => {
  it('[R29] a file that changes nothing stands in the trail, and changes nothing', () => {
    const story = plannedStory();
    const before = story.state;
    story.later(1).bring('owner', { people: [...story.state.people.values()] });
    expect([story.state.people, story.state.histories, story.state.placed]).toEqual([
      before.people,
      before.histories,
      before.placed,
    ]);
    expect(last(story)?.counts).toEqual({ rows: 3, added: 0, changed: 0, unchanged: 3, gone: 0 });
  });

  it('[R2] [R3] each kind is for those who may, as long as their account stands', () => {
    const story = plannedStory();
    const people = { people: [nils] };
    const records = { records: [{ person: 'P-1', item: 'WI-118' }] };
    for (const who of ['admin', 'auditor', 'prod', 'lead'])
      expect(code(story.intake(who, people))).toBe('not-allowed');
    for (const who of ['qa', 'lead', 'val']) expect(code(story.intake(who, records))).toBe('not-allowed');
    expect(code(story.intake('trainer', records))).toBe('done');
    story.do('admin', { kind: 'account.revoke', id: 'qa', reason: 'left' });
    expect(code(story.intake('qa', people))).toBe('revoked');
  });

  it('[R2] begins in an intact book only, with a map that is there, and under a new id', () => {
    const story = plannedStory();
    const id = story.bring('owner', { people: [nils] });
    const {
      at: _at,
      by: _by,
      reversedBy: _reversed,
      reverses: _reverses,
      ...entry
    } = story.state.imports.get(id)!;
    const open = (part: object, context: object = {}) => {
      const asked = { ...entry, of: null, id: story.newId() as ImportId, ...part };
      const opening = intakeOpening(story.state, asked, { ...story.context('owner'), ...context });
      return opening.ok ? 'done' : opening.refusal.code;
    };
    expect(open({})).toBe('done');
    expect(open({ id })).toBe('duplicate');
    expect(open({ named: story.newId() })).toBe('not-found');
    expect(open({ kind: 'measurements' })).toBe('not-found');
    expect(open({}, { intact: false })).toBe('damaged');
    expect(open({}, { by: { ...story.by('owner'), mustChange: true } })).toBe('must-change-password');
  });

  it('[R72] everything it names is looked up once more, and nothing of it is written when one is wrong', () => {
    const story = plannedStory();
    const count = story.events.length;
    const records = (part: object) =>
      code(
        story.intake('trainer', {
          records: [
            { person: 'P-1', item: 'WI-118' },
            { person: 'P-1', item: 'WI-118', ...part },
          ],
        }),
      );
    expect(records({ person: 'P-9' })).toBe('unknown-person');
    expect(records({ trainerId: 'P-9' })).toBe('unknown-person');
    expect(records({ item: 'WI-9' })).toBe('unknown-item');
    expect(records({ version: 4 })).toBe('wrong-version');
    expect(records({ on: { ...story.now, ms: story.now.ms + 60_000 } })).toBe('future-date');
    expect(code(story.intake('owner', { people: [nils, { ...nils, given: 'Other' }] }))).toBe('duplicate');
    expect(
      code(story.intake('owner', { people: [{ ...nils, joined: '2026-03-01', left: '2026-02-01' }] })),
    ).toBe('wrong-order');
    expect(code(story.intake('owner', { people: [{ ...nils, manager: 'P-7' }] }))).toBe('circle');
    expect(story.events.length).toBe(count);
  });

  it('[R47] a record keeps the file it came with, and asks for no signature of this book', () => {
    const story = plannedStory().define('SOP-1', { signedBy: { trainee: true, trainer: true } });
    const id = story.bring('trainer', { records: [{ person: 'P-1', item: 'SOP-1' }] });
    expect(story.state.training.get('P-1' as never)?.[0]).toMatchObject({ source: id, session: null });
  });

  it('[R29] readings stand with the rollout and wave they are of', () => {
    const story = preparingStory();
    const rollout = story.rollout().id;
    const measure = { name: 'Wrong labels', kind: 'proportion', unit: 'cartons' } as const;
    story.do('owner', { kind: 'measure.define', rollout, measure });
    const twice = { ...measure, name: 'wrong LABELS' };
    expect(code(story.ask('owner', { kind: 'measure.define', rollout, measure: twice }))).toBe('duplicate');
    const of = { ...story.ofWave(), measure: story.rollout().measures[0]!.id };
    const points = [{ at: story.now, value: '3', of: '214' }];
    const id = story.bring('lead', { points, of });
    expect(story.state.measurements.get(rollout)).toEqual([
      { ...points[0], measure: of.measure, wave: of.wave, source: id },
    ]);
    const wrong = (part: object) => code(story.intake('lead', { points, of: { ...of, ...part } }));
    expect(wrong({ measure: story.newId() })).toBe('not-found');
    expect(wrong({ wave: story.newId() })).toBe('not-found');
    expect(wrong({ rollout: story.newId() })).toBe('not-found');
    const ahead = [{ ...points[0]!, at: { ...story.now, ms: story.now.ms + 1 } }];
    expect(code(story.intake('lead', { points: ahead, of }))).toBe('future-date');
    expect(code(reverse(story, id))).toBe('done');
    expect(story.state.measurements.get(rollout)).toEqual([]);
    expect(code(reverse(story, id))).toBe('unchanged');
  });
});

describe('saved column maps', () => {
  const reading = { map: { 'Emp No': 'id' }, orders: {}, zone: null };
  const save = (story: Story, name: string, part: object = {}, kind: 'people' | 'training' = 'people') =>
    story.ask('trainer', { kind: 'import-map.save', map: { name, kind, reading: { ...reading, ...part } } });

  it('[R20] under a name that is there the map is replaced, and the old one stays readable', () => {
    const story = plannedStory();
    expect(code(save(story, 'HR export'))).toBe('done');
    expect(code(save(story, 'HR export'))).toBe('unchanged');
    expect(code(save(story, 'hr EXPORT', { zone: 'Europe/Oslo' }))).toBe('done');
    expect(code(save(story, 'HR export', {}, 'training'))).toBe('done');
    expect(story.state.maps.size).toBe(2);
    expect(story.events.at(-2)?.data).toMatchObject({
      old: { name: 'HR export', reading },
      new: { name: 'hr EXPORT', reading: { zone: 'Europe/Oslo' } },
    });
  });

  it('a withdrawn map is offered no more', () => {
    const story = plannedStory();
    save(story, 'HR export');
    const [id] = story.state.maps.keys();
    const withdraw = () => code(story.ask('qa', { kind: 'import-map.withdraw', id: id! }));
    expect(withdraw()).toBe('done');
    expect(story.state.maps.size).toBe(0);
    expect(withdraw()).toBe('not-found');
  });
});
