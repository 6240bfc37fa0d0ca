import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../../shared/domain/policy.ts';
import { ADMIN, benchDesk, codeOf, valueOf } from './bench-desk.ts';
import { DAY, handClock, MINUTE } from './hand-clock.ts';
import { does, plantNord, secret, signsIn } from './plant-nord.ts';

const QA = 't.wieczorek';
const ISSUED = 'issued by the administrator';

async function bench(part: Parameters<typeof benchDesk>[0] = {}) {
  const clock = handClock();
  const plant = await plantNord(benchDesk({ clock, ...part }));
  const sets = (policy: Partial<Policy>) =>
    does(plant.owner, {
      kind: 'policy.set',
      policy: { ...DEFAULT_POLICY, ...policy },
      reason: 'As the site wants it',
    });
  return { ...plant, clock, sets };
}

describe('the policy of a site', () => {
  it('[R7] asks for longer passwords from then on, and says how long', async () => {
    const { owner, quality, sets } = await bench();
    expect((await quality.desk.status.query()).shortest).toBe(12);
    await sets({ shortest: 24 });
    expect((await quality.desk.status.query()).shortest).toBe(24);
    const fresh = 'twenty-three characters';
    expect(await quality.session.setPassword.mutate({ old: secret(QA), fresh })).toMatchObject({
      refusal: { code: 'weak-password', data: { rules: ['too-short'], shortest: 24 } },
    });
    const issued = await owner.account.reset.mutate({ id: QA, password: fresh, reason: 'Forgotten' });
    expect(codeOf(issued)).toBe('weak-password');
    expect(codeOf(await quality.session.setPassword.mutate({ old: secret(QA), fresh: `${fresh}s` }))).toBe(
      'done',
    );
  });

  it('[R7] a password grown too old is good for nothing but setting another; that is told in time', async () => {
    const { clock, quality, rollout } = await bench();
    const due = (await quality.desk.status.query()).me?.passwordDue?.ms ?? 0;
    clock.pass(due - clock.now().ms - 60 * MINUTE);
    await signsIn(quality, QA);
    expect((await quality.desk.status.query()).me).toMatchObject({ mustChange: false, changeBecause: null });
    const { waits } = valueOf(await quality.read.home.query({}));
    expect(waits.find(({ kind }) => kind === 'password')?.due?.ms).toBe(due);
    clock.pass(2 * 60 * MINUTE);
    await signsIn(quality, QA);
    expect((await quality.desk.status.query()).me).toMatchObject({ mustChange: true, changeBecause: 'age' });
    expect(codeOf(await quality.read.home.query({}))).toBe('password-expired');
    const halt = { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Smoke' } as never;
    expect(codeOf(await quality.act.mutate({ command: halt, credential: null }))).toBe('password-expired');
    const fresh = 'ten blue herons by the quay';
    valueOf(await quality.session.setPassword.mutate({ old: secret(QA), fresh }));
    expect(codeOf(await quality.read.home.query({}))).toBe('done');
  });

  it('[R4] [R7] an issued password that lay too long opens nothing, with the right word only, and counts as no failure', async () => {
    const { clock, owner, clientOf, sets, desk } = await bench();
    await sets({ issuedDays: 3 });
    valueOf(await owner.account.reset.mutate({ id: QA, password: ISSUED, reason: 'Forgotten' }));
    const late = clientOf('late');
    clock.pass(3 * DAY - 60 * MINUTE);
    expect(codeOf(await late.session.signIn.mutate({ id: QA, password: ISSUED }))).toBe('done');
    clock.pass(2 * 60 * MINUTE);
    expect(codeOf(await late.session.signIn.mutate({ id: QA, password: 'a guess' }))).toBe('wrong-sign-in');
    expect(codeOf(await late.session.signIn.mutate({ id: QA, password: ISSUED }))).toBe('invitation-expired');
    expect(codeOf(await late.session.signIn.mutate({ id: QA, password: ISSUED }))).toBe('invitation-expired');
    expect(desk.current()?.register.account(QA)?.failures).toBe(1);
    await signsIn(owner, ADMIN.id);
    const { rows } = valueOf(await owner.read.trail.query({ what: 'attempt-refused' }));
    expect(rows[0]).toMatchObject({ refused: true });
    valueOf(await owner.account.reset.mutate({ id: QA, password: ISSUED, reason: 'Once more' }));
    expect(codeOf(await late.session.signIn.mutate({ id: QA, password: ISSUED }))).toBe('done');
  });

  it('[R5] locks after as many wrong passwords as it says', async () => {
    const { clientOf, sets } = await bench();
    await sets({ failures: 3 });
    const codes: string[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      codes.push(codeOf(await clientOf('x').session.signIn.mutate({ id: QA, password: 'a guess' })));
    expect(codes).toEqual(['wrong-sign-in', 'wrong-sign-in', 'locked', 'locked']);
  });

  it.each([
    ['the site, where it asks for less', null, 5, 5],
    ['this workstation, where it asks for less', 2 * MINUTE, 5, 2],
  ])('[R8] an idle screen locks after the time set by %s', async (_who, lockMs, idleMinutes, after) => {
    const { clock, quality, sets } = await bench({ lockMs });
    await sets({ idleMinutes });
    // What was shorter from now on counts from the next thing done.
    await signsIn(quality, QA);
    clock.pass(after * MINUTE - 1000);
    expect((await quality.desk.status.query()).me).not.toBeNull();
    clock.pass(2000);
    expect((await quality.desk.status.query()).me).toBeNull();
  });

  it('[R2] [R7] is set by an administrator only, and the attempt of somebody else is in the trail', async () => {
    const { quality, owner } = await bench();
    const command = { kind: 'policy.set', policy: DEFAULT_POLICY, reason: 'Easier' } as never;
    expect(codeOf(await quality.act.mutate({ command, credential: null }))).toBe('not-allowed');
    expect(valueOf(await owner.read.trail.query({ what: 'attempt-refused' })).rows[0]).toMatchObject({
      actor: QA,
    });
  });
});
