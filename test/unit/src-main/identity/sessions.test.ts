import { describe, expect, it } from 'vitest';
import { draft } from '../../../../shared/events/catalog.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { makePasswordCheck } from '../../../../src-main/identity/password-check.ts';
import { makeSessions } from '../../../../src-main/identity/sessions.ts';
import { PASSWORD, quickStretch, quickTools, START, withIngrid, ingrid } from './bench-register.ts';

const LOCK = 15 * 60_000;
const MOST_FAILURES = DEFAULT_POLICY.failures;

async function bench(stretch = quickStretch) {
  const register = await withIngrid();
  const timer = manualTimer();
  let [wall, monotonic] = [START.ms, 0];
  const clock = { now: () => ({ ...START, ms: wall }), monotonic: () => monotonic, uptime: () => wall };
  const check = makePasswordCheck(register, { ...quickTools(), stretch, clock });
  const sessions = makeSessions({
    register,
    check,
    clock,
    timer,
    random: seededRandom(9),
    lockMs: null,
    trouble: (error) => {
      throw error;
    },
  });
  const pass = (ms: number) => {
    wall += ms;
    monotonic += ms;
    timer.advance(ms);
  };
  const suspend = (ms: number) => void (wall += ms);
  return {
    register,
    check,
    sessions,
    pass,
    suspend,
    types: () => register.events.map((event) => event.type),
  };
}
const signing = { command: 'sign', subject: { kind: 'rollout' as const, id: 'r' } };
const nobody = { account: null, session: null };

describe('a session', () => {
  it('[R1] begins for the account whose id is typed in any case, and is written down', async () => {
    const { sessions, types } = await bench();
    const session = await sessions.signIn('window', 'I.SOLBERG', PASSWORD);
    expect(session).toMatchObject({
      ok: true,
      value: { account: 'i.solberg', signed: false, locksAt: START.ms + LOCK },
    });
    expect(types()).toEqual(['account-made/1', 'signed-in/1']);
  });

  it('[R8] locks when nothing was done for the time set, at that time, and says so in the trail', async () => {
    const { sessions, pass, register } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    pass(LOCK - 1);
    expect(await sessions.of('window')).not.toBeNull();
    pass(1);
    expect(register.events.at(-1)).toMatchObject({
      type: 'signed-out/1',
      data: { id: 'i.solberg', how: 'lock' },
    });
    expect(await sessions.of('window')).toBeNull();
  });

  it('[R8] goes on for as long as something is done', async () => {
    const { sessions, pass } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    for (let turn = 0; turn < 4; turn += 1) {
      pass(LOCK - 1);
      sessions.touch('window');
    }
    expect(await sessions.of('window')).not.toBeNull();
    pass(LOCK);
    expect(await sessions.of('window')).toBeNull();
  });

  it('[R8] is over after a night with the lid closed, though the timer slept too', async () => {
    const { sessions, suspend } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    suspend(9 * 3_600_000);
    expect(await sessions.of('window')).toBeNull();
  });

  it('[R8] is not brought back by a key pressed after its time was over', async () => {
    const { sessions, suspend } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    suspend(9 * 3_600_000);
    sessions.touch('window');
    expect(await sessions.of('window')).toBeNull();
  });

  it('[R9] is a new continuous period after a lock: what was signed before no longer counts', async () => {
    const { sessions } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    sessions.signed('window');
    expect((await sessions.of('window'))?.signed).toBe(true);
    await sessions.end('window', 'lock');
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    expect((await sessions.of('window'))?.signed).toBe(false);
  });

  it('is one for each caller, and all end when the book is closed', async () => {
    const { sessions, types } = await bench();
    await sessions.signIn('window', 'i.solberg', PASSWORD);
    await sessions.signIn('cli-1', 'i.solberg', PASSWORD);
    await sessions.end('cli-1', 'person');
    expect(await sessions.of('window')).not.toBeNull();
    expect(await sessions.of('cli-1')).toBeNull();
    await sessions.end(null, 'closed');
    expect(await sessions.of('window')).toBeNull();
    expect(types().filter((type) => type === 'signed-out/1')).toHaveLength(2);
  });
});

