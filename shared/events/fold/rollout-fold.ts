import type { HeldSeal, Rollout } from '../../domain/rollout.ts';
import type { HeldPaper } from '../../domain/paper.ts';
import type { HeldSignature } from '../../domain/signature.ts';
import type { EventData } from '../catalog.ts';
import type { measureEvents } from '../catalog/people-events.ts';
import type { rolloutEvents } from '../catalog/rollout-events.ts';
import type { waveEvents } from '../catalog/wave-events.ts';
import type { Envelope } from '../envelope.ts';
import { replaced, withoutRejections, type Reducers } from './reducers.ts';
import { changedOf } from './overlay.ts';
import { voidAtBirth } from './void-signatures.ts';

/** A new rollout from its first event. */
export function planned(
  { id, number, description, route }: EventData<'rollout-planned/2'>,
  event: Envelope,
): Rollout {
  return {
    ...description,
    id,
    number,
    revision: 1,
    revisedAt: event.at,
    authors: event.actor === null ? [] : [event.actor],
    impact: [],
    risk: [],
    rollback: null,
    rehearsals: [],
    phases: [],
    waves: [],
    route,
    asked: null,
    signatures: [],
    papers: [],
    reminders: [],
    ceremonies: [],
    halts: [],
    deviations: [],
    measures: [],
    effectiveness: null,
    state: { kind: 'open' },
    plannedAt: event.at,
    stamps: {},
    seals: [],
  };
}

const by = (event: Envelope) => ({ at: event.at, by: event.actor ?? '' });

function signed(
  rollout: Rollout,
  { wave, step, signature }: EventData<'signed/1'>,
  event: Envelope,
): Rollout {
  const held = voidAtBirth(rollout, wave, { ...signature, step, void: null } as HeldSignature, event);
  if (wave !== null)
    return {
      ...rollout,
      waves: replaced(rollout.waves, wave, (one) => ({ ...one, signatures: [...one.signatures, held] })),
    };
  const approves = signature.statement.meaning === 'approved' && held.void === null;
  const waves = approves
    ? rollout.waves.map((one) => (one.baseline === null ? { ...one, baseline: one.timing } : one))
    : rollout.waves;
  return { ...rollout, waves, signatures: [...rollout.signatures, held] };
}

function withPapers(
  rollout: Rollout,
  wave: string | null,
  next: (papers: readonly HeldPaper[]) => readonly HeldPaper[],
): Rollout {
  if (wave === null) return { ...rollout, papers: next(rollout.papers) };
  const waves = replaced(rollout.waves, wave, (one) => ({ ...one, papers: next(one.papers) }));
  return { ...rollout, waves };
}

function recorded(
  rollout: Rollout,
  { wave, paper }: EventData<'paper-recorded/1'>,
  event: Envelope,
): Rollout {
  const held: HeldPaper = { ...paper, ...by(event), witnesses: [], void: null };
  return withPapers(rollout, wave, (papers) => [...papers, voidAtBirth(rollout, wave, held, event)]);
}

/** Somebody who says it twice, at two workstations, or who signed the paper is no further witness. */
function witnessed(
  rollout: Rollout,
  { wave, paper, signature }: EventData<'paper-witnessed/1'>,
  event: Envelope,
): Rollout {
  const held = (rollout.waves.find(({ id }) => id === wave) ?? rollout).signatures;
  const said = held.find(({ id }) => id === signature)?.statement;
  const signer = said?.signer ?? event.actor ?? '';
  return withPapers(rollout, wave, (papers) =>
    replaced(papers, paper, (one) =>
      signer === one.signer || one.witnesses.some((other) => other.signer === signer)
        ? one
        : {
            ...one,
            witnesses: [...one.witnesses, { signature, signer, name: said?.name ?? signer, at: event.at }],
          },
    ),
  );
}

function sealed(seals: readonly HeldSeal[], seal: HeldSeal): readonly HeldSeal[] {
  const held = seals.find(({ event }) => event === seal.event);
  if (held === undefined) return [...seals, seal];
  return seal.marks.length > held.marks.length ? seals.map((one) => (one === held ? seal : one)) : seals;
}

