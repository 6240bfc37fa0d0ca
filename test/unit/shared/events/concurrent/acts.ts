import type { Wave } from '../../../../../shared/domain/wave.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../../shared/events/sections.ts';
import { waveRoute } from '../../../../../shared/views/gate.ts';
import { planRoute } from '../../../../../shared/views/plan-check.ts';
import { SIGNERS } from './base.ts';
import type { Chance } from './chance.ts';
import { EDITS, edits, of, owner, waveOf, type Act } from './edits.ts';
import type { Workstation } from './workstation.ts';

const reason = 'clearer';

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
