import type { ItemName, Narrowed, PersonName, Rules, Step } from './steps.ts';

// The slow, obvious reading of the rules: a diary of what happened, then one question at a time over all of it. It
// shares no code with what it is compared with; days are whole numbers, counted on the clock of Plant Nord.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ZONE = 60 * MINUTE;
const dayNumber = (ms: number): number => Math.floor((ms + ZONE) / DAY);

interface Known {
  role: string | null;
  line: string;
  leftOn: number | null;
  placed: number;
}
interface Version {
  readonly number: number;
  readonly day: number;
  readonly again: 'all' | 'none' | Narrowed;
}
interface Item {
  readonly versions: Version[];
  rules: Rules;
}
interface Entry {
  readonly person: PersonName;
  readonly item: ItemName;
  readonly version: number;
  readonly ms: number;
  readonly method: string;
  readonly result: string;
  readonly imported: boolean;
  readonly signatures: Set<string>;
  gone: boolean;
}
interface Overridden {
  readonly person: PersonName;
  readonly item: ItemName;
  readonly version: number;
  readonly ms: number;
  readonly lastDay: number;
  gone: boolean;
}

export interface Diary {
  now: number;
  /** When the diary was opened (ms). */
  readonly first: number;
  readonly people: Record<PersonName, Known>;
  readonly items: Record<ItemName, Item>;
  readonly entries: Entry[];
  readonly overrides: Overridden[];
  required: readonly (Narrowed & { readonly item: ItemName })[];
  cohort: ReadonlySet<PersonName>;
  frozen: number;
  live: boolean;
  readonly decided: Map<PersonName, { readonly decision: string; readonly ms: number }>;
}

const plain: Rules = {
  assessed: false,
  validDays: null,
  methods: [],
  trainee: false,
  trainer: false,
  equivalent: null,
};

/** Before the first step: `frozen` and `now` in ms, version 1 of both items in force since `january`, a day. */
export function open(now: number, frozen: number, january: number): Diary {
  const known = (line: string): Known => ({ role: 'Operator', line, leftOn: null, placed: 0 });
  const item = (): Item => ({ versions: [{ number: 1, day: january, again: 'all' }], rules: plain });
  const everybody = { roles: [], lines: [] };
  return {
    now,
    first: now,
    people: { p1: known('Line 1'), p2: known('Line 1'), p3: known('Line 2') },
    items: { A: item(), B: item() },
    entries: [],
    overrides: [],
    required: [
      { ...everybody, item: 'A' },
      { ...everybody, item: 'B' },
    ],
    cohort: new Set(['p1', 'p2']),
    frozen,
    live: false,
    decided: new Map(),
  };
}

export function write(diary: Diary, step: Step): void {
  diary.now += step.kind === 'pass' ? step.minutes * MINUTE : MINUTE;
  const { now, entries, overrides } = diary;
  const today = dayNumber(now);
  switch (step.kind) {
    case 'record':
      entries.push({ ...step, ms: diary.first - step.days * DAY, signatures: new Set(), gone: false });
      break;
    case 'withdraw': {
      const entry = entries[step.nth % Math.max(1, entries.length)];
      if (entry !== undefined) entry.gone = true;
      break;
    }
    case 'sign':
      entries[step.nth % Math.max(1, entries.length)]?.signatures.add(step.as);
      break;
    case 'take-back':
      for (const entry of entries) if (entry.imported) entry.gone = true;
      break;
    case 'version': {
      const { versions } = diary.items[step.item];
      versions.push({ number: versions.length + 1, day: today - step.days, again: step.again });
      break;
    }
    case 'rules':
      diary.items[step.item].rules = step;
      break;
    case 'person':
      move(diary, step, today);
      break;
    case 'require':
      diary.required = step.all;
      break;
    case 'override':
      overrides.push({ ...step, ms: now, lastDay: today + step.days, gone: false });
      break;
    case 'withdraw-override': {
      const one = overrides[step.nth % Math.max(1, overrides.length)];
      if (one !== undefined) one.gone = true;
      break;
    }
    case 'decide':
      diary.decided.set(step.person, { decision: step.decision, ms: now });
      if (step.decision === 'taken-in' && !diary.live) settle(diary, [...diary.cohort, step.person]);
      break;
    case 'cohort':
      if (!diary.live) settle(diary, step.people);
      break;
    case 'live':
      diary.live = true;
      break;
    case 'pass':
      break;
  }
}

function move(diary: Diary, step: Extract<Step, { readonly kind: 'person' }>, today: number): void {
  const person = diary.people[step.person];
  if (person.role !== step.role || person.line !== step.line) person.placed = diary.now;
  person.role = step.role;
  person.line = step.line;
  person.leftOn = step.left === null ? null : today + step.left;
}

function settle(diary: Diary, people: readonly PersonName[]): void {
  diary.cohort = new Set(people);
  diary.frozen = diary.now;
}

function means({ roles, lines }: Narrowed, { role, line }: Known): boolean {
  const asksRole = roles.length > 0;
  const asksLine = lines.length > 0;
  const rightRole = role !== null && roles.some((one) => one.toLowerCase() === role.toLowerCase());
  return (!asksRole || rightRole) && (!asksLine || lines.includes(line));
}

