import { dayNumber, type Diary, type Entry, type Known } from './diary.ts';
import type { ItemName, Narrowed, PersonName, Rules } from './steps.ts';

// The slow, obvious reading of the rules: one question at a time over all of the diary.

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
