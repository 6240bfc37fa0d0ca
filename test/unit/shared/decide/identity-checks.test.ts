import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { signingBar } from '../../../../shared/decide/signing-bar.ts';
import { statementFor } from '../../../../shared/decide/statement.ts';
import { ACCOUNTABILITY_VERSION } from '../../../../shared/domain/account.ts';
import { command } from '../../../../shared/events/command.ts';
import { ACCOUNTABILITY, intentText } from '../../../../shared/words/accountability.ts';
import { must, plannedStory } from '../../../fixtures/plant.ts';
import { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const vouch = (story: Story, by: string, id = 'kari') =>
  story.ask(by, { kind: 'account.vouch', id, how: 'In person, with badge' });
const accept = (story: Story, id: string, version = ACCOUNTABILITY.version) =>
  story.ask(id, { kind: 'account.accept', version });

const ownKey = (story: Story, id: string): void => {
  const { publicKey, sealed } = story.by(id).keys.at(-1)!;
  must(story.ask(id, { kind: 'password.set', key: { publicKey, sealed } }));
};

/** The plan is asked for; kari, of quality, holds a key that admin issued and nobody checked. */
function asked(): Story {
  const story = plannedStory();
  story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
  return story.newcomer('kari', ['quality'], { by: 'admin' });
}

describe('the identity check', () => {
  it('[AC9] [R14] names the key in use, how it was checked and what the person certified', () => {
    const story = asked();
    must(vouch(story, 'qa'));
    expect(story.events.at(-1)).toMatchObject({
      type: 'identity-checked/1',
      actor: 'qa',
      subject: { kind: 'account', id: 'kari' },
      data: {
        id: 'kari',
        key: story.by('kari').keys.at(-1)?.publicKey,
        how: 'In person, with badge',
        intent: intentText('kari'),
      },
    });
    expect(story.by('kari').keys.at(-1)?.vouched).toEqual({
      at: story.now,
      by: 'qa',
      how: 'In person, with badge',
    });
    expect(code(vouch(story, 'owner'))).toBe('unchanged');
  });

  it('[AC9] [R14] [R16] is never by the person, nor by whoever issued the password, nor by a trainer or a reader', () => {
    const story = asked();
    expect(code(vouch(story, 'kari'))).toBe('own-vouch');
    expect(code(vouch(story, 'admin'))).toBe('own-vouch');
    expect(code(vouch(story, 'trainer'))).toBe('not-allowed');
    expect(code(vouch(story, 'auditor'))).toBe('not-allowed');
    expect(code(vouch(story, 'qa', 'nobody'))).toBe('not-found');
    expect(story.by('kari').keys.at(-1)?.vouched).toBeNull();
    for (const by of ['owner', 'prod', 'val']) expect(code(vouch(asked(), by)), by).toBe('done');
    expect(code(vouch(asked().account('chair', 'board'), 'chair'))).toBe('done');
  });

  it('[AC10] [R16] waits until the person has a password of their own', () => {
    const story = plannedStory().newcomer('kari', ['quality'], { by: 'admin', mustChange: true });
    expect(vouch(story, 'qa')).toMatchObject({
      refusal: { code: 'not-own-password', data: { name: 'kari' } },
    });
    story.do('admin', { kind: 'account.revoke', id: 'kari', reason: 'left' });
    expect(code(vouch(story, 'qa'))).toBe('revoked');
  });
});

describe('whoever checks others', () => {
  const own = (story: Story, id: string) => story.newcomer(id, ['quality'], { by: 'admin' });

  it('[AC33] [R16] is checked themselves: an account made to vouch with does not help who made it', () => {
    const story = own(own(plannedStory(), 'made-up'), 'kari');
    expect(vouch(story, 'made-up')).toMatchObject({
      refusal: { code: 'unchecked-voucher', data: { may: ['owner', 'prod', 'qa', 'qa2', 'val'] } },
    });
    must(vouch(story, 'qa', 'made-up'));
    must(vouch(story, 'made-up'));
  });

  it('[AC33] begins unchecked where nobody is yet, checks everybody, and is then checked by one of them', () => {
    const story = new Story().newcomer('admin', ['administrator']);
    for (const id of ['first', 'second', 'third']) own(story, id);
    must(vouch(story, 'first', 'second'));
    must(vouch(story, 'first', 'third'));
    must(vouch(story, 'first', 'admin'));
    expect(code(vouch(own(story, 'late'), 'first', 'late'))).toBe('done');
    must(vouch(story, 'second', 'first'));
  });

  it('[AC33] [R16] who began has no such start again after a reset', () => {
    const story = new Story().newcomer('admin', ['administrator']);
    for (const id of ['first', 'second', 'made-up']) own(story, id);
    must(vouch(story, 'first', 'second'));
    must(story.ask('second', { kind: 'account.vouch', id: 'admin', how: 'Badge' }));
    must(
      story.ask('admin', { kind: 'account.reset', id: 'first', key: story.key('new'), reason: 'forgotten' }),
    );
    ownKey(story, 'first');
    expect(code(vouch(story, 'first', 'made-up'))).toBe('unchecked-voucher');
    expect(code(vouch(story, 'second', 'first'))).toBe('done');
  });
});

describe('the first signature', () => {
  it('[AC11] [R14] waits for the identity check, and says who may record it', () => {
    const story = asked().accept('kari');
    const refused = story.signPlan('kari');
    expect(refused).toMatchObject({
      refusal: { code: 'not-vouched', data: { may: ['owner', 'prod', 'qa', 'qa2', 'val'] } },
    });
    expect(story.rollout().signatures).toEqual([]);
    must(vouch(story, 'val'));
    must(story.signPlan('kari'));
  });

  it('[AC11] [R15] waits for the accountability statement, and every act by signature does', () => {
    const story = asked().vouchFor('kari');
    expect(code(story.signPlan('kari'))).toBe('not-accepted');
    for (const asks of [
      { kind: 'wave.waive', ...story.ofWave(), id: story.newId(), reason: 'x' },
      { kind: 'rollout.resume', rollout: story.rollout().id, halt: story.newId(), reason: 'x' },
      { kind: 'wave.roll-back', ...story.ofWave(), reason: 'x' },
    ] as const)
      expect(code(story.ask('kari', asks)), asks.kind).toBe('not-accepted');
    must(accept(story, 'kari'));
    must(story.signPlan('kari'));
  });

  it('[AC11] what is missing is told before anything is signed, and again when it is carried out', () => {
    const story = asked();
    const resume = command.parse({
      kind: 'rollout.resume',
      rollout: story.rollout().id,
      halt: story.newId(),
      reason: 'x',
    });
    const stated = statementFor(story.state, resume as never, story.context('kari'));
    expect(stated).toMatchObject({ ok: false, refusal: { code: 'not-vouched' } });
    expect(signingBar(story.state, story.by('qa'))).toBeNull();
  });

  it('[AC12] [R15] the statement is accepted in the version in force, once, and kept word for word', () => {
    const story = asked();
    expect(code(accept(story, 'kari', ACCOUNTABILITY.version + 1))).toBe('content-changed');
    must(accept(story, 'kari'));
    expect(story.events.at(-1)).toMatchObject({
      type: 'accountability-accepted/1',
      actor: 'kari',
      data: { id: 'kari', version: ACCOUNTABILITY.version, text: ACCOUNTABILITY.text },
    });
    expect(code(accept(story, 'kari'))).toBe('unchanged');
    expect(ACCOUNTABILITY.version).toBe(ACCOUNTABILITY_VERSION);
  });
});

describe('a reset', () => {
  const reset = (story: Story, by = 'admin', id = 'qa') =>
    story.ask(by, { kind: 'account.reset', id, key: story.key(`${id} again`), reason: 'forgotten' });
  it('[AC13] [R16] gives a key that a second person checks again, and not who reset it', () => {
    const story = asked().account('chief', 'administrator');
    must(reset(story));
    expect(story.by('qa')).toMatchObject({
      mustChange: true,
      keys: [{}, { issuedBy: 'admin', vouched: null }],
    });
    ownKey(story, 'qa');
    expect(story.signPlan('qa')).toMatchObject({
      refusal: { code: 'not-vouched', data: { may: ['chief', 'owner', 'prod', 'qa2', 'val'] } },
    });
    expect(code(vouch(story, 'admin', 'qa'))).toBe('own-vouch');
    expect(code(story.signPlan('qa'))).toBe('not-vouched');
    must(vouch(story, 'chief', 'qa'));
    must(story.signPlan('qa'));
  });

  it('[AC13] [R16] a second reset by the other administrator bars that one, and the check before it is gone', () => {
    const story = asked().account('chief', 'administrator');
    must(reset(story));
    ownKey(story, 'qa');
    must(vouch(story, 'chief', 'qa'));
    must(story.ask('chief', { kind: 'account.reset', id: 'qa', key: story.key('third'), reason: 'again' }));
    ownKey(story, 'qa');
    expect(code(story.signPlan('qa'))).toBe('not-vouched');
    expect(code(vouch(story, 'chief', 'qa'))).toBe('own-vouch');
    expect(code(vouch(story, 'admin', 'qa'))).toBe('done');
  });

  it('[AC13] [R6] leaves what was signed before as it was', () => {
    const story = asked();
    must(story.signPlan('qa'));
    const before = story.rollout().signatures;
    must(reset(story));
    expect(story.rollout().signatures).toEqual(before);
    expect(story.by('qa').keys[0]).toMatchObject({ publicKey: before[0]!.key, vouched: { by: 'registrar' } });
  });

  it('[AC8] [R1] a key that any account holds or held is not given again', () => {
    const story = asked();
    const key = story.key('qa');
    const make = story.ask('admin', {
      kind: 'account.make',
      id: 'new',
      name: 'New',
      title: 'x',
      roles: ['quality'],
      key,
    });
    expect(make).toMatchObject({ refusal: { code: 'duplicate', data: { what: 'key', id: 'qa' } } });
    expect(code(story.ask('admin', { kind: 'account.reset', id: 'qa', key, reason: 'x' }))).toBe('duplicate');
    expect(code(story.ask('admin', { kind: 'account.reset', id: 'val', key, reason: 'x' }))).toBe(
      'duplicate',
    );
  });
});
