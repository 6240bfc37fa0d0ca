import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../shared/domain/account.ts';
import { codeOf, valueOf } from './bench-desk.ts';
import { does, mayFromNowOnSign, newcomer, plantNord, secret, signPlan } from './plant-nord.ts';

const PER = 'p.nygard';
const only = (role: Role, ...sites: string[]) => ({ role, sites });

async function bench(roles: readonly Role[], limits: readonly object[]) {
  const plant = await plantNord();
  const per = await newcomer(plant, plant.owner, {
    id: PER,
    name: 'Per Nygård',
    roles,
    limits,
  } as never);
  await mayFromNowOnSign(plant, per, PER);
  const command = await signPlan(per, plant.rollout);
  const sign = () => per.act.mutate({ command, credential: { id: PER, password: secret(PER) } });
  const last = async () => {
    const { book } = plant.desk.current()!;
    return (await book.read(book.count() - 1, book.count()))[0];
  };
  return { ...plant, per, sign, last };
}

describe('functions by site', () => {
  it('[R2] [R3] a function held elsewhere only approves nothing here, and the attempt is in the trail', async () => {
    const { sign, last } = await bench(['quality'], [only('quality', 'Plant Süd')]);
    expect(await sign()).toMatchObject({
      refusal: { code: 'not-at-this-site', data: { site: 'Plant Nord', roles: ['quality'] } },
    });
    expect(await last()).toMatchObject({
      type: 'attempt-refused/1',
      actor: PER,
      data: { command: 'sign', code: 'not-at-this-site' },
    });
  });

  it('[R3] held here it does, and an administrator takes it away with a reason', async () => {
    const { sign, owner, per, rollout, last } = await bench(['quality'], [only('quality', 'plant nord')]);
    expect(codeOf(await sign())).toBe('done');
    const named = { id: PER, name: 'Per Nygård', title: 'Per Nygård', roles: ['quality'] };
    const limits = [only('quality', 'Plant Süd')];
    await does(owner, { kind: 'account.change', ...named, limits, reason: 'Moved to the other plant' });
    expect(await last()).toMatchObject({ type: 'account-limited/1', reason: 'Moved to the other plant' });
    expect(valueOf(await owner.read.account.query({ id: PER })).row.limits).toEqual(limits);
    expect((await per.desk.status.query()).me?.limits).toEqual(limits);
    expect(valueOf(await owner.read.rollout.query({ id: rollout })).plan.met).toBe(true);
  });

  it('[R20] the trail names the function that somebody acted in where they acted', async () => {
    const { per, last } = await bench(['trainer', 'line-lead'], [only('trainer', 'Plant Süd')]);
    const person = {
      id: 'P-9',
      given: 'Jonas',
      family: 'Bakke',
      role: 'Operator',
      line: 'Line 1',
      shift: 'early',
    };
    const none = { email: null, department: null, joined: null, left: null };
    await does(per, {
      kind: 'person.set',
      person: { ...person, ...none, site: 'Plant Nord' },
      reason: 'New',
    });
    expect(await last()).toMatchObject({ type: 'person-changed/2', role: 'line-lead' });
  });
});

describe('functions apart', () => {
  it.each(['quality', 'production', 'validation', 'board', 'trainer', 'line-lead'] as const)(
    '[R3] administration is never joined with %s, neither made nor changed so',
    async (role) => {
      const { owner } = await plantNord();
      const roles = ['administrator', role] as Role[];
      const made = { id: 'x.y', name: 'X Y', title: 'T', roles, password: 'a long enough one here' };
      expect(codeOf(await owner.account.make.mutate(made))).toBe('roles-apart');
      const changed = { id: 't.wieczorek', name: 'Tomasz Wieczorek', title: 'QA', roles, reason: 'More' };
      const command = { kind: 'account.change', ...changed } as never;
      expect(codeOf(await owner.act.mutate({ command, credential: null }))).toBe('roles-apart');
    },
  );
});
