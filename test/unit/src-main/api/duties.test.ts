import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan } from './plant-nord.ts';
import { wavePreparing } from './wave-preparing.ts';

const risk = [{ hazard: 'Network down', before: 'low', measure: 'Paper set', residual: 'low' }] as const;

describe('duties kept apart, through the api', () => {
  it('[R19] who edited the plan is not its only approver; the attempt is in the trail and under its rule', async () => {
    const plant = await plantNord();
    const { owner, rollout } = plant;
    const both = await person(plant, owner, 'n.aas', 'Nils Aas', ['quality', 'change-owner']);
    await does(both, { kind: 'rollout.risk', rollout, risk });
    const sign = async (api: typeof both, id: string) =>
      api.act.mutate({
        command: await signPlan(api, rollout),
        credential: { id, password: secret(id) },
      });
    expect(codeOf(await sign(both, 'n.aas'))).toBe('own-approval');
    const duties = valueOf(await owner.read.duties.query());
    expect(duties.find(({ id }) => id === 'author-not-only-approver')).toMatchObject({
      refused: 1,
      last: { name: 'Nils Aas' },
    });
    expect(codeOf(await sign(plant.quality, 't.wieczorek'))).toBe('done');
  });

  it('[R26] the trail is reviewed by somebody who did none of the work, and the gate asks for it', async () => {
    const plant = await wavePreparing();
    const { owner, quality, of } = plant;
    const unmet = async () =>
      valueOf(await owner.read.wave.query({ rollout: of.rollout, id: of.wave }))
        .entry.checks.filter(({ met }) => !met)
        .map(({ id }) => id as string);
    const review = { kind: 'wave.review-trail', ...of, finding: 'No finding' } as const;
    const reviewed = async (api: typeof quality) =>
      codeOf(await api.act.mutate({ command: review as never, credential: null }));
    expect(await unmet()).toContain('trail-review');
    expect(await reviewed(owner)).toBe('not-allowed');
    const worker = await person(plant, owner, 'k.lie', 'Kari Lie', ['validation', 'change-owner']);
    const criterion = { gate: 'entry', text: 'Terminals pass', howKnown: 'protocol' };
    await does(worker, { kind: 'wave.add-criterion', ...of, criterion });
    expect(await reviewed(worker)).toBe('reviewed-own-work');
    expect(await reviewed(quality)).toBe('done');
    expect(await unmet()).not.toContain('trail-review');
  });

  it('[R13] an edit of what was signed leaves the signature void, with who and when, for whoever looks', async () => {
    const { owner, quality, rollout } = await plantNord();
    await does(quality, await signPlan(quality, rollout), 't.wieczorek', secret('t.wieczorek'));
    await does(owner, { kind: 'rollout.risk', rollout, risk, reason: 'Seen in the pilot' });
    const { route } = valueOf(
      await owner.read.signing.query({ rollout, wave: null, gate: 'plan', step: null }),
    );
    expect(route.steps[0]).toMatchObject({
      status: 'void',
      answers: [],
      gone: [{ status: 'void', void: { section: 'risk' } }],
    });
  });
});
