import { describe, expect, it } from 'vitest';
import { ACCOUNTABILITY, intentText } from '../../../../shared/words/accountability.ts';
import { auditEvents } from '../../../../src-main/api/desk/event-audit.ts';
import { ADMIN, codeOf, valueOf } from './bench-desk.ts';
import { does, newcomer, person, plantNord, REGISTRAR, secret, signPlan, signsIn } from './plant-nord.ts';

const [PER, QA, ISSUED] = ['p.nygard', 't.wieczorek', 'issued by the administrator'];
const vouch = (id: string) => ({ kind: 'account.vouch', id, how: 'Passport seen' }) as never;
const accept = { kind: 'account.accept', version: ACCOUNTABILITY.version } as never;
const no = (api: Awaited<ReturnType<typeof newcomer>>, command: never) =>
  api.act.mutate({ command, credential: null }).then(codeOf);

async function bench() {
  const plant = await plantNord();
  const per = await newcomer(plant, plant.owner, { id: PER, name: 'Per Nygård', roles: ['quality'] });
  const command = await signPlan(per, plant.rollout);
  const sign = async (password = secret(PER)) =>
    per.act.mutate({ command, credential: { id: PER, password } });
  return { ...plant, registrar: plant.clientOf(REGISTRAR), per, sign };
}

describe('before the first signature', () => {
  it('[R14] a second person records who it is and that their signature binds them; until then nothing is signed, and it says who may', async () => {
    const { per, sign, registrar, owner, desk } = await bench();
    await does(per, accept);
    expect((await per.desk.status.query()).me).toMatchObject({ vouched: false, mustAccept: false });
    const refused = await sign('any password at all');
    expect(refused).toMatchObject({ refusal: { code: 'not-vouched' } });
    const { may } = (refused as never as { refusal: { data: { may: string[] } } }).refusal.data;
    expect(may).toEqual(['Berit Aasen', 'Tomasz Wieczorek']);
    await does(registrar, vouch(PER));
    expect((await per.desk.status.query()).me?.vouched).toBe(true);
    const { book } = desk.current()!;
    const [checked] = (await book.read(0, book.count())).filter(
      ({ type, subject }) => type === 'identity-checked/1' && subject.id === PER,
    );
    expect(checked).toMatchObject({
      actor: REGISTRAR,
      data: { how: 'Passport seen', intent: intentText('Per Nygård') },
    });
    expect(codeOf(await sign())).toBe('done');
    const page = valueOf(await owner.read.account.query({ id: PER }));
    expect(page.keys[0]?.vouched).toMatchObject({ byName: 'Berit Aasen', how: 'Passport seen' });
  });

  it('[R14] [R2] nobody vouches for themselves, nor without the function; both attempts are in the trail', async () => {
    const plant = await bench();
    const { per, owner } = plant;
    const trainer = await person(plant, owner, 'h.lund', 'Henrik Lund', ['trainer']);
    expect(await no(trainer, vouch(PER))).toBe('not-allowed');
    expect(await no(per, vouch(PER))).toBe('own-vouch');
    const rows = valueOf(await owner.read.trail.query({ what: 'attempt-refused' })).rows;
    expect(rows.slice(0, 2).map(({ actor }) => actor)).toEqual([PER, 'h.lund']);
  });

  it('[R15] the accountability statement is accepted, word for word and under the person’s name', async () => {
    const { per, sign, registrar, desk } = await bench();
    await does(registrar, vouch(PER));
    expect((await per.desk.status.query()).me?.mustAccept).toBe(true);
    expect(codeOf(await sign())).toBe('not-accepted');
    await does(per, accept);
    expect((await per.desk.status.query()).me?.mustAccept).toBe(false);
    expect(codeOf(await sign())).toBe('done');
    const { book } = desk.current()!;
    const found = (await book.read(0, book.count())).findLast(
      ({ type, actor }) => type === 'accountability-accepted/1' && actor === PER,
    );
    expect(found?.data).toMatchObject({ version: ACCOUNTABILITY.version, text: ACCOUNTABILITY.text });
  });
});

describe('after a reset', () => {
  it('[R16] the administrator alone cannot sign as the person: the new key needs a check by somebody else', async () => {
    const plant = await bench();
    const { owner, quality, registrar, rollout, clientOf, desk } = plant;
    await does(registrar, vouch(PER));
    const command = await signPlan(quality, rollout);
    valueOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }));
    const old = desk.current()!.register.account(QA)?.keys.at(-1)?.publicKey;

    valueOf(await owner.account.reset.mutate({ id: QA, password: ISSUED, reason: 'He forgot it' }));
    const thief = clientOf('thief');
    valueOf(await thief.session.signIn.mutate({ id: QA, password: ISSUED }));
    valueOf(await thief.session.setPassword.mutate({ old: ISSUED, fresh: 'ten blue herons by the quay' }));
    const again = { ...command, meaning: 'rejected', comment: 'I never wanted this' } as never;
    const stolen = { id: QA, password: 'ten blue herons by the quay' };
    expect(codeOf(await thief.act.mutate({ command: again, credential: stolen }))).toBe('not-vouched');
    expect(await no(owner, vouch(QA))).toBe('own-vouch');
    expect(await no(thief, vouch(QA))).toBe('own-vouch');

    const made = { id: 'p.uppet', name: 'Made Up', roles: ['change-owner'] } as const;
    const puppet = await newcomer(plant, owner, made);
    expect(await no(puppet, vouch(QA))).not.toBe('done');
    expect(codeOf(await thief.act.mutate({ command: again, credential: stolen }))).toBe('not-vouched');

    // The person's own signature of before is as good as it was.
    expect(valueOf(await owner.read.rollout.query({ id: rollout })).plan.met).toBe(true);
    await does(registrar, vouch(QA));
    const keys = desk.current()!.register.account(QA)?.keys;
    expect(keys?.map(({ vouched }) => vouched !== null)).toEqual([true, true]);
    expect(keys?.[0]?.publicKey).toBe(old);
    expect(keys?.[1]?.publicKey).not.toBe(old);
    expect((await desk.current()!.book.verify({ check: auditEvents() })).kind).toBe('intact');
    const duties = valueOf(await owner.read.duties.query());
    expect(duties.find(({ id }) => id === 'reset-by-two')).toMatchObject({
      refused: 1,
      last: { name: ADMIN.name },
    });
  });

  it('[R4] [R16] the issued password is good for setting one’s own and nothing else, and the old one is of no use', async () => {
    const { owner, quality } = await bench();
    valueOf(await owner.account.reset.mutate({ id: QA, password: ISSUED, reason: 'He forgot it' }));
    expect(codeOf(await quality.session.signIn.mutate({ id: QA, password: secret(QA) }))).toBe(
      'wrong-sign-in',
    );
    expect(valueOf(await quality.session.signIn.mutate({ id: QA, password: ISSUED }))).toMatchObject({
      mustChange: true,
      changeBecause: 'issued',
    });
    expect(codeOf(await quality.read.home.query({}))).toBe('must-change-password');
    expect(await no(quality, vouch(PER))).toBe('must-change-password');
    valueOf(await quality.session.setPassword.mutate({ old: ISSUED, fresh: secret(QA) }));
    await signsIn(quality, QA);
    expect(codeOf(await quality.read.home.query({}))).toBe('done');
  });
});
