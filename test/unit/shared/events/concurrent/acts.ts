import type { Wave } from '../../../../../shared/domain/wave.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../../shared/events/sections.ts';
import { lateJoiners } from '../../../../../shared/views/joiners.ts';
import { waveRoute } from '../../../../../shared/views/gate.ts';
import { planRoute } from '../../../../../shared/views/plan-check.ts';
import { SIGNERS } from './base.ts';
import type { Chance } from './chance.ts';
import type { Workstation } from './workstation.ts';

type Act = (at: Workstation, chance: Chance) => boolean;
const reason = 'clearer';

const waveOf = (at: Workstation, chance: Chance): Wave => chance.of(at.rollout.waves);
const word = (chance: Chance): string => `text ${chance.below(6)}`;
const owner = (chance: Chance): string => chance.of(['owner', 'owner2']);

/** One edit for each kind of event that edits content; back to an earlier text now and then. */
const edits: Readonly<Record<string, Act>> = {
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

const of = (at: Workstation, wave: Wave) => ({ rollout: at.rollout.id, wave: wave.id });

/** The plan as often as a wave. */
function target(at: Workstation, chance: Chance): Wave | null {
  return chance.next() < 0.4 ? null : waveOf(at, chance);
}

const signs: Act = (at, chance) => {
  const wave = target(at, chance);
  const sections = [...(wave === null ? PLAN_SECTIONS : WAVE_SECTIONS)];
  const digest = contentDigest(at.rollout, wave, sections);
  const meaning = chance.weighted([
    [5, 'approved'],
    [3, 'reviewed'],
    [2, 'accepted-handoff'],
    [0.5, 'rejected'],
    [0.5, 'abstained'],
  ] as const);
  return at.ask(chance.of(SIGNERS), {
    kind: 'sign',
    rollout: at.rollout.id,
    wave: wave?.id ?? null,
    meaning,
    sections,
    digest,
    comment: 'seen',
  });
};

const onPaper: Act = (at, chance) => {
  const wave = target(at, chance);
  const gate = wave === null ? 'plan' : wave.state.kind === 'live' ? 'exit' : 'entry';
  const route =
    wave === null
      ? planRoute(at.rollout, at.state, at)
      : waveRoute(at.state, at.rollout, wave, gate as 'entry', at);
  const step = chance.of(route.steps);
  const digest = contentDigest(at.rollout, wave, wave === null ? PLAN_SECTIONS : WAVE_SECTIONS);
  const scan = { name: 'scan.pdf', sha256: '5'.repeat(64), bytes: 10 };
  return at.ask(owner(chance), {
    kind: 'approval.paper',
    rollout: at.rollout.id,
    wave: wave?.id ?? null,
    gate,
    step: step.id,
    signer: chance.of(SIGNERS),
    signedOn: at.now,
    digest,
    scan,
    reason: 'Network down',
  });
};

const witnesses: Act = (at, chance) => {
  const records = [
    { wave: null, papers: at.rollout.papers },
    ...at.rollout.waves.map((wave) => ({ wave: wave.id, papers: wave.papers })),
  ];
  const open = records.flatMap(({ wave, papers }) =>
    papers.filter((one) => one.void === null).map((paper) => ({ wave, paper: paper.id })),
  );
  return (
    open.length > 0 &&
    at.ask(chance.of(SIGNERS), { kind: 'paper.witness', rollout: at.rollout.id, ...chance.of(open) })
  );
};

const asks: Act = (at, chance) => {
  const wave = target(at, chance);
  if (wave === null) return at.ask('owner', { kind: 'rollout.ask', rollout: at.rollout.id });
  if (wave.state.kind === 'planned') return at.ask('owner', { kind: 'wave.prepare', ...of(at, wave) });
  if (wave.frozen === null) return at.ask('owner', { kind: 'wave.freeze', ...of(at, wave) });
  return at.ask('owner', {
    kind: 'wave.ask',
    ...of(at, wave),
    gate: wave.state.kind === 'live' ? 'exit' : 'entry',
  });
};

const withdraws: Act = (at, chance) => {
  const wave = target(at, chance);
  return wave === null
    ? at.ask('owner', { kind: 'rollout.withdraw-ask', rollout: at.rollout.id, reason })
    : at.ask('owner', {
        kind: 'wave.withdraw-ask',
        ...of(at, wave),
        gate: wave.state.kind === 'live' ? 'exit' : 'entry',
        reason,
      });
};

/** A wave ends: rolled back once live, else cancelled; a third stays, for there to be something to sign. */
const ends: Act = (at, chance) => {
  const running = at.rollout.waves.filter(({ state }) =>
    ['planned', 'preparing', 'live'].includes(state.kind),
  );
  const wave = chance.of(running);
  if (running.length < 2) return false;
  return wave.state.kind === 'live'
    ? at.ask('owner', { kind: 'wave.roll-back', ...of(at, wave), reason: 'Two wrong labels' })
    : at.ask('owner', { kind: 'wave.cancel', ...of(at, wave), reason: 'Not needed' });
};

const moves: Act = (at, chance) => {
  const id = `P-${4 + chance.below(40)}`;
  const person = {
    id,
    given: 'New',
    family: id,
    email: null,
    role: 'Operator',
    site: 'Plant Nord',
    line: 'Line 1',
    shift: 'early',
    department: null,
    joined: null,
    left: null,
  };
  return (
    !at.state.people.has(id as never) && at.ask('trainer', { kind: 'person.set', person, reason: 'new' })
  );
};

/** Something somebody does next; false where it was refused. */
export function actOf(at: Workstation, chance: Chance): { readonly kind: string; readonly done: boolean } {
  const edit = chance.of(EDITS);
  const [kind, act] = chance.weighted<readonly [string, Act]>([
    [26, [edit, edits[edit]!]],
    [50, ['sign', signs]],
    [12, ['paper', onPaper]],
    [16, ['witness', witnesses]],
    [8, ['ask', asks]],
    [2, ['withdraw', withdraws]],
    [1, ['end', ends]],
    [2, ['move', moves]],
  ]);
  return { kind, done: act(at, chance) };
}
