import { describe, expect, it } from 'vitest';
import { build } from '../../../../fixtures/build/build.ts';
import { first, one, qa, quorum, stepsOf, three, two } from './bench.ts';

const { account, signature, step } = build;
const pair = step('board', 'approved', { need: 2 });
const mine = (looked: Parameters<typeof first>[0]) => first({ steps: [pair], ...looked }).yours;

describe('[R19] approving your own work where several approve', () => {
  it('[VW68] one author may sign while another place is left for somebody else', () => {
    expect(mine({ authors: [one.id], viewer: one })).toBe(true);
    expect(mine({ authors: [one.id, two.id], signatures: [signature(one, pair)], viewer: two })).toBe(false);
    expect(mine({ authors: [one.id, two.id], signatures: [signature(one, pair)], viewer: three })).toBe(true);
    expect(mine({ authors: [one.id, two.id], signatures: [signature(three, pair)], viewer: two })).toBe(true);
  });

  it('[VW68] a place kept for a function that must be among them is a place left', () => {
    const authors = [one.id, two.id];
    const signed = [signature(one, quorum)];
    expect(first({ authors, signatures: signed, viewer: two }).yours).toBe(true);
    const both = account('b.two', { roles: ['board', 'quality'] });
    expect(first({ authors, signatures: signed, viewer: both }).yours).toBe(false);
  });

  it('[VW68] a place at which only authors are named is none, unless they delegated it', () => {
    const steps = [step('board'), step('quality', 'approved', { who: qa.id })];
    const looked = { steps, order: 'parallel', authors: [one.id, qa.id], viewer: one } as const;
    expect(stepsOf(looked)[0]?.yours).toBe(false);
    expect(stepsOf({ ...looked, authors: [one.id] })[0]?.yours).toBe(true);
    const on = {
      start: '2026-11-16',
      end: '2026-11-20',
      reason: 'On leave',
      at: build.now,
      by: qa.id,
      ended: null,
    };
    const delegations = [{ id: build.id<never>('delegation'), from: qa.id, to: build.who.quality.id, ...on }];
    expect(stepsOf({ ...looked, delegations })[0]?.yours).toBe(false);
    expect(stepsOf({ ...looked, delegations: [{ ...delegations[0]!, to: three.id }] })[0]?.yours).toBe(true);
  });

  it('[VW68] reviews are no approvals: they neither help nor are barred', () => {
    const steps = [step('board', 'reviewed'), step('quality')];
    expect(stepsOf({ steps, authors: [one.id], viewer: one })[0]?.yours).toBe(true);
    const reviewed = [signature(three, steps[0]!)];
    expect(stepsOf({ steps, signatures: reviewed, authors: [qa.id], viewer: qa })[1]?.yours).toBe(false);
  });
});
