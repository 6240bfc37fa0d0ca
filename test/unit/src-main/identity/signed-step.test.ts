import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../shared/domain/paper.ts';
import type { Signature } from '../../../../shared/domain/signature.ts';
import { contentDigest, PLAN_SECTIONS } from '../../../../shared/events/sections.ts';
import { addDays, dayOf } from '../../../../shared/kernel/instant.ts';
import { must, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';
import { of, told } from './audit-told.ts';

const step = (number: number, role: string, who: string | null = null) => ({
  id: `01939000-0000-7000-8000-00000000000${number}`,
  role,
  meaning: 'approved',
  who,
});

/** A plan that waits for production and for quality, in any order. */
function asked(who: string | null = null): Story {
  const story = plannedStory();
  const { id } = story.rollout();
  const steps = [step(1, 'quality', who), step(2, 'production')];
  story.do('owner', { kind: 'rollout.route', rollout: id, route: { order: 'parallel', steps } as never });
  story.do('owner', { kind: 'rollout.ask', rollout: id });
  return story;
}

const statement = (part: object) =>
  of('signed/1', ({ signature }: { signature: Signature }) => ({
    signature: { ...signature, statement: { ...signature.statement, ...part } },
  }));

describe('a signature under a step of a route', () => {
  const story = asked();
  must(story.signPlan('qa'));

  it('[R12] fits the step that asked for it', () => {
    expect(told(story)).toEqual([]);
  });

  it('[R12] re-meant, or moved to a step that asked somebody else or is not there, fails', () => {
    expect(told(story, statement({ meaning: 'reviewed' }))).toEqual([
      'signed as reviewed, where approved was asked for',
    ]);
    expect(
      told(
        story,
        of('signed/1', () => ({ step: step(2, '').id })),
      ),
    ).toEqual(['signed as quality, who was not asked']);
    expect(
      told(
        story,
        of('signed/1', () => ({ step: story.newId() })),
      ),
    ).toEqual(['answers a step that was not there']);
    const route = of('plan-route-set/2', ({ new: next }: { new: { steps: object[] } }) => ({
      new: { ...next, steps: next.steps.map((one) => ({ ...one, who: 'qa2' })) },
    }));
    expect(told(story, route)).toEqual(['qa was not asked']);
  });

  it('[R12] [R3] in a function that the signer has elsewhere only fails', () => {
    const here = plannedStory();
    const { id, name, title, roles } = here.by('qa');
    const limits = [{ role: 'quality' as const, sites: ['Plant Nord'] }];
    here.do('admin', {
      kind: 'account.change',
      id,
      name,
      title,
      roles: [...roles],
      limits,
      reason: 'One site',
    });
    here.do('owner', { kind: 'rollout.ask', rollout: here.rollout().id });
    must(here.signPlan('qa'));
    expect(told(here)).toEqual([]);
    const elsewhere = of('account-limited/1', () => ({ new: [{ role: 'quality', sites: ['Plant Süd'] }] }));
    expect(told(here, elsewhere)).toEqual(['signed as quality, a role qa does not have at Plant Nord']);
  });

  it('[R6] [R12] stays good when the signer is renamed, retitled or given other functions later', () => {
    const later = asked();
    must(later.signPlan('qa'));
    const changed = {
      id: 'qa',
      name: 'Quinn Abel',
      title: 'Head of quality',
      roles: ['production'],
    } as const;
    later.do('admin', { kind: 'account.change', ...changed, roles: [...changed.roles], reason: 'Married' });
    expect(told(later)).toEqual([]);
  });
});

describe('a signature for somebody else', () => {
  const story = asked('qa');
  const today = dayOf(story.now);
  story.do('qa', {
    kind: 'delegation.make',
    to: 'qa2',
    start: today,
    end: addDays(today, 3),
    reason: 'Leave',
  });
  must(story.signPlan('qa2'));
  const delegation = (part: object) =>
    of('delegation-made/1', ({ delegation: old }: { delegation: object }) => ({
      delegation: { ...old, ...part },
    }));

  it('[R12] stands under a delegation in force by whoever was named', () => {
    expect(story.rollout().signatures[0]?.statement.onBehalf).toBe('qa');
    expect(told(story)).toEqual([]);
  });

  const none = 'signed for qa without a delegation in force';
  it('[R12] without that delegation, after its days, from or to another person, or for nobody, fails', () => {
    expect(told(story, delegation({ end: addDays(today, -1), start: addDays(today, -5) }))).toEqual([none]);
    expect(told(story, delegation({ start: addDays(today, 1) }))).toEqual([none]);
    expect(told(story, delegation({ to: 'prod' }))).toEqual([none]);
    expect(told(story, delegation({ from: 'val' }))).toEqual([none]);
    expect(told(story, statement({ onBehalf: 'prod' }))).toEqual(['signed for prod, who was not asked']);
    expect(told(story, statement({ onBehalf: undefined }))).toEqual(['qa2 was not asked']);
    expect(
      told(
        story,
        of('signed/1', () => ({ step: null })),
      ),
    ).toEqual(['signed for somebody else where no step asked them']);
  });
});

describe('a signature on paper', () => {
  const story = asked();
  const rollout = story.rollout();
  const record = (number: number, signer: string) =>
    story.do('owner', {
      kind: 'approval.paper',
      rollout: rollout.id,
      wave: null,
      gate: 'plan',
      step: step(number, '').id,
      signer,
      signedOn: story.now,
      digest: contentDigest(story.rollout(), null, PLAN_SECTIONS),
      scan: { name: 'scan.pdf', sha256: 'c'.repeat(64), bytes: 9 },
      reason: 'Terminal dark',
    } as never);
  record(1, 'qa');
  record(2, 'prod');
  const [first, second] = story.rollout().papers;
  const witness = (by: string, paper: string) =>
    story.do(by, { kind: 'paper.witness', rollout: rollout.id, wave: null, paper: paper as never });
  witness('val', first!.id);
  witness('lead', first!.id);
  const paper = (part: Partial<Record<keyof Paper, unknown>>) =>
    of('paper-recorded/1', ({ paper: old }: { paper: Paper }) =>
      old.id === first!.id ? { paper: { ...old, ...part } } : {},
    );
  const unlike = 'what was done is not what was signed';

  it('[R12] [R1] fits what stood there, and its witnesses what they signed', () => {
    expect(told(story)).toEqual([]);
  });

  it('[R12] over other content, of another person, function or step fails', () => {
    expect(told(story, paper({ digest: 'a'.repeat(64) }))[0]).toBe(
      'the content on the paper is not the content that stood there',
    );
    expect(told(story, paper({ name: 'Quinn Abel' }))[0]).toBe('the printed name or title is another one');
    expect(told(story, paper({ signer: 'no.body' }))[0]).toContain('does not have: no.body');
    expect(told(story, paper({ meaning: 'reviewed' }))[0]).toContain('where approved was asked for');
    expect(told(story, paper({ role: 'production' }))[0]).toBe('qa was not asked');
    expect(told(story, paper({ step: story.newId() }))[0]).toBe('answers a step that was not there');
  });

  it('[R12] with another scan, day or signer put under its witnesses fails for each of them', () => {
    expect(told(story, paper({ scan: { ...first!.scan, sha256: 'd'.repeat(64) } }))).toEqual([
      unlike,
      unlike,
    ]);
    expect(told(story, paper({ signedOn: { ...story.now, ms: 5 } }))).toEqual([unlike, unlike]);
  });

  it('[R12] a witness moved to another paper, counted for another person, or twice, fails', () => {
    expect(
      told(
        story,
        of('paper-witnessed/1', () => ({ paper: second!.id })),
      ),
    ).toEqual([unlike, unlike]);
    const by = (actor: string) => (event: Parameters<ReturnType<typeof of>>[0]) =>
      event.type === 'paper-witnessed/1' ? { ...event, actor } : event;
    expect(told(story, by('qa'))).toEqual(Array(2).fill('qa signed this paper or witnessed it before'));
    expect(told(story, by('val'))).toEqual(['val signed this paper or witnessed it before']);
    expect(told(story, by('qa2'))[0]).toBe('done by qa2, signed by val');
    const unsigned = of('paper-witnessed/1', () => ({ signature: story.newId() }));
    expect(told(story, unsigned)[0]).toBe('done under a signature that is not there');
  });
});
