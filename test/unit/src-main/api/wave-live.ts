import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import type { CommandInput } from '../../../../shared/events/command.ts';
import { ADMIN, valueOf, type BenchDesk } from './bench-desk.ts';
import { does, person, secret } from './plant-nord.ts';
import { item, wavePreparing, type Plant } from './wave-preparing.ts';

type Api = TRPCClient<Router>;
export const TRAINED_ON = { ms: 1_794_000_000_000, offset: 60, zone: 'Europe/Oslo' };

export const goLive = (plant: Pick<Plant, 'owner' | 'of'>) =>
  plant.owner.act.mutate({
    command: { kind: 'wave.go-live', ...plant.of } as CommandInput,
    credential: { id: ADMIN.id, password: ADMIN.password },
  });

/** A wave whose entry gate is open, one step away from going live; `reviewer` did nothing but review its trail. */
export async function waveReady(on?: BenchDesk) {
  const plant = await wavePreparing(on);
  const { owner, quality, trainer, of } = plant;
  const reviewer = await person(plant, owner, 'm.dahl', 'Mona Dahl', ['quality']);
  await does(trainer, { kind: 'item.define', item: item('WI-9') });
  await does(owner, {
    kind: 'wave.requirements',
    ...of,
    requirements: [{ item: 'WI-9', roles: [] }],
    reason: 'Simpler',
  });
  const record = {
    item: 'WI-9',
    version: 1,
    method: 'classroom',
    trainer: null,
    on: TRAINED_ON,
    result: 'completed',
    evidence: '',
  };
  await does(trainer, { kind: 'training.record', people: ['P-1', 'P-2', 'P-3'], record });
  for (const gate of ['entry', 'exit'])
    await does(owner, {
      kind: 'wave.add-criterion',
      ...of,
      criterion: { gate, text: `The ${gate} is safe`, howKnown: '' },
    });
  const due = { ...TRAINED_ON, ms: TRAINED_ON.ms + 86_400_000 };
  await does(owner, {
    kind: 'wave.add-activity',
    ...of,
    activity: { title: 'Mount terminals', kind: 'configuration', owner: 'J. Holm', due },
  });
  await does(owner, {
    kind: 'rollout.rehearse',
    rollout: of.rollout,
    rehearsal: { on: TRAINED_ON, minutes: 20, result: 'Back on paper' },
  });
  const { criteria, activities } = wave(plant);
  await does(owner, { kind: 'wave.done', ...of, id: activities[0]!.id, evidence: 'report 4' });
  await does(owner, { kind: 'wave.check', ...of, id: criteria[0]!.id, verdict: 'met', evidence: 'seen' });
  await routed(plant, 'entry', 'approved');
  await routed(plant, 'exit', 'accepted-handoff');
  await does(owner, { kind: 'wave.ask', ...of, gate: 'entry' });
  await signsWave(quality, of, 'entry', 'approved', 't.wieczorek');
  await does(reviewer, { kind: 'wave.review-trail', ...of, finding: 'Nothing found' });
  return { ...plant, reviewer };
}

export function wave({ desk, of }: Pick<Plant, 'desk' | 'of'>) {
  return desk
    .current()!
    .book.state()
    .rollouts.get(of.rollout as never)!.waves[0]!;
}

/** One step by quality. */
export async function routed(
  { owner, of }: Pick<Plant, 'owner' | 'of'>,
  gate: 'entry' | 'exit',
  meaning: string,
): Promise<void> {
  const id = `01939000-0000-7000-8000-00000000000${gate === 'entry' ? 2 : 3}`;
  const steps = [{ id, role: 'quality', meaning, who: null }];
  await does(owner, { kind: 'wave.route', ...of, gate, route: { order: 'sequence', steps } });
}

export async function signsWave(
  api: Api,
  of: Plant['of'],
  gate: 'entry' | 'exit',
  meaning: string,
  id: string,
): Promise<void> {
  const page = valueOf(await api.read.signing.query({ ...of, gate }));
  const sections = page.sections.map(({ name }) => name);
  await does(api, { kind: 'sign', ...of, meaning, sections, digest: page.digest }, id, secret(id));
}
