import { array, boolean, constantFrom, integer, oneof, option, record, type Arbitrary } from 'fast-check';

// What can happen around a wave, one thing at a time. Days are counted back from the day the step is taken on, those of
// records from the first day, so that several fall on one moment.

export const PEOPLE = ['p1', 'p2', 'p3'] as const;
export const ITEMS = ['A', 'B'] as const;
export type PersonName = (typeof PEOPLE)[number];
export type ItemName = (typeof ITEMS)[number];
export type Narrowed = { readonly roles: readonly string[]; readonly lines: readonly string[] };

export interface Rules {
  readonly assessed: boolean;
  readonly validDays: number | null;
  readonly methods: readonly ('read' | 'classroom' | 'assessment')[];
  readonly trainee: boolean;
  readonly trainer: boolean;
  /** Version of this item ← version of the other item, or newer. */
  readonly equivalent: { readonly version: number; readonly from: number } | null;
}

export type Step =
  | {
      readonly kind: 'record';
      readonly person: PersonName;
      readonly item: ItemName;
      readonly version: number;
      readonly days: number;
      readonly method: 'read' | 'classroom' | 'assessment';
      readonly result: 'completed' | 'passed' | 'failed';
      readonly imported: boolean;
    }
  | { readonly kind: 'withdraw'; readonly nth: number }
  | { readonly kind: 'sign'; readonly nth: number; readonly as: 'trainer' | 'trainee' }
  | { readonly kind: 'take-back' }
  | {
      readonly kind: 'version';
      readonly item: ItemName;
      readonly days: number;
      readonly again: 'all' | 'none' | Narrowed;
    }
  | ({ readonly kind: 'rules'; readonly item: ItemName } & Rules)
  | {
      readonly kind: 'person';
      readonly person: PersonName;
      readonly role: 'Operator' | 'Technician' | null;
      readonly line: 'Line 1' | 'Line 2';
      readonly left: number | null;
      readonly imported: boolean;
    }
  | { readonly kind: 'require'; readonly all: readonly (Narrowed & { readonly item: ItemName })[] }
  | {
      readonly kind: 'override';
      readonly person: PersonName;
      readonly item: ItemName;
      readonly version: number;
      readonly days: number;
    }
  | { readonly kind: 'withdraw-override'; readonly nth: number }
  | { readonly kind: 'decide'; readonly person: PersonName; readonly decision: 'taken-in' | 'left-out' }
  | { readonly kind: 'cohort'; readonly people: readonly PersonName[] }
  | { readonly kind: 'live' }
  | { readonly kind: 'pass'; readonly minutes: number };

const person = constantFrom(...PEOPLE);
const item = constantFrom(...ITEMS);
const role = constantFrom('Operator' as const, 'Technician' as const, null);
const line = constantFrom('Line 1' as const, 'Line 1' as const, 'Line 2' as const);
const method = constantFrom('classroom' as const, 'assessment' as const, 'read' as const);
const version = constantFrom(1, 1, 1, 2, 2, 3);
const nth = integer({ min: 0, max: 9 });
const narrowed: Arbitrary<Narrowed> = record({
  roles: constantFrom([], [], ['Operator'], ['technician']),
  lines: constantFrom([], [], ['Line 1']),
});
const kind = <Kind extends Step['kind']>(name: Kind): Arbitrary<Kind> => constantFrom(name);

const aRecord = record({
  kind: kind('record'),
  person,
  item,
  version,
  days: constantFrom(-20, -6, -1, 0, 0, 1, 2, 2, 10, 29, 30, 45),
  method,
  result: constantFrom('passed' as const, 'passed' as const, 'completed' as const, 'failed' as const),
  imported: boolean(),
});
const aVersion = record({
  kind: kind('version'),
  item,
  days: integer({ min: -4, max: 30 }),
  again: oneof(constantFrom('all' as const, 'none' as const), narrowed),
});
const someRules = record({
  kind: kind('rules'),
  item,
  assessed: boolean(),
  validDays: option(integer({ min: 1, max: 60 })),
  methods: constantFrom([], [], ['assessment' as const], ['classroom' as const, 'assessment' as const]),
  trainee: integer({ min: 0, max: 3 }).map((one) => one === 0),
  trainer: integer({ min: 0, max: 3 }).map((one) => one === 0),
  equivalent: option(record({ version, from: version }), { nil: null, freq: 3 }),
});
const aPerson = record({
  kind: kind('person'),
  person,
  role,
  line,
  left: option(integer({ min: -3, max: 3 }), { freq: 2 }),
  imported: boolean(),
});
const required = record({
  kind: kind('require'),
  all: array(
    narrowed.chain((whom) => item.map((name) => ({ ...whom, item: name }))),
    { minLength: 1, maxLength: 3 },
  ),
});
const anOverride = record({
  kind: kind('override'),
  person,
  item,
  version,
  days: integer({ min: -1, max: 30 }),
});

const aStep: Arbitrary<Step> = oneof(
  { weight: 10, arbitrary: aRecord },
  { weight: 3, arbitrary: aVersion },
  { weight: 4, arbitrary: someRules },
  { weight: 4, arbitrary: aPerson },
  { weight: 1, arbitrary: required },
  { weight: 2, arbitrary: anOverride },
  { weight: 1, arbitrary: record({ kind: kind('withdraw'), nth }) },
  {
    weight: 2,
    arbitrary: record({
      kind: kind('sign'),
      nth,
      as: constantFrom('trainer' as const, 'trainee' as const),
    }),
  },
  { weight: 1, arbitrary: record({ kind: kind('take-back') }) },
  { weight: 1, arbitrary: record({ kind: kind('withdraw-override'), nth }) },
  {
    weight: 3,
    arbitrary: record({
      kind: kind('decide'),
      person,
      decision: constantFrom('taken-in' as const, 'left-out' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: kind('cohort'),
      people: constantFrom([...PEOPLE], ['p1', 'p2'] as const, ['p3'] as const),
    }),
  },
  { weight: 1, arbitrary: record({ kind: kind('live') }) },
  {
    weight: 2,
    arbitrary: record({ kind: kind('pass'), minutes: constantFrom(-60, 30, 600, 1440, 5 * 1440, 25 * 1440) }),
  },
);

export const steps: Arbitrary<readonly Step[]> = array(aStep, { minLength: 1, maxLength: 30, size: 'max' });
