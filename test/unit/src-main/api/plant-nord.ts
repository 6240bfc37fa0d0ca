import type { TRPCClient } from '@trpc/client';
import type { Done } from '../../../../shared/api/ports.ts';
import type { Router } from '../../../../shared/api/router.ts';
import type { Role } from '../../../../shared/domain/account.ts';
import type { CommandInput } from '../../../../shared/events/command.ts';
import { ACCOUNTABILITY } from '../../../../shared/words/accountability.ts';
import { ADMIN, benchDesk, BOOK, valueOf, type BenchDesk } from './bench-desk.ts';

type Api = TRPCClient<Router>;
const ISSUED = 'given out once by the admin';
export const secret = (id: string): string => `nine green crows of ${Array.from(id).reverse().join('')}`;

/** Does a command, or throws what refused it. */
export async function does(
  api: Api,
  command: object,
  id: string | null = null,
  password = '',
): Promise<Done> {
  return valueOf(
    await api.act.mutate({
      command: command as CommandInput,
      credential: id === null ? null : { id, password },
    }),
  );
}

export async function signsIn(api: Api, id: string): Promise<void> {
  valueOf(await api.session.signIn.mutate({ id, password: id === ADMIN.id ? ADMIN.password : secret(id) }));
}

/** An account with a password of its own, signed in at a caller named after it; nobody checked who holds it. */
export async function newcomer(
  bench: BenchDesk,
  admin: Api,
  made: { readonly id: string; readonly name: string; readonly roles: readonly Role[] } & object,
): Promise<Api> {
  const { id, name } = made;
  valueOf(await admin.account.make.mutate({ title: name, password: ISSUED, ...made } as never));
  const api = bench.clientOf(id);
  valueOf(await api.session.signIn.mutate({ id, password: ISSUED }));
  valueOf(await api.session.setPassword.mutate({ old: ISSUED, fresh: secret(id) }));
  return api;
}

/** The same, checked by a second person and with the accountability statement accepted: it may sign; an auditor never does. */
export async function person(
  bench: BenchDesk,
  admin: Api,
  id: string,
  name: string,
  roles: readonly Role[],
  more: object = {},
): Promise<Api> {
  const api = await newcomer(bench, admin, { id, name, roles, ...more });
  if (roles.some((role) => role !== 'auditor')) await mayFromNowOnSign(bench, api, id);
  return api;
}

export const REGISTRAR = 'b.registrar';

/** What stands between an account and its first signature: a check by somebody who issued nothing, and a statement. */
export async function mayFromNowOnSign(bench: BenchDesk, api: Api, id: string): Promise<void> {
  const registrar = bench.clientOf(REGISTRAR);
  if ((await registrar.desk.status.query()).me === null) await signsIn(registrar, REGISTRAR);
  await does(registrar, { kind: 'account.vouch', id, how: 'Passport seen at the desk' });
  await does(api, { kind: 'account.accept', version: ACCOUNTABILITY.version });
}

export interface PlantNord extends BenchDesk {
  readonly owner: Api;
  readonly quality: Api;
  readonly rollout: string;
  readonly wave: string;
}

/** A book whose plan is complete and asked for approval: one phase, one wave, not yet prepared. */
export async function plantNord(bench = benchDesk()): Promise<PlantNord> {
  const owner = bench.clientOf('owner');
  valueOf(await owner.desk.make.mutate(BOOK));
  await signsIn(owner, ADMIN.id);
  // Somebody who can answer for the others, and issues nobody's password.
  await newcomer(bench, owner, { id: REGISTRAR, name: 'Berit Aasen', roles: ['change-owner'] });
  await mayFromNowOnSign(bench, owner, ADMIN.id);
  const quality = await person(bench, owner, 't.wieczorek', 'Tomasz Wieczorek', ['quality']);
  const description = {
    title: 'MES work instructions',
    class: 'major',
    site: 'Plant Nord',
    owner: ADMIN.id,
    reason: 'Paper is late',
    current: 'Paper',
    intended: 'Screens',
  };
  const rollout = (await does(owner, { kind: 'rollout.plan', description })).ids[0] ?? '';
  await does(owner, {
    kind: 'rollout.impact',
    rollout,
    impact: [{ area: 'Line 1', effect: 'New terminals', todo: 'Install them' }],
  });
  await does(owner, {
    kind: 'rollout.risk',
    rollout,
    risk: [{ hazard: 'Old text shown', before: 'high', measure: 'Check on Monday', residual: 'low' }],
  });
  await does(owner, {
    kind: 'rollout.rollback-plan',
    rollout,
    plan: {
      trigger: 'Wrong text',
      owner: 'Shift lead',
      steps: ['Back to paper'],
      minutes: 30,
      pointOfNoReturn: '',
    },
  });
  const phase = (await does(owner, { kind: 'rollout.add-phase', rollout, title: 'Pilot', pilot: true }))
    .ids[0];
  const at = (days: number) => ({
    ms: 1_795_000_000_000 + days * 86_400_000,
    offset: 60,
    zone: 'Europe/Oslo',
  });
  const scope = {
    site: 'Plant Nord',
    lines: ['Line 1'],
    shifts: [],
    departments: [],
    products: [],
    functions: [],
    roles: [],
    notCovered: '',
  };
  const wave =
    (
      await does(owner, {
        kind: 'wave.add',
        rollout,
        phase,
        title: 'Line 1',
        scope,
        timing: { goLive: at(1), exit: at(20) },
      })
    ).ids[0] ?? '';
  const step = {
    id: '01939000-0000-7000-8000-000000000001',
    role: 'quality',
    meaning: 'approved',
    who: null,
  };
  await does(owner, { kind: 'rollout.route', rollout, route: { order: 'sequence', steps: [step] } });
  await does(owner, { kind: 'rollout.ask', rollout });
  return { ...bench, owner, quality, rollout, wave };
}

/** The command that signs what the signing page shows at this moment. */
export async function signPlan(api: Api, rollout: string): Promise<CommandInput> {
  const page = valueOf(await api.read.signing.query({ rollout, wave: null, gate: 'plan' }));
  return {
    kind: 'sign',
    rollout,
    wave: null,
    meaning: 'approved',
    sections: page.sections.map(({ name }) => name),
    digest: page.digest,
  } as unknown as CommandInput;
}
