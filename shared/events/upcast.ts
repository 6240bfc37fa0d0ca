import type { Envelope } from './envelope.ts';

type Lifted = Pick<Envelope, 'type' | 'data'>;
type Data = Record<string, unknown>;
type Lift = { readonly to: string; readonly data: (old: Data) => Data };

const each = (list: unknown, lift: (one: Data) => Data): Data[] => (list as Data[]).map(lift);
const orNull = (value: unknown, lift: (one: Data) => Data): unknown =>
  value === null ? null : lift(value as Data);

const person = (old: Data): Data => ({ ...old, language: null, manager: null });
const version = (old: Data): Data => ({ ...old, retraining: { rule: 'all' } });
const item = (old: Data): Data => ({
  ...old,
  versions: each(old['versions'], version),
  methods: [],
  trainerHolds: null,
  signedBy: { trainee: false, trainer: false },
  equivalents: [],
  neededBy: null,
});
const record = (old: Data): Data => ({ ...old, trainerId: null, session: null });
const requirement = (old: Data): Data => ({ ...old, sites: [], lines: [], shifts: [], departments: [] });

const step = (old: Data): Data => ({ ...old, people: [], also: [], need: 1, must: [], days: null });
const route = (old: Data): Data => ({ ...old, steps: each(old['steps'], step) });
const routes = (old: Data): Data => ({
  ...old,
  old: orNull(old['old'], route),
  new: route(old['new'] as Data),
});
const unproven = (old: Data): Data => ({ ...old, proof: null });

/** A book's first workstation, before others could join. */
const enrolled = (old: Data): Data => ({ ...old, incarnation: 1, place: '', boxKey: null, code: '' });

/** One step each from a form that was once written to the next newer one; never edited, never with a gap. */
const lifts: Readonly<Record<string, Lift>> = {
  'device-enrolled/1': { to: 'device-enrolled/2', data: enrolled },
  'import-made/1': {
    to: 'import-made/2',
    data: (old) => ({
      ...old,
      sheet: null,
      encoding: 'unknown',
      reading: { map: {}, orders: {}, zone: null },
      named: null,
      reverses: null,
    }),
  },
  'people-imported/1': {
    to: 'people-imported/2',
    data: (old) => ({ ...old, people: each(old['people'], person) }),
  },
  'person-changed/1': {
    to: 'person-changed/2',
    data: (old) => ({ old: orNull(old['old'], person), new: person(old['new'] as Data) }),
  },
  'item-defined/1': { to: 'item-defined/2', data: (old) => ({ item: item(old['item'] as Data) }) },
  'item-changed/1': {
    to: 'item-changed/2',
    data: (old) => ({ old: item(old['old'] as Data), new: item(old['new'] as Data) }),
  },
  'item-versioned/1': {
    to: 'item-versioned/2',
    data: (old) => ({ ...old, version: version(old['version'] as Data) }),
  },
  'training-recorded/1': {
    to: 'training-recorded/2',
    data: (old) => ({ record: record(old['record'] as Data) }),
  },
  'training-imported/1': {
    to: 'training-imported/2',
    data: (old) => ({ ...old, records: each(old['records'], record) }),
  },
  'rollout-planned/1': {
    to: 'rollout-planned/2',
    data: (old) => ({ ...old, route: route(old['route'] as Data) }),
  },
  'plan-route-set/1': { to: 'plan-route-set/2', data: routes },
  'wave-route-set/1': { to: 'wave-route-set/2', data: routes },
  'wave-added/1': {
    to: 'wave-added/2',
    data: (old) => ({
      ...old,
      entryRoute: route(old['entryRoute'] as Data),
      exitRoute: route(old['exitRoute'] as Data),
    }),
  },
  'went-live/1': { to: 'went-live/2', data: unproven },
  'handed-over/1': { to: 'handed-over/2', data: unproven },
  'requirements-set/1': {
    to: 'requirements-set/2',
    data: (old) => ({
      ...old,
      old: old['old'] === null ? null : each(old['old'], requirement),
      new: each(old['new'], requirement),
    }),
  },
};

/** The event in the newest form of its type; the same object when it is that already, or unknown. What lies in the log stays as it was written. */
export function upcast<Event extends Lifted>(event: Event): Event {
  const lift = Object.hasOwn(lifts, event.type) ? lifts[event.type] : undefined;
  if (lift === undefined) return event;
  return upcast({ ...event, type: lift.to, data: lift.data(event.data) as Envelope['data'] });
}

/** Every older form that can still be read. */
export const OLDER_FORMS: readonly string[] = Object.keys(lifts);
