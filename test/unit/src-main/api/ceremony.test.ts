import { describe, expect, it } from 'vitest';
import type { Ceremony } from '../../../../shared/api/inputs.ts';
import { auditEvents } from '../../../../src-main/api/desk/event-audit.ts';
import { codeOf, valueOf } from './bench-desk.ts';
import { does, newcomer, person, plantNord, secret } from './plant-nord.ts';

const [QA, PER, ANNE] = ['t.wieczorek', 'p.nygard', 'a.lie'];
const STEP = '01939000-0000-7000-8000-000000000009';

/** A plan that waits for two of a board, at the window of its owner. */
async function bench() {
  const plant = await plantNord();
  const { owner, rollout } = plant;
  await person(plant, owner, PER, 'Per Nygård', ['board']);
  await person(plant, owner, ANNE, 'Anne Lie', ['board']);
  await newcomer(plant, owner, { id: 'n.new', name: 'Nils Ny', roles: ['board'] });
  const step = { id: STEP, role: 'board', meaning: 'approved', who: null, also: ['quality'], need: 2 };
  await does(owner, { kind: 'rollout.route', rollout, route: { order: 'sequence', steps: [step] } });
  const at = { rollout, wave: null, gate: 'plan' } as Ceremony;
  const page = async () => valueOf(await owner.read.ceremony.query(at));
  const { digest } = await page();
  const says = (id: string, verdict = 'sign', part: object = {}) =>
    owner.approval.ceremony.mutate({
      ...at,
      verdict: verdict as 'sign',
      digest,
      comment: '',
      credential: { id, password: secret(id) },
      ...part,
    });
  const { book, sessions } = plant.desk.current()!;
  const written = async (from: number) => book.read(from, book.count());
  return { ...plant, at, page, says, written, book, sessions };
}

