import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/domain/account.ts';
import { homePage } from '../../../../shared/views/home-page.ts';
import { waitText } from '../../../../shared/words/home-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, who } = build;
const trainee = build.account('j.bakke', { roles: ['trainee'], person: build.person('p1').id });

/** Bakke's training waits for both signatures; Moen came to the line after the freeze. */
function waits(viewer: Account): readonly string[] {
  const signedBy = { trainee: true, trainer: true };
  const wave = build.readyWave({ cohort: ['p1'], scope: build.scope() });
  const state = build.state({
    accounts: [who.owner, who.quality, who.trainer, trainee],
    people: [build.person('p1'), build.person('p3', { given: 'Silje', family: 'Moen' })],
    items: [build.item('WI-118', { signedBy })],
    records: [build.record()],
    rollouts: [build.readyRollout({ waves: [wave] })],
    placed: { p3: at('2026-11-10 07:00') },
  });
  const page = homePage(state, { now, intact: true, viewer });
  return [...page.waits, ...page.blocked.flatMap((one) => one.waits)].map(waitText);
}

describe('what waits on the home of people and training', () => {
  it('[VW53] late joiners wait for the owner, a signature for the trainer and for the person trained', () => {
    expect(waits(who.owner)).toContain('Decide on 1 late joiner');
    expect(waits(who.trainer)).toContain('Sign 1 training record');
    expect(waits(trainee)).toEqual(['Sign 1 training record']);
    expect(waits(who.quality)).not.toContain('Sign 1 training record');
    expect(waits(who.quality)).not.toContain('Decide on 1 late joiner');
  });
});
