import type { HeldRecord, TrainingItem } from '../../../../../shared/domain/training.ts';
import type { Person } from '../../../../../shared/domain/person.ts';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import { everybody } from '../../../../../shared/domain/whom.ts';
import type { EventData, EventType } from '../../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import type { BookState } from '../../../../../shared/events/state.ts';
import { addDays, dayOf, type Instant } from '../../../../../shared/kernel/instant.ts';
import { digestOfJson } from '../../../../../shared/kernel/digest.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { event } from '../../../../fixtures/build/events.ts';
import { ITEMS, PEOPLE, type Narrowed, type Step } from './steps.ts';

/** A book into which steps are folded as the events they would be, one minute after the other. */
export interface Played {
  readonly state: BookState;
  readonly now: Instant;
  readonly records: readonly HeldRecord['id'][];
  readonly overrides: readonly Wave['overrides'][number]['id'][];
}

const ROLLOUT = build.readyRollout().id;
const WAVE = build.wave(1).id;
const IMPORT = build.id<NonNullable<HeldRecord['source']>>('import');

/** Who of PEOPLE is where, as the reference has it too: p3 works elsewhere at first. */
export function begin(): Played {
  const people = PEOPLE.map((name) => build.person(name, { line: name === 'p3' ? 'Line 2' : 'Line 1' }));
  const wave = build.readyWave({
    cohort: ['p1', 'p2'],
    scope: build.scope({ lines: ['Line 1'], shifts: [] }),
    requirements: ITEMS.map((name) => build.requirement(name)),
  });
  const state = build.state({
    accounts: [build.who.owner, build.who.quality],
    people,
    items: ITEMS.map((name) => build.item(name)),
    rollouts: [build.readyRollout({ waves: [wave] })],
  });
  return { state, now: build.now, records: [], overrides: [] };
}

export function waveOf({ state }: Played): { readonly rollout: Rollout; readonly wave: Wave } {
  const rollout = state.rollouts.get(ROLLOUT);
  const wave = rollout?.waves[0];
  if (rollout === undefined || wave === undefined) throw new Error('the wave is gone');
  return { rollout, wave };
}

/** The book a minute later, after the step. */
export function play(before: Played, step: Step): Played {
  const at = build.later(before.now, step.kind === 'pass' ? step.minutes : 1);
  const played = { ...before, now: at };
  return eventsOf(played, step).reduce((book, [type, data]) => {
    const next = {
      ...book,
      state: fold(book.state, envelope(type, data, at, (book.state.action?.lamport ?? 0) + 1)),
    };
    if (step.kind === 'record')
      return { ...next, records: [...book.records, build.id('record', book.records.length + 1)] };
    if (step.kind === 'override')
      return { ...next, overrides: [...book.overrides, build.id('override', book.overrides.length + 1)] };
    return next;
  }, played);
}

type Happened = readonly [EventType, object];

function envelope(type: EventType, data: object, at: Instant, lamport: number): Envelope {
  const ofWave = 'wave' in data;
  const subject = ofWave
    ? { kind: 'wave' as const, id: WAVE, rollout: ROLLOUT, wave: WAVE }
    : { kind: 'training' as const, id: 'x' };
  return {
    ...event('book-made/1'),
    type,
    data: data as Envelope['data'],
    at,
    lamport,
    subject,
    reason: 'because',
  };
}

const happened = <Type extends EventType>(type: Type, data: EventData<Type>): Happened => [
  type,
  data as object,
];

function eventsOf(book: Played, step: Step): readonly Happened[] {
  const { wave } = waveOf(book);
  const preparing = wave.state.kind === 'preparing';
  switch (step.kind) {
    case 'record':
      return [recorded(book, step)];
    case 'withdraw':
      return ofRecord(book, step.nth, ({ id, person }) => happened('training-withdrawn/1', { id, person }));
    case 'sign':
      return ofRecord(book, step.nth, ({ id, person }) => signed(step.as, id, person));
    case 'take-back':
      return [happened('training-reversed/1', { import: build.id('import', 2), of: IMPORT, records: 0 })];
    case 'version':
      return [versioned(book, step)];
    case 'rules':
      return [ruled(book, step)];
    case 'person':
      return [moved(book, step)];
    case 'require': {
      const requirements = step.all.map(({ item, roles, lines }) =>
        build.requirement(item, { roles, lines }),
      );
      return [happened('requirements-set/2', { wave: WAVE, old: wave.requirements, new: requirements })];
    }
    case 'override':
      return [overridden(book, step)];
    case 'withdraw-override': {
      const id = book.overrides[step.nth % Math.max(1, book.overrides.length)];
      return id === undefined ? [] : [happened('override-withdrawn/1', { wave: WAVE, id })];
    }
    case 'decide': {
      const people = [build.person(step.person).id];
      const decided = happened('joiners-decided/1', { wave: WAVE, people, decision: step.decision });
      const inside = step.decision === 'taken-in' && preparing;
      return [decided, ...(inside ? cohort([...wave.cohort, ...people], []) : [])];
    }
    case 'cohort':
      return preparing
        ? cohort(
            step.people.map((name) => build.person(name).id),
            wave.cohort,
          )
        : [];
    case 'live':
      return preparing
        ? [happened('went-live/2', { wave: WAVE, signature: null, checks: [], proof: null })]
        : [];
    case 'pass':
      return [];
  }
}