const NO_TRAINING = { items: [], people: [] };
type Group = typeof rolloutEvents &
  Pick<typeof measureEvents, 'measure-defined/1'> &
  Pick<typeof waveEvents, 'wave-sealed/1'>;

export const rolloutReducers: Reducers<Group, Rollout> = {
  'measure-defined/1': (rollout, { measure }) => ({ ...rollout, measures: [...rollout.measures, measure] }),
  'rollout-planned/2': (rollout) => rollout,
  // Sealed at two workstations at once, the one with more checkpoints tells more.
  'wave-sealed/1': (rollout, data, event) => ({
    ...rollout,
    seals: sealed(rollout.seals, { ...data, at: event.at }),
  }),
  'rollout-described/1': (rollout, { old, new: next }) => ({ ...rollout, ...changedOf(old, next) }),
  'impact-assessed/1': (rollout, { new: impact }) => ({ ...rollout, impact }),
  'risk-assessed/1': (rollout, { new: risk }) => ({ ...rollout, risk }),
  'rollback-planned/1': (rollout, { new: rollback }) => ({ ...rollout, rollback }),
  'rollback-rehearsed/1': (rollout, { rehearsal }) => ({
    ...rollout,
    rehearsals: [...rollout.rehearsals, rehearsal],
  }),
  'phase-added/1': (rollout, { phase }) => ({ ...rollout, phases: [...rollout.phases, phase] }),
  'phase-changed/1': (rollout, { new: phase }) => ({
    ...rollout,
    phases: replaced(rollout.phases, phase.id, () => phase),
  }),
  'plan-route-set/2': (rollout, { new: route }) => ({ ...rollout, route }),
  'plan-approval-asked/1': (rollout, _data, event) => ({
    ...rollout,
    asked: by(event),
    signatures: withoutRejections(rollout.signatures, rollout.route.steps),
  }),
  'plan-approval-withdrawn/1': (rollout) => ({ ...rollout, asked: null }),
  'plan-approval-reminded/1': (rollout, { step, note }, event) => ({
    ...rollout,
    reminders: [...rollout.reminders, { step, note, ...by(event) }],
  }),
  'paper-recorded/1': recorded,
  'paper-witnessed/1': witnessed,
  'ceremony-held/1': (rollout, { ceremony }, event) => ({
    ...rollout,
    ceremonies: [...rollout.ceremonies, { ...ceremony, ...by(event) }],
  }),
  'signed/1': signed,
  'halted/1': (rollout, { halt }, event) => ({
    ...rollout,
    halts: [...rollout.halts, { ...halt, ...by(event), lifted: null }],
  }),
  'resumed/1': (rollout, { halt }, event) => ({
    ...rollout,
    halts: replaced(rollout.halts, halt, (one) => ({
      ...one,
      lifted: { ...by(event), reason: event.reason ?? '' },
    })),
  }),
  'deviation-recorded/1': (rollout, { deviation }, event) => ({
    ...rollout,
    deviations: [...rollout.deviations, { ...deviation, ...by(event), closed: null, training: NO_TRAINING }],
  }),
  'deviation-closed/1': (rollout, { id, disposition }, event) => ({
    ...rollout,
    deviations: replaced(rollout.deviations, id, (one) => ({
      ...one,
      closed: { ...by(event), disposition },
    })),
  }),
  'deviation-linked/1': (rollout, { id, items, people }) => ({
    ...rollout,
    deviations: replaced(rollout.deviations, id, (one) => ({ ...one, training: { items, people } })),
  }),
  'effectiveness-planned/1': (rollout, { new: plan }) => ({
    ...rollout,
    effectiveness: { ...plan, result: rollout.effectiveness?.result ?? null },
  }),
  'effectiveness-recorded/1': (rollout, { result }, event) =>
    rollout.effectiveness === null
      ? rollout
      : { ...rollout, effectiveness: { ...rollout.effectiveness, result: { ...result, ...by(event) } } },
  'rollout-closed/1': (rollout, _data, event) => ({ ...rollout, state: { kind: 'closed', ...by(event) } }),
  'rollout-cancelled/1': (rollout, _data, event) => ({
    ...rollout,
    state: { kind: 'cancelled', ...by(event), reason: event.reason ?? '' },
  }),
};
