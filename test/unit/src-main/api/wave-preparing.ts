import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import { ADDRESS, ADMIN, valueOf, type BenchDesk } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan, signsIn } from './plant-nord.ts';

type Api = TRPCClient<Router>;
export const roster = (...more: readonly string[]): string =>
  [
    'Person ID,Given name,Family name,Role,Site,Line,Shift',
    'P-1,Jonas,Bakke,Operator,Plant Nord,Line 1,early',
    'P-2,Lena,Okafor,Operator,Plant Nord,Line 1,late',
    'P-3,Amir,Rahimi,Line lead,Plant Nord,Line 1,late',
    'T-1,Henrik,Lund,Trainer,Plant Nord,Training,early',
    ...more,
  ].join('\n');

const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
export const item = (id: string, part: object = {}) => ({
  id,
  title: `About ${id}`,
  versions,
  assessed: false,
  validDays: null,
  ...part,
});

/**
 * A wave being prepared, of whose people nobody is trained yet. Before each step the book can be closed and opened,
 * so that nothing stands in memory that the step does not ask for itself.
 */
export async function wavePreparing(on?: BenchDesk) {
  const bench = await plantNord(on);
  const { owner, quality, rollout, wave } = bench;
  const of = { rollout, wave };
  await does(quality, await signPlan(quality, rollout), 't.wieczorek', secret('t.wieczorek'));
  const trainer = await person(bench, owner, 'h.lund', 'Henrik Lund', ['trainer']);
  const takesIn = (text: string, asked: object = { kind: 'people' }) => brought(bench, owner, text, asked);
  valueOf(await takesIn(roster()));
  const trainee = await person(bench, owner, 'j.bakke', 'j.bakke', ['trainee'], { person: 'P-1' });
  for (const one of [
    item('SOP-1', { signedBy: { trainee: true, trainer: true } }),
    item('SOP-2', { assessed: true }),
  ])
    await does(trainer, { kind: 'item.define', item: one });
  await does(owner, { kind: 'wave.cohort-by-scope', ...of });
  await does(owner, { kind: 'wave.freeze', ...of });
  const requirements = [
    { item: 'SOP-1', roles: [] },
    { item: 'SOP-2', roles: ['Line lead'] },
  ];
  await does(owner, { kind: 'wave.requirements', ...of, requirements });
  await does(owner, { kind: 'wave.prepare', ...of });
  const all: readonly (readonly [Api, string])[] = [
    [owner, ADMIN.id],
    [quality, 't.wieczorek'],
    [trainer, 'h.lund'],
    [trainee, 'j.bakke'],
  ];
  const reopen = async (): Promise<void> => {
    const dir = bench.desk.current()!.book.dir;
    await owner.desk.close.mutate();
    valueOf(await owner.desk.open.mutate({ dir }));
    for (const [api, id] of all) await signsIn(api, id);
  };
  return { ...bench, of, trainer, trainee, takesIn, reopen };
}

async function brought(
  { handler }: Awaited<ReturnType<typeof plantNord>>,
  api: Api,
  text: string,
  asked: object,
) {
  const headers = { 'x-caller': 'owner' };
  const answer = await handler(
    new Request(`${ADDRESS}/upload?name=file.csv`, { method: 'POST', body: text, headers }),
  );
  const { value } = (await answer.json()) as { value: { file: string } };
  return api.imports.run.mutate({ ...asked, file: value.file, name: 'file.csv' } as never);
}

export type Plant = Awaited<ReturnType<typeof wavePreparing>>;

/** Every gap of the wave as the training page names it: person, item, cause. */
export async function gapsOf({ owner, of }: Plant): Promise<readonly string[]> {
  const page = valueOf(await owner.read.training.query({ rollout: of.rollout }));
  return page.causes
    .flatMap(({ gaps }) => gaps.map(({ person: who, item: what, cause }) => `${who} ${what} ${cause}`))
    .sort();
}

export async function checkOf({ owner, of }: Plant, id: string) {
  const page = valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave }));
  return page.entry.checks.find((check) => check.id === id);
}

export const session = (part: object = {}) => ({
  item: 'SOP-1',
  version: 1,
  method: 'classroom',
  trainer: null,
  on: { ms: 1_794_000_000_000, offset: 60, zone: 'Europe/Oslo' },
  result: 'completed',
  evidence: 'list 7',
  ...part,
});