type Of<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>;

function recorded(book: Played, step: Of<'record'>): Happened {
  const {
    withdrawn: _withdrawn,
    signatures: _signatures,
    ...record
  } = build.record({
    id: build.id('record', book.records.length + 1),
    person: step.person,
    item: step.item,
    version: step.version,
    method: step.method,
    result: step.result,
    on: build.later(build.now, -step.days * 1440),
    source: step.imported ? IMPORT : null,
  });
  return step.imported
    ? happened('training-imported/2', { import: IMPORT, records: [record] })
    : happened('training-recorded/2', { record });
}

function ofRecord(book: Played, nth: number, then: (record: HeldRecord) => Happened): readonly Happened[] {
  const id = book.records[nth % Math.max(1, book.records.length)];
  const found = [...book.state.training.values()].flat().find((record) => record.id === id);
  return found === undefined ? [] : [then(found)];
}

function signed(as: 'trainer' | 'trainee', id: HeldRecord['id'], person: HeldRecord['person']): Happened {
  const { step: _step, void: _void, ...signature } = build.signature(build.who.trainer, null);
  return happened('training-signed/1', { as, records: [{ person, id }], signature });
}

function itemOf(book: Played, name: string): TrainingItem {
  const item = book.state.items.get(build.item(name).id);
  if (item === undefined) throw new Error('the item is gone');
  return item;
}

function whom({ roles, lines }: Narrowed) {
  return { ...everybody, roles, lines };
}

function versioned(book: Played, { item, days, again }: Of<'version'>): Happened {
  const { id, versions } = itemOf(book, item);
  const retraining =
    again === 'all'
      ? ({ rule: 'all' } as const)
      : again === 'none'
        ? ({ rule: 'none', reason: 'a typing error' } as const)
        : ({ rule: 'in-scope', whom: whom(again), reason: 'only their part' } as const);
  const effective = addDays(dayOf(book.now), -days);
  const version = { version: versions.length + 1, effective, note: '', retraining };
  return happened('item-versioned/2', { id, version, old: versions.length });
}

function ruled(book: Played, step: Of<'rules'>): Happened {
  const old = itemOf(book, step.item);
  const other = itemOf(book, step.item === 'A' ? 'B' : 'A').id;
  const { assessed, validDays, methods, trainee, trainer, equivalent } = step;
  const equivalents = equivalent === null ? [] : [{ ...equivalent, item: other, note: 'the same lessons' }];
  return happened('item-changed/2', {
    old,
    new: { ...old, assessed, validDays, methods, signedBy: { trainee, trainer }, equivalents },
  });
}

function moved(book: Played, step: Of<'person'>): Happened {
  const old = book.state.people.get(build.person(step.person).id) ?? null;
  const left = step.left === null ? null : addDays(dayOf(book.now), step.left);
  const person: Person = { ...(old ?? build.person(step.person)), role: step.role, line: step.line, left };
  return step.imported
    ? happened('people-imported/2', { import: IMPORT, people: [person] })
    : happened('person-changed/2', { old, new: person });
}

function overridden(book: Played, step: Of<'override'>): Happened {
  const override = {
    id: build.id<Wave['overrides'][number]['id']>('override', book.overrides.length + 1),
    person: build.person(step.person).id,
    item: build.item(step.item).id,
    version: step.version,
    until: addDays(dayOf(book.now), step.days),
    reason: 'ill that day',
  };
  return happened('training-overridden/1', { wave: WAVE, override, signature: build.uuid('signature', 1) });
}

function cohort(people: readonly Wave['cohort'][number][], removed: Wave['cohort']): readonly Happened[] {
  return [
    happened('cohort-set/1', { wave: WAVE, added: people, removed }),
    happened('cohort-frozen/1', {
      wave: WAVE,
      size: people.length,
      digest: digestOfJson([...new Set(people)].sort()),
    }),
  ];
}
