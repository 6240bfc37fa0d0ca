import type { Wave } from '../../../../../shared/domain/wave.ts';
import { lateJoiners } from '../../../../../shared/views/joiners.ts';
import type { Chance } from './chance.ts';
import type { Workstation } from './workstation.ts';

/** Something somebody tries; false where it was refused. */
export type Act = (at: Workstation, chance: Chance) => boolean;
const reason = 'clearer';

export const waveOf = (at: Workstation, chance: Chance): Wave => chance.of(at.rollout.waves);
export const owner = (chance: Chance): string => chance.of(['owner', 'owner2']);
export const of = (at: Workstation, wave: Wave) => ({ rollout: at.rollout.id, wave: wave.id });
const word = (chance: Chance): string => `text ${chance.below(6)}`;

/** One edit for each kind of event that edits content; back to an earlier text now and then. */
export const edits: Readonly<Record<string, Act>> = {
  described: (at, chance) => {
    const { title, class: kind, site, owner: by, current, intended, id: rollout } = at.rollout;
    return at.ask(owner(chance), {
      kind: 'rollout.describe',
      rollout,
      description: { title, class: kind, site, owner: by, reason: word(chance), current, intended },
      reason,
    });
  },
  impact: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'rollout.impact',
      rollout: at.rollout.id,
      impact: [{ area: 'Line 1', effect: word(chance), todo: 'x' }],
      reason,
    }),
  risk: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'rollout.risk',
      rollout: at.rollout.id,
      risk: [{ hazard: word(chance), before: 'high', measure: 'x', residual: 'low' }],
      reason,
    }),
  rollback: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'rollout.rollback-plan',
      rollout: at.rollout.id,
      plan: { trigger: word(chance), owner: 'x', steps: ['x'], minutes: 5, pointOfNoReturn: '' },
      reason,
    }),
  phaseAdded: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'rollout.add-phase',
      rollout: at.rollout.id,
      title: word(chance),
      pilot: false,
      reason,
    }),
  phaseChanged: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'rollout.change-phase',
      rollout: at.rollout.id,
      phase: chance.of(at.rollout.phases).id,
      title: word(chance),
      pilot: false,
      reason,
    }),
  waveAdded: (at, chance) => {
    const { scope, timing } = waveOf(at, chance);
    return (
      at.rollout.waves.length < 6 &&
      at.ask(owner(chance), {
        kind: 'wave.add',
        rollout: at.rollout.id,
        phase: chance.of(at.rollout.phases).id,
        title: word(chance),
        scope,
        timing,
        reason,
      })
    );
  },
  title: (at, chance) =>
    at.ask(owner(chance), { kind: 'wave.title', ...of(at, waveOf(at, chance)), title: word(chance), reason }),
  scope: (at, chance) => {
    const wave = waveOf(at, chance);
    return at.ask(owner(chance), {
      kind: 'wave.scope',
      ...of(at, wave),
      scope: { ...wave.scope, notCovered: word(chance) },
      reason,
    });
  },
  timing: (at, chance) => {
    const wave = waveOf(at, chance);
    const exit = { ...wave.timing.exit, ms: wave.timing.goLive.ms + (1 + chance.below(5)) * 86_400_000 };
    return at.ask(owner(chance), {
      kind: 'wave.timing',
      ...of(at, wave),
      timing: { ...wave.timing, exit },
      reason,
    });
  },
  cohort: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'wave.cohort',
      ...of(at, waveOf(at, chance)),
      people: ['P-1', 'P-2', 'P-3'].slice(chance.below(3)),
      reason,
    }),
  criterionAdded: (at, chance) =>
    at.ask(owner(chance), {
      kind: 'wave.add-criterion',
      ...of(at, waveOf(at, chance)),
      criterion: { gate: 'entry', text: word(chance), howKnown: '' },
      reason,
    }),
  criterionChanged: (at, chance) => {
    const wave = waveOf(at, chance);
    const one = chance.of(wave.criteria);
    return (
      one !== undefined &&
      at.ask(owner(chance), {
        kind: 'wave.change-criterion',
        ...of(at, wave),
        criterion: { id: one.id, gate: one.gate, text: word(chance), howKnown: '' },
        reason,
      })
    );
  },
  criterionWithdrawn: (at, chance) => {
    const wave = waveOf(at, chance);
    const one = chance.of(wave.criteria);
    return (
      wave.criteria.length > 1 &&
      at.ask(owner(chance), { kind: 'wave.withdraw-criterion', ...of(at, wave), id: one.id, reason })
    );
  },
  requirements: (at, chance) => {
    const requirements = [
      {
        item: chance.of(['WI-118', 'WI-121']),
        roles: [],
        ...(chance.next() < 0.5 ? { lines: ['Line 1'] } : {}),
      },
    ];
    return at.ask(owner(chance), {
      kind: 'wave.requirements',
      ...of(at, waveOf(at, chance)),
      requirements,
      reason,
    });
  },
  joiners: (at, chance) => {
    const wave = waveOf(at, chance);
    const [late] = lateJoiners(at.state, wave, at.now);
    return (
      late !== undefined &&
      at.ask(owner(chance), {
        kind: 'wave.joiners',
        ...of(at, wave),
        people: [late.person],
        decision: 'taken-in',
        reason,
      })
    );
  },
};
export const EDITS = Object.keys(edits);
