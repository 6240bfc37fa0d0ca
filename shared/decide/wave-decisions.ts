import type { ActivityId, CriterionId, PersonId, StepId, WaveId } from '../domain/ids.ts';
import { employed, type Person } from '../domain/person.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Scope, Timing } from '../domain/scope.ts';
import type { Meaning } from '../domain/signature.ts';
import type { Role } from '../domain/account.ts';
import type { Route, Wave } from '../domain/wave.ts';
import { draft } from '../events/catalog.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { dayOf } from '../kernel/instant.ts';
import { ok, refused } from '../kernel/result.ts';
import {
  openRollout,
  openWave,
  waveSubject,
  why,
  type Decision,
  type Decisions,
  type Place,
} from './context.ts';

const step = (newId: () => string, role: Role, meaning: Meaning): Route['steps'][number] => ({
  id: newId() as StepId,
  role,
  meaning,
  who: null,
});
const entryRoute = (newId: () => string): Route => ({
  order: 'sequence',
  steps: [
    step(newId, 'validation', 'reviewed'),
    step(newId, 'production', 'approved'),
    step(newId, 'quality', 'approved'),
  ],
});
const exitRoute = (newId: () => string): Route => ({
  order: 'sequence',
  steps: [step(newId, 'production', 'accepted-handoff')],
});

function inOrder({ goLive, exit }: Timing): Decision | null {
  return exit.ms < goLive.ms ? refused('wrong-order', { first: goLive.ms, second: exit.ms }) : null;
}

type Of = { rollout: Rollout['id']; wave: Wave['id'] };

function within(state: BookState, of: Of, then: (place: Place) => Decision): Decision {
  const place = openWave(state, of.rollout, of.wave);
  return place.ok ? then(place.value) : place;
}

/** An edit of what is planned: not once the wave is live. */
function editing(
  state: BookState,
  command: Of & { reason: string },
  then: (place: Place, reason: string | null) => Draft | RefusalCode | Decision,
): Decision {
  return within(state, command, (place) => {
    if (place.wave.state.kind === 'live')
      return refused('wrong-state', { state: 'live', needs: 'not-live', waves: [place.wave.number] });
    const made = then(place, why(command.reason));
    if (typeof made === 'string') return refused(made);
    return 'ok' in made ? made : ok([made]);
  });
}

function numberOf(rollout: Rollout): string {
  return `W-${rollout.number.split('-').at(-1)}-${rollout.waves.length + 1}`;
}

/** Whether the scope names this person; an empty list does not narrow. */
function named(scope: Scope, person: Person): boolean {
  const fits = (list: readonly string[], value: string | null): boolean =>
    list.length === 0 || (value !== null && list.includes(value));
  return (
    person.site === scope.site &&
    fits(scope.lines, person.line) &&
    fits(scope.shifts, person.shift) &&
    fits(scope.departments, person.department) &&
    fits(scope.roles, person.role)
  );
}

function cohortDraft(
  { rollout, wave }: Place,
  people: readonly PersonId[],
  reason: string | null,
): Draft | RefusalCode {
  const next = new Set(people);
  const now = new Set(wave.cohort);
  const added = [...next].filter((id) => !now.has(id));
  const removed = wave.cohort.filter((id) => !next.has(id));
  if (added.length + removed.length === 0) return 'unchanged';
  return draft('cohort-set/1', waveSubject(rollout, wave), { wave: wave.id, added, removed }, reason);
}

function byId<Item extends { readonly id: string }>(list: readonly Item[], id: string): Item | undefined {
  return list.find((item) => item.id === id);
}

const same = (a: unknown, b: unknown): boolean => digestOfJson(a) === digestOfJson(b);
const textOf = ({ id, gate, text, howKnown }: Wave['criteria'][number]) => ({ id, gate, text, howKnown });
const planOf = ({ id, title, kind, owner, due }: Wave['activities'][number]) => ({
  id,
  title,
  kind,
  owner,
  due,
});
const missing = (what: string, id: string): Decision => refused('not-found', { what, id });

type Kinds =
  | 'wave.add'
  | 'wave.title'
  | 'wave.scope'
  | 'wave.timing'
  | 'wave.cohort'
  | 'wave.cohort-by-scope'
  | 'wave.freeze'
  | 'wave.add-criterion'
  | 'wave.change-criterion'
  | 'wave.withdraw-criterion'
  | 'wave.add-activity'
  | 'wave.change-activity'
  | 'wave.withdraw-activity'
  | 'wave.requirements'
  | 'wave.route'
  | 'wave.cancel';

