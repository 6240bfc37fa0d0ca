import type { ItemName, Narrowed, PersonName, Rules, Step } from './steps.ts';

// A diary of what happened, for the reference to read. It shares no code with what it is compared with; days are whole
// numbers, counted on the clock of Plant Nord.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ZONE = 60 * MINUTE;
export const dayNumber = (ms: number): number => Math.floor((ms + ZONE) / DAY);

export interface Known {
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
export interface Entry {
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
