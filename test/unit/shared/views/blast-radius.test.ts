import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../shared/domain/wave.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { voidTouched } from '../../../../shared/events/fold/void-signatures.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../shared/events/sections.ts';
import { blastRadius } from '../../../../shared/views/blast-radius.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now, who } = build;
const context = { now, intact: true, viewer: who.owner };
const event = { id: build.uuid('event', 9), at: now, actor: 'i.solberg' } as unknown as Envelope;

/** Two waves of one rollout, signed over their real content. */
function signedBook() {
  const blank = [
    build.readyWave({ signatures: [] }),
    build.readyWave({ id: build.wave(2).id, title: 'Line 2', signatures: [] }),
  ];
  const draft = build.readyRollout({ waves: blank, signatures: [] });
  const plan = build.signature(who.quality, build.step(), {
    sections: PLAN_SECTIONS,
    digest: contentDigest(draft, null, PLAN_SECTIONS),
  });
  const waves = blank
    .map((wave) => ({
      ...wave,
      signatures: [
        build.signature(who.quality, build.step(), {
          sections: WAVE_SECTIONS,
          digest: contentDigest(draft, wave, WAVE_SECTIONS),
        }),
      ],
    }))
    .map((wave, index) => ({
      ...wave,
      signatures: wave.signatures.map((held) => ({ ...held, id: build.id<typeof held.id>('held', index) })),
    }));
  const rollout: Rollout = { ...draft, waves, signatures: [plan] };
  const people = [build.person('p1'), build.person('p2')];
  const records = people.map((person) => build.record({ person: person.id }));
  return {
    rollout,
    state: build.state({
      accounts: Object.values(who),
      people,
      items: [build.item()],
      records,
      rollouts: [rollout],
    }),
  };
}

describe('what an edit would touch', () => {
  const { rollout, state } = signedBook();
  const edited = (change: (wave: Wave) => Wave): Rollout => {
    const [first, ...rest] = rollout.waves as [Wave, ...Wave[]];
    return voidTouched(rollout, { ...rollout, waves: [change(first), ...rest] }, event);
  };

  it('[VW32] [R13] names the signatures it voids, the gate it closes and the go-live behind it, and nothing of other waves', () => {
    const after = edited((wave) => ({
      ...wave,
      criteria: [
        { ...wave.criteria[0], text: 'Checked on 100 labels' } as Wave['criteria'][number],
        ...wave.criteria.slice(1),
      ],
    }));
    const blast = blastRadius(state, rollout, after, context);
    expect(blast.signatures).toMatchObject([
      { name: 'Tomasz Wieczorek', waveTitle: 'Line 1', status: 'void', void: { section: 'criteria' } },
    ]);
    expect(blast.gates).toEqual([
      { wave: rollout.waves[0]?.id, title: 'Line 1', side: 'entry', wasOpen: true },
    ]);
    expect(blast.dates).toEqual([
      { wave: rollout.waves[0]?.id, title: 'Line 1', goLive: rollout.waves[0]?.timing.goLive },
    ]);
    expect(blast.revision).toBe(2);
  });

  it('[VW76] names the papers it voids beside the signatures, as given on paper', () => {
    const [first, ...rest] = rollout.waves as [Wave, ...Wave[]];
    const digest = contentDigest(rollout, first, WAVE_SECTIONS);
    const papers = [build.paper(who.production, build.step(), [], { digest, sections: WAVE_SECTIONS })];
    const before = { ...rollout, waves: [{ ...first, signatures: [], papers }, ...rest] };
    const after = voidTouched(
      before,
      {
        ...before,
        waves: before.waves.map((wave, index) => (index === 0 ? { ...wave, title: 'Other' } : wave)),
      },
      event,
    );
    const { signatures, revision } = blastRadius(state, before, after, context);
    expect(signatures.filter((one) => one.paper !== null)).toMatchObject([
      { name: 'Aylin Demir', waveTitle: 'Other', status: 'void', paper: { scan: { name: 'approval.pdf' } } },
    ]);
    expect(revision).toBe(2);
    expect(blastRadius(state, after, after, context).signatures).toEqual([]);
  });

  it('[VW32] an edit of the risk reaches the plan and every wave', () => {
    const after = voidTouched(rollout, { ...rollout, risk: [] }, event);
    const blast = blastRadius(state, rollout, after, context);
    expect(blast.signatures.map((signature) => signature.waveTitle)).toEqual([null, 'Line 1', 'Line 2']);
    expect(blast.gates).toHaveLength(2);
  });

  it('[VW33] an edit of what nobody signed touches nothing', () => {
    const after = edited((wave) => ({
      ...wave,
      activities: wave.activities.map((activity) => ({ ...activity, owner: 'Per Nygård' })),
    }));
    expect(blastRadius(state, rollout, after, context)).toEqual({
      signatures: [],
      gates: [],
      dates: [],
      revision: 1,
    });
  });

  it('[VW33] a signature void before is not voided again', () => {
    const once = edited((wave) => ({ ...wave, title: 'Line 1, early' }));
    const [first, ...rest] = once.waves as [Wave, ...Wave[]];
    const twice = voidTouched(once, { ...once, waves: [{ ...first, criteria: [] }, ...rest] }, event);
    expect(blastRadius(state, once, twice, context).signatures).toEqual([]);
  });
});
