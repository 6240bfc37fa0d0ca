import { describe, expect, it } from 'vitest';
import { accountPage, fingerprintOf } from '../../../../../shared/views/account-page.ts';
import { accountsPage } from '../../../../../shared/views/accounts-page.ts';
import { digestOf } from '../../../../../shared/kernel/digest.ts';
import { must, plannedStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

const DAY = 24 * 60;
const row = (story: Story, id: string) => accountsPage(story.state, story.now).find((one) => one.id === id)!;
const page = (story: Story, id: string, viewer: string) =>
  accountPage(story.state, id, { now: story.now, viewer: story.by(viewer) })!;

describe('the list of accounts', () => {
  it('[AC27] [R14] [R15] says of each whether it could sign now: checked, accepted, own password, in time, a function that signs', () => {
    const story = plannedStory()
      .newcomer('unchecked', ['quality'])
      .accept('unchecked')
      .newcomer('silent', ['quality'])
      .vouchFor('silent')
      .newcomer('issued', ['quality'], { by: 'admin', mustChange: true })
      .vouchFor('issued')
      .accept('issued');
    const signable = (id: string) => row(story, id).signable;
    expect(row(story, 'qa')).toMatchObject({ vouched: true, accepted: true, signable: true });
    expect(row(story, 'unchecked')).toMatchObject({ vouched: false, accepted: true, signable: false });
    expect(row(story, 'silent')).toMatchObject({ vouched: true, accepted: false, signable: false });
    expect(['issued', 'admin', 'auditor'].map(signable)).toEqual([false, false, false]);
    story.vouchFor('unchecked').accept('silent');
    expect(['unchecked', 'silent'].map(signable)).toEqual([true, true]);
    story.do('admin', { kind: 'account.revoke', id: 'silent', reason: 'left' });
    expect(signable('silent')).toBe(false);
    story.later(365 * DAY);
    expect(signable('qa')).toBe(false);
  });

  it('[AC27] [R7] says until when a password is good, where functions hold, and the last sign-in', () => {
    const story = plannedStory().newcomer('new', ['quality'], { by: 'admin', mustChange: true });
    expect(row(story, 'qa').passwordDue?.ms).toBe(story.now.ms + 365 * DAY * 60_000);
    expect(row(story, 'new').passwordDue?.ms).toBe(story.now.ms + 14 * DAY * 60_000);
    const limits = [{ role: 'quality' as const, sites: ['Plant Nord'] }];
    story.do('admin', {
      kind: 'account.change',
      id: 'qa',
      name: 'qa',
      title: 'quality',
      roles: ['quality'],
      limits,
      reason: 'x',
    });
    expect(row(story, 'qa')).toMatchObject({ limits, lastIn: null });
  });
});

describe('the page of an account', () => {
  it('[AC28] shows every key ever held, newest first: who issued its password, who checked it and how', () => {
    const story = plannedStory();
    story.do('admin', { kind: 'account.reset', id: 'qa', key: story.key('second'), reason: 'forgotten' });
    const [inUse, before] = page(story, 'qa', 'owner').keys;
    expect(inUse).toMatchObject({ issuedBy: 'admin', vouched: null, inUse: true });
    expect(before).toMatchObject({
      issuedBy: null,
      vouched: { byName: 'registrar', how: 'Passport' },
      inUse: false,
      publicKey: story.key('qa').publicKey,
    });
    expect(accountPage(story.state, 'nobody', { now: story.now, viewer: null })).toBeNull();
  });

  it('[AC28] a key is told apart by the first 64 bits of the SHA-256 of its bytes', () => {
    const key = 'ab'.repeat(32);
    const bytes = Uint8Array.from({ length: 32 }, () => 0xab);
    expect(fingerprintOf(key)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(fingerprintOf(key).replaceAll(' ', '')).toBe(digestOf(bytes).slice(0, 16));
  });

  it('[AC28] [R16] says whether the viewer may record the identity check, and who may', () => {
    const story = plannedStory();
    story.do('admin', { kind: 'account.reset', id: 'qa', key: story.key('second'), reason: 'forgotten' });
    expect(page(story, 'qa', 'owner')).toMatchObject({
      mayVouch: false,
      vouchers: ['owner', 'prod', 'qa2', 'val'],
    });
    const { publicKey, sealed } = story.by('qa').keys.at(-1)!;
    story.do('qa', { kind: 'password.set', key: { publicKey, sealed } });
    const may = (viewer: string) => page(story, 'qa', viewer).mayVouch;
    expect(['owner', 'qa2', 'admin', 'qa', 'trainer', 'auditor'].map(may)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    must(story.ask('qa2', { kind: 'account.vouch', id: 'qa', how: 'Badge' }));
    expect(may('owner')).toBe(false);
  });

  it('[AC28] [AC29] lists delegations from and to the person: in force, ahead, over, ended; with who may end them', () => {
    const story = plannedStory();
    const make = (from: string, to: string, start: string, end: string) =>
      story.do(from, { kind: 'delegation.make', to, start, end, reason: 'leave' });
    make('qa', 'qa2', '2026-11-16', '2026-11-16');
    make('qa', 'qa2', '2026-12-01', '2026-12-02');
    make('prod', 'qa', '2026-11-17', '2026-11-30');
    make('qa', 'qa2', '2026-11-18', '2026-11-20');
    make('val', 'prod', '2026-11-16', '2026-11-30');
    const last = page(story, 'qa', 'qa').delegations.find(({ start }) => start === '2026-11-18')!;
    story.do('qa', { kind: 'delegation.end', id: last.id as never, reason: 'back' });
    story.later(2 * DAY);
    const shown = (viewer: string) =>
      page(story, 'qa', viewer).delegations.map(({ from, to, state, yours }) => [
        from.name,
        to.name,
        state,
        yours,
      ]);
    expect(shown('qa')).toEqual([
      ['prod', 'qa', 'in-force', false],
      ['qa', 'qa2', 'ahead', true],
      ['qa', 'qa2', 'over', false],
      ['qa', 'qa2', 'ended', false],
    ]);
    expect(shown('admin').map(([, , , yours]) => yours)).toEqual([true, true, false, false]);
    expect(shown('auditor').map(([, , , yours]) => yours)).toEqual([false, false, false, false]);
  });
});
