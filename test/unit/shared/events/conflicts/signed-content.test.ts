import { describe, expect, it } from 'vitest';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../../shared/events/sections.ts';
import { planRoute } from '../../../../../shared/views/plan-check.ts';
import { conflictOf } from '../../../../../shared/views/conflict-data.ts';
import { plannedStory } from '../../../../fixtures/plant.ts';
import { exchanged, replicas, type Replica } from './replica.ts';

/** A plan whose approval was asked for: what follows is edits and signatures over it. */
function asked(count: number): readonly Replica[] {
  const story = plannedStory();
  story.do('owner', { kind: 'rollout.ask', rollout: story.rollout().id });
  return replicas(story, count);
}
const impact = (at: Replica, effect: string) =>
  at.do('owner', {
    kind: 'rollout.impact',
    rollout: at.rollout.id,
    impact: [{ area: 'Line 1', effect, todo: 'train' }],
    reason: 'seen on the floor',
  });
const signatures = (at: Replica) => at.rollout.signatures.map((held) => held.void);
const valid = (at: Replica) => planRoute(at.rollout, at.state, { now: at.now }).signed;

describe('signed content between workstations', () => {
  it('[CF14] [R12] [R34] a signature over one of two versions is void for good, in either order, and whichever is chosen', () => {
    for (const first of [0, 1]) {
      const all = asked(2);
      const [signer, editor] = first === 0 ? [all[0]!, all[1]!] : [all[1]!, all[0]!];
      impact(signer, 'as signed');
      impact(editor, 'otherwise');
      expect(signer.signPlan('qa')).toMatchObject({ ok: true });
      expect(valid(signer)).toBe(1);
      exchanged(all);
      const edit = editor.known.find(({ data }) => JSON.stringify(data).includes('otherwise'))!;
      expect(signatures(signer)).toEqual([{ at: edit.at, by: 'owner', section: 'impact', event: edit.id }]);
      expect(valid(signer)).toBe(0);
      // What was signed is chosen, and stands: the signature chose nothing.
      const [conflict] = signer.open;
      const mine = conflict!.writes.find(({ value }) => JSON.stringify(value).includes('as signed'))!;
      const choices = [{ id: conflict!.id, event: mine.event }];
      expect(signer.ask('owner', { kind: 'conflict.settle', choices, reason: 'agreed' })).toMatchObject({
        ok: true,
      });
      exchanged(all);
      for (const at of all) {
        expect(at.open).toEqual([]);
        expect(at.rollout.impact).toMatchObject([{ effect: 'as signed' }]);
        expect(signatures(at)[0]).not.toBeNull();
        expect(valid(at)).toBe(0);
      }
      expect(conflictOf(signer.state, conflict!.id, null)?.signatures).toMatchObject([
        { meaning: 'approved' },
      ]);
      expect(signer.signPlan('qa')).toMatchObject({ ok: true });
      expect(valid(signer)).toBe(1);
    }
  });

  it('[CF14] [R34] nor does one count that came after the settling without having seen it', () => {
    const [a, b, c] = asked(3) as readonly [Replica, Replica, Replica];
    impact(a, 'as signed');
    impact(b, 'otherwise');
    c.takes(b).takes(a);
    const [conflict] = c.open;
    const chosen = conflict!.writes.find(({ value }) => JSON.stringify(value).includes('as signed'))!;
    c.do('owner', {
      kind: 'conflict.settle',
      choices: [{ id: conflict!.id, event: chosen.event }],
      reason: 'agreed',
    });
    for (const step of [1, 2, 3, 4, 5])
      a.do('trainer', {
        kind: 'person.set',
        person: { ...a.state.people.get('P-2' as never)!, line: `Row ${step}` },
        reason: 'later in the order',
      });
    expect(a.signPlan('qa')).toMatchObject({ ok: true });
    exchanged([a, b, c]);
    expect(a.known.at(-1)!.type).toBe('signed/1');
    expect(a.open).toEqual([]);
    expect(signatures(a)[0]).toMatchObject({ section: 'impact' });
    expect(a.wave.baseline).toBeNull();
  });

  it('[CF14] [R34] a signature beside an edit of something that it does not cover stays', () => {
    const [a, b] = asked(2) as readonly [Replica, Replica];
    b.do('owner', {
      kind: 'wave.timing',
      rollout: b.rollout.id,
      wave: b.wave.id,
      timing: { ...b.wave.timing, exit: { ...b.wave.timing.exit, ms: b.wave.timing.exit.ms + 86_400_000 } },
      reason: 'later',
    });
    a.do('owner', {
      kind: 'wave.timing',
      rollout: a.rollout.id,
      wave: a.wave.id,
      timing: { ...a.wave.timing, exit: { ...a.wave.timing.exit, ms: a.wave.timing.exit.ms + 172_800_000 } },
      reason: 'later',
    });
    expect(a.signPlan('qa')).toMatchObject({ ok: true });
    exchanged([a, b]);
    expect(a.open).toHaveLength(1);
    expect(signatures(b)).toEqual([null]);
    expect(valid(b)).toBe(1);
  });

  it('[CF15] [R34] nobody signs what stands in two versions; who says no to it may', () => {
    const [a, b] = asked(2) as readonly [Replica, Replica];
    impact(a, 'one');
    impact(b, 'two');
    exchanged([a, b]);
    const [conflict] = a.open;
    expect(a.signPlan('qa')).toMatchObject({
      ok: false,
      refusal: {
        code: 'conflict-open',
        data: { conflicts: [{ id: conflict!.id, field: 'rollout.impact', record: a.rollout.title }] },
      },
    });
    const sections = [...PLAN_SECTIONS];
    const digest = contentDigest(a.rollout, null, sections);
    const no = {
      kind: 'sign',
      rollout: a.rollout.id,
      wave: null,
      meaning: 'rejected',
      sections,
      digest,
      comment: 'two versions',
    };
    expect(a.ask('qa', no)).toMatchObject({ ok: true });
    expect(WAVE_SECTIONS).toContain('impact');
  });
});