const inForce = (diary: Diary, item: ItemName): number | null => {
  let found: number | null = null;
  for (const { number, day } of diary.items[item].versions)
    if (day <= dayNumber(diary.now) && (found === null || number > found)) found = number;
  return found;
};

const counts = (diary: Diary, entry: Entry): boolean => !entry.gone && entry.ms <= diary.now;

const good = ({ method, result, imported, signatures }: Entry, rules: Rules): boolean =>
  result !== 'failed' &&
  (!rules.assessed || (result === 'passed' && method !== 'read')) &&
  (rules.methods.length === 0 || rules.methods.some((one) => one === method)) &&
  (imported || !rules.trainee || signatures.has('trainee')) &&
  (imported || !rules.trainer || signatures.has('trainer'));

const holds = (diary: Diary, { ms }: Entry, { validDays }: Rules): boolean =>
  validDays === null || dayNumber(ms) + validDays >= dayNumber(diary.now);

/** Nobody asked this person again between that version and the one in force. */
function carries(
  diary: Diary,
  person: PersonName,
  item: ItemName,
  version: number,
  current: number,
): boolean {
  if (version > current) return false;
  return diary.items[item].versions
    .filter(({ number }) => number > version && number <= current)
    .every(({ again }) => again === 'none' || (again !== 'all' && !means(again, diary.people[person])));
}

function isTrained(diary: Diary, person: PersonName, item: ItemName): boolean {
  const current = inForce(diary, item);
  if (current === null) return false;
  const { rules } = diary.items[item];
  const theirs = diary.entries.filter((entry) => entry.person === person && counts(diary, entry));
  const ofItem = (entry: Entry): boolean =>
    entry.item === item && carries(diary, person, item, entry.version, current);
  const failedSince = (entry: Entry): boolean =>
    theirs.some((other) => ofItem(other) && other.result === 'failed' && other.ms >= entry.ms);
  const answersHere = (entry: Entry): boolean =>
    ofItem(entry) && good(entry, rules) && holds(diary, entry, rules);
  const answersElsewhere = (entry: Entry): boolean => {
    const { equivalent } = rules;
    if (equivalent === null || equivalent.version !== current || entry.item === item) return false;
    const theirRules = diary.items[entry.item].rules;
    return (
      entry.version >= equivalent.from &&
      good(entry, theirRules) &&
      (!rules.assessed || (entry.result === 'passed' && entry.method !== 'read')) &&
      holds(diary, entry, rules) &&
      holds(diary, entry, theirRules) &&
      !theirs.some(
        (other) =>
          other.item === entry.item &&
          other.version >= equivalent.from &&
          other.result === 'failed' &&
          other.ms >= entry.ms,
      )
    );
  };
  return theirs.some((entry) => (answersHere(entry) || answersElsewhere(entry)) && !failedSince(entry));
}

function isOverridden(diary: Diary, person: PersonName, item: ItemName): boolean {
  return diary.overrides.some(
    (one) =>
      one.person === person &&
      one.item === item &&
      !one.gone &&
      one.ms <= diary.now &&
      one.version === inForce(diary, item) &&
      dayNumber(diary.now) <= one.lastDay,
  );
}

const isThere = (diary: Diary, person: PersonName): boolean => {
  const { leftOn } = diary.people[person];
  return leftOn === null || leftOn > dayNumber(diary.now);
};

function gapsAmong(diary: Diary, people: readonly PersonName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const person of people)
    for (const { item, ...whom } of diary.required)
      if (
        isThere(diary, person) &&
        means(whom, diary.people[person]) &&
        !isTrained(diary, person, item) &&
        !isOverridden(diary, person, item)
      )
        found.add(`${person} ${item}`);
  return found;
}

/** Taken in since the last freeze, while live, and not of the cohort. */
function takenIn(diary: Diary): readonly PersonName[] {
  if (!diary.live) return [];
  return [...diary.decided]
    .filter(([person, { decision, ms }]) => {
      return decision === 'taken-in' && !diary.cohort.has(person) && ms >= diary.frozen;
    })
    .map(([person]) => person);
}

function undecided(diary: Diary): readonly PersonName[] {
  return (Object.keys(diary.people) as PersonName[]).filter((name) => {
    const { line, placed } = diary.people[name];
    const decision = diary.decided.get(name);
    return (
      line === 'Line 1' &&
      isThere(diary, name) &&
      !diary.cohort.has(name) &&
      placed > diary.frozen &&
      (decision === undefined || decision.ms < placed)
    );
  });
}

/** Whose training keeps which gate closed, who waits for a decision, and whether training and joiners let through. */
export function verdict(diary: Diary): {
  readonly gaps: ReadonlySet<string>;
  readonly joinerGaps: ReadonlySet<string>;
  readonly undecided: ReadonlySet<string>;
  readonly trainingMet: boolean;
  readonly joinersMet: boolean;
} {
  const joiners = takenIn(diary);
  const all = [...diary.cohort, ...joiners];
  const gaps = gapsAmong(diary, all);
  const joinerGaps = gapsAmong(diary, joiners);
  const waiting = new Set<string>(undecided(diary));
  return {
    gaps,
    joinerGaps,
    undecided: waiting,
    trainingMet: gaps.size === 0 && all.some((person) => isThere(diary, person)),
    joinersMet: joinerGaps.size === 0 && waiting.size === 0,
  };
}
