import { describe, expect, it } from 'vitest';
import type { HeldDelegation } from '../../../../../shared/domain/delegation.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { everybody, first, one, prod, qa, stepsOf, three, two } from './bench.ts';

const { account, at, signature, step } = build;
const named = step('board', 'approved', { who: one.id });

function delegated(part: Partial<HeldDelegation> = {}): HeldDelegation {
  return {
    id: build.id<HeldDelegation['id']>('delegation'),
    from: one.id,
    to: two.id,
    start: '2026-11-16',
    end: '2026-11-20',
    reason: 'On leave',
    at: at('2026-11-15 10:00'),
    by: one.id,
    ended: null,
    ...part,
  };
}
const forTwo = (part: Partial<HeldDelegation> = {}, more: Parameters<typeof first>[0] = {}) =>
  first({ steps: [named], viewer: two, delegations: [delegated(part)], ...more });

describe('delegation', () => {
  it('[VW65] the delegate may answer where the delegator is named, and it says for whom', () => {
    expect(forTwo()).toMatchObject({ yours: true, yoursFor: { id: one.id, name: one.name } });
    expect(first({ steps: [named], viewer: two }).yours).toBe(false);
    expect(first({ steps: [named], viewer: one, delegations: [delegated()] })).toMatchObject({
      yours: true,
      yoursFor: null,
    });
  });

  it('[VW65] holds from its first through its last day, on the clock of the moment asked about', () => {
    const on = (text: string) =>
      forTwo({}, { now: at(text), asked: { at: at('2026-11-01 08:00'), by: 'i.solberg' } }).yours;
    expect(on('2026-11-15 23:59')).toBe(false);
    expect(on('2026-11-16 00:00')).toBe(true);
    expect(on('2026-11-20 23:59')).toBe(true);
    expect(on('2026-11-21 00:00')).toBe(false);
    expect(forTwo({ ended: { at: at('2026-11-17 10:00'), by: one.id, reason: 'Back early' } }).yours).toBe(
      false,
    );
  });

  it('[VW65] gives no function: the delegate needs one that the step takes, where it is taken', () => {
    expect(first({ steps: [named], viewer: prod, delegations: [delegated({ to: prod.id })] }).yours).toBe(
      false,
    );
    const south = account('b.two', { roles: ['board'], limits: [{ role: 'board', sites: ['Plant Sud'] }] });
    expect(first({ steps: [named], viewer: south, delegations: [delegated()] }).yours).toBe(false);
  });

  it('[VW65] is not passed on, and ends with the account that gave it', () => {
    const chain = [
      delegated(),
      delegated({ id: build.id<HeldDelegation['id']>('delegation', 2), from: two.id, to: three.id }),
    ];
    expect(first({ steps: [named], viewer: three, delegations: chain }).yours).toBe(false);
    const gone = {
      ...one,
      standing: { kind: 'revoked', at: at('2026-11-17 08:00'), by: 'admin', reason: 'left' },
    } as const;
    expect(forTwo({}, { accounts: everybody.map((each) => (each.id === one.id ? gone : each)) }).yours).toBe(
      false,
    );
    expect(forTwo({ from: qa.id }).yours).toBe(false);
  });

  it('[VW63] [VW65] a seat counts once: not the delegate and then the delegator, nor one delegate for two', () => {
    const both = step('board', 'approved', { people: [one.id, three.id], need: 2 });
    const forOne = signature(two, both, { onBehalf: one.id });
    const more = { steps: [both], delegations: [delegated()] };
    expect(first({ ...more, signatures: [forOne] })).toMatchObject({
      status: 'waiting',
      answers: [{ onBehalf: one.name }],
    });
    expect(first({ ...more, signatures: [forOne], viewer: one }).yours).toBe(false);
    expect(first({ ...more, signatures: [forOne, signature(one, both)] })).toMatchObject({
      status: 'waiting',
      answers: [{ signer: two.id }],
    });
    const twice = [
      ...more.delegations,
      delegated({ id: build.id<HeldDelegation['id']>('delegation', 2), from: three.id }),
    ];
    expect(first({ ...more, delegations: twice, signatures: [forOne], viewer: two }).yours).toBe(false);
    expect(first({ ...more, signatures: [forOne, signature(three, both)] }).status).toBe('signed');
  });

  it('[VW65] not where the delegate has signed already, or would be the only approver of their own work', () => {
    const steps = [step('board', 'reviewed'), named];
    const signatures = [signature(two, steps[0]!)];
    expect(stepsOf({ steps, signatures, viewer: two, delegations: [delegated()] })[1]?.yours).toBe(false);
    expect(forTwo({}, { authors: [two.id] }).yours).toBe(false);
    expect(forTwo({}, { authors: [one.id] }).yours).toBe(true);
  });
});
