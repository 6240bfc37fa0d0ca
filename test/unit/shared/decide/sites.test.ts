import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { atSite } from '../../../../shared/decide/site-of.ts';
import type { Role, RoleLimit } from '../../../../shared/domain/account.ts';
import { command } from '../../../../shared/events/command.ts';
import { actingRole } from '../../../../shared/events/rights.ts';
import { must, operator, plannedStory, preparingStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);

/** The account with each of its functions at the sites named only. */
function limit(story: Story, id: string, sites: Partial<Record<Role, string[]>>): void {
  const { name, title, roles, person } = story.by(id);
  const limits = Object.entries(sites).map(([role, at]) => ({ role, sites: at }) as RoleLimit);
  story.do('admin', {
    kind: 'account.change',
    id,
    name,
    title,
    roles: [...roles],
    person,
    limits,
    reason: 'by site',
  });
}

const description = (site: string) => ({
  title: 'New scales',
  class: 'routine' as const,
  site,
  owner: 'owner',
  reason: 'Old ones drift',
  current: 'Old',
  intended: 'New',
});

describe('a function held at some sites only', () => {
  it('[AC2] [R2] does not reach a rollout of another site, and the refusal names site and function', () => {
    const story = plannedStory();
    const rollout = story.rollout().id;
    const risk = { kind: 'rollout.risk', rollout, risk: [], reason: 'x' } as const;
    limit(story, 'owner', { 'change-owner': ['Plant Sør'] });
    expect(story.ask('owner', risk)).toMatchObject({
      refusal: { code: 'not-at-this-site', data: { site: 'Plant Nord', roles: ['change-owner'] } },
    });
    expect(code(story.ask('trainer', risk))).toBe('not-allowed');
    limit(story, 'owner', { 'change-owner': ['Plant Sør', 'PLANT NORD'] });
    expect(code(story.ask('owner', risk))).toBe('done');
  });

  it('[AC2] decides where a rollout is planned, and where it or a wave is moved to', () => {
    const story = plannedStory();
    limit(story, 'owner', { 'change-owner': ['Plant Nord'] });
    const plan = (site: string) =>
      story.ask('owner', { kind: 'rollout.plan', description: description(site) });
    expect(code(plan('Plant Sør'))).toBe('not-at-this-site');
    must(plan('Plant Nord'));
    const of = { rollout: story.rollout().id, reason: 'x' };
    const rename = (site: string) =>
      story.ask('owner', { kind: 'rollout.describe', ...of, description: description(site) });
    expect(code(rename('Plant Sør'))).toBe('not-at-this-site');
    const first = plannedStory();
    limit(first, 'owner', { 'change-owner': ['Plant Nord'] });
    const scope = {
      ...first.wave().scope,
      lines: [],
      shifts: [],
      departments: [],
      products: [],
      functions: [],
      roles: [],
    };
    const moved = (site: string) =>
      first.ask('owner', { kind: 'wave.scope', ...first.ofWave(), scope: { ...scope, site }, reason: 'x' });
    expect(code(moved('Plant Sør'))).toBe('not-at-this-site');
    expect(code(moved('Plant Nord'))).toBe('done');
    const add = (site: string) =>
      first.ask('owner', {
        kind: 'wave.add',
        rollout: first.rollout().id,
        phase: first.rollout().phases[0]!.id,
        title: 'Line 2',
        scope: { ...scope, site },
        timing: first.wave().timing,
        reason: 'x',
      });
    expect(code(add('Plant Sør'))).toBe('not-at-this-site');
    expect(code(add('Plant Nord'))).toBe('done');
  });

  it('[AC2] [R2] a wave has the site of its scope: whoever acts there does, and whoever acts at home does not', () => {
    const story = plannedStory();
    const scope = {
      site: 'Plant Sør',
      lines: [],
      shifts: [],
      departments: [],
      products: [],
      functions: [],
      roles: [],
      notCovered: '',
    };
    story.do('owner', { kind: 'wave.scope', ...story.ofWave(), scope, reason: 'x' });
    limit(story, 'lead', { 'line-lead': ['Plant Sør'] });
    limit(story, 'owner', { 'change-owner': ['Plant Nord'] });
    const title = { kind: 'wave.title', ...story.ofWave(), title: 'Line 9', reason: 'x' } as const;
    expect(code(story.ask('owner', title))).toBe('not-at-this-site');
    const deviation = { kind: 'deviation.record', ...story.ofWave(), severity: 'low', what: 'x' } as const;
    expect(code(story.ask('lead', deviation))).toBe('done');
    limit(story, 'qa', { quality: ['Plant Nord'] });
    expect(code(story.ask('qa', deviation))).toBe('not-at-this-site');
  });

  it('[AC2] [R2] neither signs nor releases anything elsewhere, and nobody is asked for a password first', () => {
    const story = preparingStory();
    limit(story, 'val', { validation: ['Plant Sør'] });
    story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
    expect(code(story.signWave('val', 'reviewed'))).toBe('not-at-this-site');
    limit(story, 'owner', { 'change-owner': ['Plant Sør'] });
    expect(code(story.ask('owner', { kind: 'wave.go-live', ...story.ofWave() }))).toBe('not-at-this-site');
    limit(story, 'val', { validation: ['Plant Nord'] });
    must(story.signWave('val', 'reviewed'));
    expect(story.wave().signatures.at(-1)?.statement.role).toBe('validation');
  });

  it('[AC3] training is given at every site of those trained', () => {
    const story = plannedStory();
    story.bring('owner', { people: [operator('P-9', 'Eli', 'Sør', { site: 'Plant Sør' })] });
    const give = (people: string[]) =>
      story.ask('trainer', {
        kind: 'training.record',
        people,
        record: {
          item: 'WI-118',
          version: 1,
          method: 'classroom',
          trainer: 'Henrik Lund',
          on: story.now,
          result: 'completed',
          evidence: '',
        },
      });
    limit(story, 'trainer', { trainer: ['Plant Nord'] });
    expect(code(give(['P-1', 'P-2']))).toBe('done');
    expect(give(['P-1', 'P-9'])).toMatchObject({
      refusal: { code: 'not-at-this-site', data: { site: 'Plant Sør' } },
    });
    const record = story.state.training.get('P-1' as never)![0]!;
    const withdraw = { kind: 'training.withdraw', person: 'P-1', id: record.id, reason: 'x' } as const;
    const records = [{ person: 'P-1', id: record.id }];
    const signs = { kind: 'training.sign', as: 'trainer', records } as const;
    limit(story, 'trainer', { trainer: ['Plant Sør'] });
    expect(code(story.ask('trainer', withdraw))).toBe('not-at-this-site');
    expect(code(story.ask('trainer', signs))).toBe('not-at-this-site');
  });

  it('[AC3] a person is entered and moved by who has the function where they are and where they come to be', () => {
    const story = plannedStory();
    limit(story, 'lead', { 'line-lead': ['Plant Nord'] });
    const set = (id: string, site: string | null) =>
      story.ask('lead', {
        kind: 'person.set',
        person: operator(id, 'Jonas', 'Bakke', { site }),
        reason: 'x',
      });
    expect(code(set('P-1', 'Plant Sør'))).toBe('not-at-this-site');
    expect(code(set('P-7', 'Plant Sør'))).toBe('not-at-this-site');
    expect(code(set('P-7', 'Plant Nord'))).toBe('done');
    expect(code(set('P-8', null))).toBe('done');
  });

  it('[AC4] [R41] stops a rollout anywhere, and counts where no record is meant', () => {
    const story = plannedStory();
    limit(story, 'lead', { 'line-lead': ['Plant Sør'] });
    limit(story, 'trainer', { trainer: ['Plant Sør'] });
    limit(story, 'qa', { quality: ['Plant Sør'] });
    const halt = { kind: 'rollout.halt', rollout: story.rollout().id, waves: 'all', seen: 'smoke' } as const;
    expect(code(story.ask('lead', halt))).toBe('done');
    story.define('SOP-9');
    expect(code(story.ask('qa', { kind: 'filter.save', name: 'Mine', filter: {} }))).toBe('done');
  });

  it('[AC5] the function that stands with an act is one held where the act is about', () => {
    const story = plannedStory().account('both', 'change-owner', 'quality');
    limit(story, 'both', { 'change-owner': ['Plant Sør'] });
    const rollout = story.rollout().id;
    story.do('lead', { kind: 'rollout.halt', rollout, waves: 'all', seen: 'smoke' });
    const halt = story.rollout().halts[0]!.id;
    const resume = command.parse({ kind: 'rollout.resume', rollout, halt, reason: 'air is clear' });
    expect(actingRole(resume, story.by('both'))).toBe('change-owner');
    expect(actingRole(resume, atSite(story.state, resume, story.context('both')).by)).toBe('quality');
    must(story.ask('both', resume));
    const signed = story.events.findLast(({ type }) => type === 'signed/1');
    expect(signed?.data).toMatchObject({ signature: { statement: { role: 'quality' } } });
  });
});