describe('a wrong password', () => {
  it('[R5] locks the account at the fifth in a row, after which the right one is refused too', async () => {
    const { sessions, register } = await bench();
    const codes: string[] = [];
    for (let turn = 0; turn < MOST_FAILURES; turn += 1) {
      const tried = await sessions.signIn('window', 'i.solberg', 'not the password');
      if (!tried.ok) codes.push(tried.refusal.code);
    }
    expect(codes).toEqual(['wrong-sign-in', 'wrong-sign-in', 'wrong-sign-in', 'wrong-sign-in', 'locked']);
    expect(ingrid(register).standing.kind).toBe('locked');
    expect(await sessions.signIn('window', 'i.solberg', PASSWORD)).toMatchObject({
      ok: false,
      refusal: { code: 'locked' },
    });
    expect(register.events.filter((event) => event.type === 'account-locked/1')).toHaveLength(1);
  });

  it('[R5] is counted one by one when many are sent at once', async () => {
    const { sessions, register } = await bench();
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        sessions.signIn(`caller-${turn}`, 'i.solberg', 'not the password'),
      ),
    );
    expect(await sessions.signIn('window', 'i.solberg', PASSWORD)).toMatchObject({
      ok: false,
      refusal: { code: 'locked' },
    });
    expect(register.events.filter((event) => event.type === 'account-locked/1')).toHaveLength(1);
  });

  it('[R5] at signing counts as well, says how many are left, and is in the trail as a refused attempt', async () => {
    const { check, register } = await bench();
    const by = { account: ingrid(register), session: null };
    const tried = await check({ id: 'i.solberg', password: 'wrong', by, signing });
    expect(tried).toMatchObject({ ok: false, refusal: { code: 'wrong-password', data: { left: 4 } } });
    expect(register.events.slice(1).map((event) => event.type)).toEqual([
      'sign-in-failed/1',
      'attempt-refused/1',
    ]);
    for (let turn = 0; turn < 3; turn += 1) await check({ id: 'i.solberg', password: 'wrong', by, signing });
    expect(await check({ id: 'i.solberg', password: 'wrong', by, signing })).toMatchObject({
      ok: false,
      refusal: { code: 'locked' },
    });
  });

  it('[R5] starts to count anew after a right one, at sign-in and at signing', async () => {
    const { check, register } = await bench();
    const attempt = (password: string) => check({ id: 'i.solberg', password, by: nobody, signing });
    for (let round = 0; round < 3; round += 1) {
      for (let turn = 0; turn < MOST_FAILURES - 1; turn += 1) await attempt('wrong');
      expect((await attempt(PASSWORD)).ok).toBe(true);
    }
    expect(ingrid(register).standing.kind).toBe('active');
  });

  it('for an id nobody has costs the same work as for a known one, and is written down', async () => {
    let stretched = 0;
    const { sessions, register } = await bench((...asked) => ((stretched += 1), quickStretch(...asked)));
    await sessions.signIn('window', 'i.solberg', 'wrong');
    const known = stretched;
    await sessions.signIn('window', 'no\nbody\u0000', 'wrong');
    expect(stretched).toBe(known * 2);
    expect(register.events.at(-1)).toMatchObject({
      type: 'sign-in-failed/1',
      data: { id: 'no?body?', known: false },
    });
  });
});

describe('a revoked account', () => {
  it('[R6] is told so with the right password only, and gets no session', async () => {
    const { sessions, register } = await bench();
    register.apply(
      draft(
        'account-revoked/1',
        { kind: 'account', id: 'i.solberg' },
        { id: 'i.solberg' as never },
        'left the company',
      ),
    );
    expect(await sessions.signIn('window', 'i.solberg', 'wrong')).toMatchObject({
      refusal: { code: 'wrong-sign-in' },
    });
    expect(await sessions.signIn('window', 'i.solberg', PASSWORD)).toMatchObject({
      refusal: { code: 'revoked' },
    });
    expect(await sessions.of('window')).toBeNull();
  });
});
