import { array, assert, constantFrom, nat, oneof, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../../shared/events/command.ts';
import { plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const PEOPLE = ['admin', 'chief', 'qa', 'prod', 'puppet', 'second'] as const;
type Who = (typeof PEOPLE)[number];
type Kind = 'make' | 'reset' | 'own' | 'vouch' | 'accept' | 'lock' | 'unlock' | 'roles' | 'revoke' | 'sign';
interface Step {
  readonly kind: Kind;
  readonly by: Who;
  readonly of: Who;
}

const who = constantFrom(...PEOPLE);
const of = (...kinds: Kind[]): Arbitrary<Step> => record({ kind: constantFrom(...kinds), by: who, of: who });
// What leads to a signature comes more often than what leads away from it.
const step = oneof(
  { weight: 8, arbitrary: of('reset', 'make', 'own', 'own', 'vouch', 'vouch', 'accept', 'sign', 'sign') },
  { weight: 1, arbitrary: of('roles', 'lock', 'unlock', 'revoke') },
);
const steps = array(step, { minLength: 30, maxLength: 100, size: 'max' });

/** Two administrators and two approvers who may sign, and the plan asked for. */
function begun(): Story {
  const story = plannedStory().account('chief', 'administrator');
  story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
  const { order } = story.rollout().route;
  const route = Array.from({ length: 4 }, () => ({
    id: story.newId(),
    role: 'quality' as const,
    meaning: 'approved' as const,
    who: null,
    also: ['production' as const],
  }));
  story.do('owner', {
    kind: 'rollout.route',
    rollout: story.rollout().id,
    route: { order, steps: route },
    reason: 'x',
  });
  return story;
}

function commandOf(story: Story, { kind, of }: Step): CommandInput | null {
  const account = story.state.accounts.get(of as never);
  const held = account?.keys.at(-1);
  switch (kind) {
    case 'make':
      return {
        kind: 'account.make',
        id: of,
        name: of,
        title: 'x',
        roles: of === 'second' ? ['administrator'] : ['quality'],
        key: story.key(story.newId()),
      };
    case 'reset':
      return { kind: 'account.reset', id: of, key: story.key(story.newId()), reason: 'x' };
    case 'own':
      return held ? { kind: 'password.set', key: { publicKey: held.publicKey, sealed: held.sealed } } : null;
    case 'vouch':
      return { kind: 'account.vouch', id: of, how: 'Badge' };
    case 'accept':
      return { kind: 'account.accept', version: 1 };
    case 'unlock':
      return { kind: 'account.unlock', id: of, reason: 'x' };
    case 'revoke':
      return { kind: 'account.revoke', id: of, reason: 'x' };
    case 'roles':
      return { kind: 'account.change', id: of, name: of, title: 'x', roles: ['production'], reason: 'x' };
    case 'lock':
    case 'sign':
      return null;
  }
}

function play(story: Story, each: Step): void {
  const { kind, by, of } = each;
  // Passwords are set, statements accepted and signatures given by each in their own name.
  const actor = kind === 'own' || kind === 'accept' || kind === 'sign' ? of : by;
  story.later(1);
  if (!story.state.accounts.has(actor as never)) return;
  if (kind === 'lock') void story.locked(of);
  else if (kind === 'sign') story.signPlan(of);
  else {
    const asked = commandOf(story, each);
    if (asked !== null) story.ask(actor, asked);
  }
}

/** From the events alone: a second person checked the key that signed, after it was given and before it signed. */
function wasChecked(story: Story, signed: number, signer: string): boolean {
  const before = story.events.slice(0, signed).filter(({ subject }) => subject.id === signer);
  const given = before.findLastIndex(
    ({ type, data }) => type === 'account-made/1' || (type === 'password-set/1' && data['own'] === false),
  );
  const after = before.slice(given + 1);
  const issuer = before[given]?.actor ?? null;
  return after.some(
    ({ type, actor }) => type === 'identity-checked/1' && actor !== signer && actor !== issuer,
  );
}

function signaturesOf(story: Story): readonly { readonly at: number; readonly signer: string }[] {
  return story.events.flatMap(({ type, actor }, at) =>
    type === 'signed/1' ? [{ at, signer: actor ?? '' }] : [],
  );
}

interface Attack {
  readonly kind: 'make' | 'reset' | 'vouch' | 'roles' | 'lock' | 'unlock' | 'revoke';
  /** Which of those they act as. */
  readonly as: number;
  readonly of: Who;
}
const attacks = array(
  record<Attack>({
    kind: constantFrom('make', 'make', 'reset', 'reset', 'vouch', 'roles', 'lock', 'unlock', 'revoke'),
    as: nat(5),
    of: constantFrom(...PEOPLE.filter((id) => id !== 'chief')),
  }),
  { minLength: 8, maxLength: 20, size: 'max' },
);

/** One administrator acts, as themselves and as whoever's password they issued; then all of those vouch for each other. */
function attacked(story: Story, taken: readonly Attack[]): readonly string[] {
  const theirs = ['admin'];
  for (const { kind, as, of } of taken) {
    // They do not put themselves out of the game.
    if (of === 'admin' && kind !== 'reset') continue;
    const by = (theirs[as % theirs.length] ?? 'admin') as Who;
    const before = story.events.length;
    play(story, { kind, by, of });
    if (story.events.length === before || (kind !== 'make' && kind !== 'reset')) continue;
    play(story, { kind: 'own', by, of });
    play(story, { kind: 'accept', by, of });
    if (!theirs.includes(of)) theirs.push(of);
  }
  for (const by of [...theirs, ...theirs] as Who[])
    for (const of of theirs as Who[]) play(story, { kind: 'vouch', by, of });
  return theirs.filter((id) => id !== 'admin');
}

describe('through any sequence of what is done to accounts', () => {
  it('[AC14] [R14] [R16] nobody signs under a key that no second person has checked', () => {
    let signed = 0;
    let again = 0;
    assert(
      property(steps, (taken) => {
        const story = begun();
        for (const each of taken) play(story, each);
        for (const { at, signer } of signaturesOf(story)) {
          expect(wasChecked(story, at, signer), JSON.stringify(taken)).toBe(true);
          if (story.by(signer).keys.length > 1) again += 1;
        }
        signed += signaturesOf(story).length;
      }),
      { seed: 4016, numRuns: 80 },
    );
    expect([signed > 80, again > 10]).toEqual([true, true]);
  });

  it('[AC34] [R16] an administrator alone never signs through accounts they made or reset, while colleagues are left', () => {
    let held = 0;
    assert(
      property(attacks, (taken) => {
        const story = begun();
        const theirs = attacked(story, taken);
        for (const id of theirs) {
          story.signPlan(id);
          const signed = signaturesOf(story).some(({ signer }) => signer === id);
          expect(signed && story.by(id).keys.at(-1)?.issuedBy !== null, JSON.stringify([taken, theirs])).toBe(
            false,
          );
        }
        held += theirs.length;
      }),
      { seed: 4017, numRuns: 300 },
    );
    expect(held).toBeGreaterThan(300);
  });
});