export const waveDecisions: Decisions<Kinds> = {
  'wave.add': (state, { rollout: id, phase, title, scope, timing, reason }, { newId }) => {
    const rollout = openRollout(state, id);
    if (!rollout.ok) return rollout;
    if (!rollout.value.phases.some((one) => one.id === phase)) return missing('phase', phase);
    const plan = { id: newId() as WaveId, phase, number: numberOf(rollout.value), title, scope, timing };
    const subject = { kind: 'wave', id: plan.id, rollout: id, wave: plan.id } as const;
    return (
      inOrder(timing) ??
      ok([
        draft(
          'wave-added/1',
          subject,
          { plan, entryRoute: entryRoute(newId), exitRoute: exitRoute(newId) },
          why(reason),
        ),
      ])
    );
  },
  'wave.title': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      wave.title === command.title
        ? 'unchanged'
        : draft(
            'wave-changed/1',
            waveSubject(rollout, wave),
            { wave: wave.id, field: 'title', old: wave.title, new: command.title },
            reason,
          ),
    ),
  'wave.scope': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      same(wave.scope, command.scope)
        ? 'unchanged'
        : draft(
            'wave-changed/1',
            waveSubject(rollout, wave),
            { wave: wave.id, field: 'scope', old: wave.scope, new: command.scope },
            reason,
          ),
    ),
  'wave.timing': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      if (same(wave.timing, command.timing)) return 'unchanged';
      return (
        inOrder(command.timing) ??
        draft(
          'wave-changed/1',
          waveSubject(rollout, wave),
          { wave: wave.id, field: 'timing', old: wave.timing, new: command.timing },
          reason,
        )
      );
    }),
  'wave.cohort': (state, command) =>
    editing(state, command, (place, reason) => {
      const strangers = command.people.filter((id) => !state.people.has(id));
      return strangers.length > 0
        ? refused('unknown-person', { ids: strangers.slice(0, 20) })
        : cohortDraft(place, command.people, reason);
    }),
  'wave.cohort-by-scope': (state, command) =>
    editing(state, command, (place, reason) => {
      const on = dayOf(place.wave.timing.goLive);
      const people = [...state.people.values()].filter(
        (person) => employed(person, on) && named(place.wave.scope, person),
      );
      return people.length === 0
        ? refused('missing', { what: ['cohort-empty'] })
        : cohortDraft(place, people.map(({ id }) => id).sort(), reason);
    }),
  'wave.freeze': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      if (wave.cohort.length === 0) return refused('missing', { what: ['cohort-empty'] });
      if (wave.frozen !== null) return refused('unchanged');
      return ok([
        draft('cohort-frozen/1', waveSubject(rollout, wave), {
          wave: wave.id,
          size: wave.cohort.length,
          digest: digestOfJson(wave.cohort),
        }),
      ]);
    }),
  'wave.add-criterion': (state, command, { newId }) =>
    editing(state, command, ({ rollout, wave }, reason) =>
      draft(
        'criterion-added/1',
        waveSubject(rollout, wave),
        { wave: wave.id, criterion: { ...command.criterion, id: newId() as CriterionId } },
        reason,
      ),
    ),
  'wave.change-criterion': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = byId(wave.criteria, command.criterion.id);
      if (old === undefined) return missing('criterion', command.criterion.id);
      if (same(textOf(old), command.criterion)) return 'unchanged';
      return draft(
        'criterion-changed/1',
        waveSubject(rollout, wave),
        { wave: wave.id, old: textOf(old), new: command.criterion },
        reason,
      );
    }),
  'wave.withdraw-criterion': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = byId(wave.criteria, command.id);
      return old === undefined
        ? missing('criterion', command.id)
        : draft(
            'criterion-withdrawn/1',
            waveSubject(rollout, wave),
            { wave: wave.id, old: textOf(old) },
            reason,
          );
    }),
  'wave.add-activity': (state, command, { newId }) =>
    within(state, command, ({ rollout, wave }) =>
      ok([
        draft(
          'activity-added/1',
          waveSubject(rollout, wave),
          { wave: wave.id, activity: { ...command.activity, id: newId() as ActivityId } },
          why(command.reason),
        ),
      ]),
    ),
  'wave.change-activity': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      const old = byId(wave.activities, command.activity.id);
      if (old === undefined) return missing('activity', command.activity.id);
      if (same(planOf(old), command.activity)) return refused('unchanged');
      return ok([
        draft(
          'activity-changed/1',
          waveSubject(rollout, wave),
          { wave: wave.id, old: planOf(old), new: command.activity },
          why(command.reason),
        ),
      ]);
    }),
  'wave.withdraw-activity': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      const old = byId(wave.activities, command.id);
      if (old === undefined) return missing('activity', command.id);
      return ok([
        draft(
          'activity-withdrawn/1',
          waveSubject(rollout, wave),
          { wave: wave.id, old: planOf(old) },
          why(command.reason),
        ),
      ]);
    }),
  'wave.requirements': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const unknown = command.requirements
        .filter(({ item }) => !state.items.has(item))
        .map(({ item }) => item);
      if (unknown.length > 0) return refused('unknown-item', { ids: unknown });
      const ids = command.requirements.map(({ item }) => item);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) return refused('duplicate', { what: 'item', id: twice });
      if (same(wave.requirements, command.requirements)) return 'unchanged';
      return draft(
        'requirements-set/1',
        waveSubject(rollout, wave),
        { wave: wave.id, old: wave.requirements, new: command.requirements },
        reason,
      );
    }),
  'wave.route': (state, command) =>
    editing(state, command, ({ rollout, wave }, reason) => {
      const old = command.gate === 'entry' ? wave.entryRoute : wave.exitRoute;
      if (same(old, command.route)) return 'unchanged';
      return draft(
        'wave-route-set/1',
        waveSubject(rollout, wave),
        { wave: wave.id, gate: command.gate, old, new: command.route },
        reason,
      );
    }),
  'wave.cancel': (state, command) =>
    editing(state, command, ({ rollout, wave }) =>
      draft('wave-cancelled/1', waveSubject(rollout, wave), { wave: wave.id }, command.reason),
    ),
};