describe('a board at one window', () => {
  it('[R9] [R1] each signs with id and password, in a session of their own that ends with the act; the window keeps its own', async () => {
    const { owner, says, written, book, page } = await bench();
    const before = (await owner.desk.status.query()).me;
    const from = book.count();
    expect(valueOf(await says(PER))).toMatchObject({ signer: PER });
    const events = await written(from);
    expect(events.map(({ type, actor, role }) => [type, actor, role])).toEqual([
      ['signed-in/1', PER, 'board'],
      ['signed/1', PER, 'board'],
      ['signed-out/1', PER, 'board'],
    ]);
    expect(new Set(events.map(({ session }) => session)).size).toBe(1);
    expect(events.at(-1)?.data['how']).toBe('person');
    const after = (await owner.desk.status.query()).me;
    expect(after).toMatchObject({ id: 'i.solberg', needsId: before?.needsId });
    expect(before?.needsId).toBe(true);
    valueOf(await says(ANNE));
    expect((await page()).route.steps[0]).toMatchObject({ status: 'signed' });
    expect((await book.verify({ check: auditEvents() })).kind).toBe('intact');
  });

  it('[R18] one rejects with a reason, one abstains; both are signed, and neither answers the step', async () => {
    const { says, page } = await bench();
    expect(codeOf(await says(PER, 'abstain'))).toBe('done');
    expect(codeOf(await says(ANNE, 'reject'))).toBe('reason-needed');
    expect(codeOf(await says(ANNE, 'reject', { comment: 'The rollback was not tried' }))).toBe('done');
    const { seats, route } = await page();
    const answers = seats.flatMap(({ account, answered }) => (answered ? [[account, answered]] : []));
    expect(Object.fromEntries(answers)).toEqual({ [PER]: 'abstained', [ANNE]: 'rejected' });
    expect(route.signed).toBe(0);
  });

  it('[R5] [R2] a wrong password counts and locks as at signing in, and names nobody as having tried', async () => {
    const { says, book, written, owner } = await bench();
    const from = book.count();
    const wrong = { credential: { id: PER, password: 'a guess' } };
    const codes: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) codes.push(codeOf(await says(PER, 'sign', wrong)));
    expect(codes).toEqual([...Array<string>(4).fill('wrong-password'), 'locked', 'locked']);
    const events = await written(from);
    expect(events.filter(({ type }) => type === 'account-locked/1')).toHaveLength(1);
    // But for being signed out of where they really were.
    expect(events.filter(({ actor }) => actor === PER).map(({ type }) => type)).toEqual(['signed-out/1']);
    const unknown = { credential: { id: 'no.body', password: 'a guess' } };
    expect(codeOf(await says(PER, 'sign', unknown))).toBe('wrong-sign-in');
    expect(valueOf(await owner.read.settings.query()).alerts[0]).toMatchObject({ about: PER });
  });

  it('[R14] [R36] what stands against somebody is said before their password is checked, and written down for the window', async () => {
    const { says, book, written, page, owner } = await bench();
    const from = book.count();
    const anyPassword = { credential: { id: 'n.new', password: 'not asked for' } };
    expect(codeOf(await says('n.new', 'sign', anyPassword))).toBe('not-vouched');
    expect(codeOf(await says('i.solberg'))).toBe('not-your-step');
    expect(codeOf(await says(PER, 'sign', { digest: 'a'.repeat(64) }))).toBe('content-changed');
    const tried = (await written(from)).map(({ type, actor, data }) => [type, actor, data['code']]);
    expect(tried).toEqual(
      ['not-vouched', 'not-your-step', 'content-changed'].map((code) => [
        'attempt-refused/1',
        'i.solberg',
        code,
      ]),
    );
    expect((await page()).seats.find(({ account }) => account === 'n.new')).toMatchObject({
      step: null,
      why: 'not-vouched',
    });
    valueOf(await owner.account.reset.mutate({ id: ANNE, password: 'issued by the admin', reason: 'Lost' }));
    expect(codeOf(await says(ANNE))).toBe('must-change-password');
  });

  it('[R9] [R2] takes a window at which somebody is signed in', async () => {
    const { clientOf, at, says, owner } = await bench();
    const asked = { ...at, verdict: 'sign', digest: 'a'.repeat(64), comment: '' } as const;
    const credential = { id: QA, password: secret(QA) };
    expect(codeOf(await clientOf('empty').approval.ceremony.mutate({ ...asked, credential }))).toBe(
      'not-signed-in',
    );
    const tried = valueOf(await owner.read.trail.query({ what: 'attempt-refused' })).rows[0];
    expect(tried).toMatchObject({ actor: null, rollout: at.rollout });
    await owner.session.lock.mutate();
    expect(codeOf(await says(PER))).toBe('not-signed-in');
  });

  it('[R72] takes no name of a record that could be a path', async () => {
    const { owner, at } = await bench();
    const asked = { ...at, rollout: '../../etc', verdict: 'sign', digest: 'a'.repeat(64) } as const;
    const credential = { id: PER, password: secret(PER) };
    expect(codeOf(await owner.approval.ceremony.mutate({ ...asked, credential }))).toBe('invalid');
    expect(codeOf(await owner.read.ceremony.query({ ...at, rollout: '../../etc' }))).toBe('invalid');
  });

  it('[R12] one person answers one step of it, and nobody twice', async () => {
    const { says } = await bench();
    valueOf(await says(PER));
    expect(codeOf(await says(PER))).toBe('already-signed');
  });

  it('[R18] is closed with who signed, rejected, abstained and was absent', async () => {
    const { owner, rollout, says, page } = await bench();
    valueOf(await says(PER));
    valueOf(await says(ANNE, 'abstain'));
    const signatures = (await page()).route.steps.flatMap(({ answers, abstained }) => [
      ...answers,
      ...abstained,
    ]);
    const idOf = (who: string) => signatures.find(({ signer }) => signer === who)?.id ?? null;
    const answers = [
      { account: PER, step: STEP, verdict: 'signed', signature: idOf(PER) },
      { account: ANNE, step: STEP, verdict: 'abstained', signature: idOf(ANNE) },
      { account: QA, step: null, verdict: 'absent', signature: null },
    ];
    const began = { ms: 1_795_000_000_000, offset: 60, zone: 'Europe/Oslo' };
    await does(owner, {
      kind: 'ceremony.close',
      rollout,
      wave: null,
      gate: 'plan',
      began,
      answers,
      note: '',
    });
    expect((await page()).held[0]).toMatchObject({
      byName: 'Ingrid Solberg',
      names: ['Per Nygård', 'Anne Lie', 'Tomasz Wieczorek'],
    });
  });
});
