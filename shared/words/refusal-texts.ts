import type { RefusalCode } from '../events/refusal-code.ts';
import type { Refusal } from '../kernel/result.ts';
import type { GateCheck, MissingThing } from '../views/shape/gate.ts';
import { blockerWords, checkDetail, checkStatement } from './check-words.ts';
import { capital, countText, listText, numberText } from './count.ts';
import { gate } from './en/gate.ts';
import { passwordRules, refusal as say, states, storage, things } from './en/refusal.ts';
import { gateReasons } from './gate-words.ts';
import { fieldLabel, problemLine } from './problem-words.ts';
import { checksOf, haltsOf, numberOf, problemsOf, sideOf, textOf, textsOf } from './refusal-data.ts';
import type { RefusalText } from './refusal-words.ts';
import { rolesText } from './roles.ts';
import { instantText } from './when.ts';

type Text = (data: Refusal['data']) => RefusalText;
type Plain = { readonly why: string; readonly todo: string };

/** So many names stand in a line; the rest is a count. */
const NAMES = 5;

const said = (what: string, { why, todo }: Plain, ...more: readonly string[]): RefusalText => ({
  what: say.colon(what, why),
  why: more,
  todo,
});
const thing = (what: string): string => things[what] ?? what;
const state = (name: string): string =>
  Object.hasOwn(states, name) ? states[name as keyof typeof states] : name;

const who: Record<
  | 'not-signed-in'
  | 'not-allowed'
  | 'locked'
  | 'revoked'
  | 'wrong-password'
  | 'wrong-sign-in'
  | 'must-change-password'
  | 'weak-password'
  | 'password-needed'
  | 'id-needed'
  | 'wrong-id'
  | 'last-administrator'
  | 'roles-apart',
  Text
> = {
  'not-signed-in': () => said(say.notDone, say['not-signed-in']),
  'not-allowed': (data) => {
    const roles = rolesText(textsOf(data, 'needs'));
    return {
      what: say.colon(say.notDone, say['not-allowed'].why(roles)),
      why: [],
      todo: say['not-allowed'].todo(roles),
    };
  },
  locked: () => said(say.notDone, say.locked),
  revoked: (data) =>
    said(
      say.notDone,
      say.revoked,
      ...(textOf(data, 'id') === '' ? [] : [say.revoked.more(textOf(data, 'id'))]),
    ),
  'wrong-password': (data) => {
    const left = numberOf(data, 'left');
    return said(
      say.notDone,
      say['wrong-password'],
      ...(left === null ? [] : [say['wrong-password'].left(left)]),
    );
  },
  'wrong-sign-in': () => said(say.notSignedIn, say['wrong-sign-in']),
  'must-change-password': () => said(say.notDone, say['must-change-password']),
  'weak-password': (data) =>
    said(
      say.notSaved,
      say['weak-password'],
      ...textsOf(data, 'rules').map((rule) => passwordRules[rule]?.(textOf(data, 'shortest')) ?? rule),
    ),
  'password-needed': () => said(say.notSigned, say['password-needed']),
  'id-needed': () => said(say.notSigned, say['id-needed']),
  'wrong-id': () => said(say.notSigned, say['wrong-id']),
  'last-administrator': () => said(say.notDone, say['last-administrator']),
  'roles-apart': (data) => ({
    what: say.colon(say.notSaved, say['roles-apart'].why(rolesText(textsOf(data, 'roles'), 'and'))),
    why: [],
    todo: say['roles-apart'].todo,
  }),
};

const what: Record<
  | 'invalid'
  | 'not-found'
  | 'duplicate'
  | 'unchanged'
  | 'reason-needed'
  | 'unknown-person'
  | 'unknown-item'
  | 'wrong-version'
  | 'future-date'
  | 'wrong-order',
  Text
> = {
  invalid: (data) => {
    const problems = problemsOf(data);
    return {
      what: say.colon(say.notDone, say.invalid.why(problems.length)),
      why: problems.map(({ path, message }) => problemLine({ label: fieldLabel(path), message })),
      todo: say.invalid.todo,
    };
  },
  'not-found': (data) => {
    const id = textOf(data, 'id');
    return {
      what: say.colon(say.notDone, say['not-found'].why(thing(textOf(data, 'what')))),
      why: id === '' ? [] : [say['not-found'].more(id)],
      todo: say['not-found'].todo,
    };
  },
  duplicate: (data) => ({
    what: say.colon(say.notSaved, say.duplicate.why(thing(textOf(data, 'what')), textOf(data, 'id'))),
    why: [],
    todo: say.duplicate.todo,
  }),
  unchanged: () => said(say.notSaved, say.unchanged),
  'reason-needed': () => said(say.notDone, say['reason-needed']),
  'unknown-person': (data) =>
    unknown(textsOf(data, 'ids'), say['unknown-person'].person, say['unknown-person']),
  'unknown-item': (data) => unknown(textsOf(data, 'ids'), say['unknown-item'].item, say['unknown-item']),
  'wrong-version': (data) => {
    const known = textsOf(data, 'known');
    const { why, known: has, none, todo } = say['wrong-version'];
    return {
      what: say.colon(say.notDone, why(textOf(data, 'item'))),
      why: [known.length === 0 ? none : has(listText(known))],
      todo,
    };
  },
  'future-date': () => said(say.notDone, say['future-date'], say['future-date'].more),
  'wrong-order': () => said(say.notSaved, say['wrong-order']),
};

function unknown(
  ids: readonly string[],
  words: readonly [string, string],
  { why, todo }: { readonly why: (n: string) => string; readonly todo: string },
): RefusalText {
  return {
    what: say.colon(say.notDone, why(countText(ids.length, ...words))),
    why: ids.length === 0 ? [] : [listText(ids, NAMES)],
    todo,
  };
}

const when: Record<
  'finished' | 'wrong-state' | 'gate-closed' | 'halted' | 'plan-not-approved' | 'missing' | 'cohort-frozen',
  Text
> = {
  finished: (data) => ({
    what: say.colon(
      say.notDone,
      say.finished.why(thing(textOf(data, 'what') || 'wave'), state(textOf(data, 'state'))),
    ),
    why: [],
    todo: say.finished.todo,
  }),
  'wrong-state': (data) => {
    const { why, open, waves, nothing, needs, todo } = say['wrong-state'];
    const named = textsOf(data, 'waves');
    const rollout = textOf(data, 'needs') === 'waves-finished';
    const lines = named.length > 0 ? [waves(listText(named, NAMES))] : rollout ? [nothing] : [];
    return {
      what: say.colon(say.notDone, rollout ? open : why(state(textOf(data, 'state')))),
      why: lines,
      todo: needs[textOf(data, 'needs')] ?? todo,
    };
  },
  'gate-closed': (data) => {
    const checks = checksOf(data);
    const reasons = gateReasons({ checks });
    const head = say['gate-closed'].what[sideOf(data)];
    return {
      what: reasons === '' ? head : say.colon(head, reasons),
      why: checks.map(checkLine),
      todo: say['gate-closed'].todo,
    };
  },
  halted: (data) =>
    said(
      say.notDone,
      say.halted,
      ...haltsOf(data).map(({ at, seen }) => say.halted.line(instantText(at), seen)),
    ),
  'plan-not-approved': (data) =>
    said(
      say.notDone,
      say['plan-not-approved'],
      ...checksOf(data).flatMap((check) => checkDetail(check) ?? []),
    ),
  missing: (data) => {
    const lacks = textsOf(data, 'what');
    return {
      what: say.colon(say.notDone, listText(lacks.map(missingShort))),
      why: lacks.map(missingWhole),
      todo: say.missing.todo,
    };
  },
  'cohort-frozen': () => said(say.notDone, say['cohort-frozen']),
};

/** "3 of 20 people are not trained on the current version: Jonas Bakke (WI-118 v4, never trained) and 2 more" */
function checkLine(check: GateCheck): string {
  const names = check.blockers
    .filter((one) => one.kind !== 'missing')
    .map(blockerWords)
    .map(({ name, cause }) => (cause === '' ? name : `${name} (${cause})`));
  return names.length === 0
    ? checkStatement(check)
    : say['gate-closed'].line(checkStatement(check), listText(names, NAMES));
}

function isMissingThing(name: string): name is MissingThing {
  return Object.hasOwn(gate.missing, name);
}

function missingShort(name: string): string {
  return isMissingThing(name)
    ? gate.missing[name]
    : missingWhole(name)
        .replace(/\.$/, '')
        .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function missingWhole(name: string): string {
  if (isMissingThing(name)) return gate.missingWhole[name];
  if (name === 'effectiveness-plan') return say.missing.effectPlan;
  return name === 'effectiveness-result' ? say.missing.effectResult : capital(name);
}

const signing: Record<
  | 'not-asked'
  | 'not-your-step'
  | 'step-not-due'
  | 'already-signed'
  | 'content-changed'
  | 'signature-needed'
  | 'bad-signature'
  | 'own-approval'
  | 'own-training'
  | 'reviewed-own-work'
  | 'own-handoff',
  Text
> = {
  'not-asked': () => said(say.notSigned, say['not-asked']),
  'not-your-step': (data) => {
    const roles = textsOf(data, 'roles');
    return said(
      say.notSigned,
      say['not-your-step'],
      ...(roles.length === 0 ? [] : [say['not-your-step'].waits(rolesText(roles))]),
    );
  },
  'step-not-due': (data) =>
    said(
      say.notSigned,
      say['step-not-due'],
      ...(textsOf(data, 'waitsFor').length === 0
        ? []
        : [say['step-not-due'].waits(rolesText(textsOf(data, 'waitsFor'), 'and'))]),
    ),
  'already-signed': () => said(say.notSigned, say['already-signed']),
  'content-changed': () => said(say.notSigned, say['content-changed']),
  'signature-needed': () => said(say.notDone, say['signature-needed']),
  'bad-signature': () => said(say.notSigned, say['bad-signature']),
  'own-approval': () => said(say.notSigned, say['own-approval']),
  'own-training': () => said(say.notSaved, say['own-training']),
  'reviewed-own-work': () => said(say.notSaved, say['reviewed-own-work']),
  'own-handoff': () => said(say.notSigned, say['own-handoff']),
};

const files: Record<
  | 'no-book'
  | 'book-open-elsewhere'
  | 'not-empty-folder'
  | 'not-a-book'
  | 'damaged'
  | 'read-only'
  | 'storage'
  | 'import-problems'
  | 'file-changed'
  | 'file-gone'
  | 'too-large'
  | 'not-a-packet'
  | 'internal',
  Text
> = {
  'no-book': () => said(say.notDone, say['no-book']),
  'book-open-elsewhere': (data) =>
    said(
      say.notOpened,
      say['book-open-elsewhere'],
      ...(textOf(data, 'host') === ''
        ? []
        : [say['book-open-elsewhere'].where(textOf(data, 'host'), textOf(data, 'pid'))]),
    ),
  'not-empty-folder': (data) => said(say.notDone, say['not-empty-folder'], ...present(textOf(data, 'dir'))),
  'not-a-book': (data) => said(say.notOpened, say['not-a-book'], ...present(textOf(data, 'dir'))),
  damaged: (data) => said(say.notDone, say.damaged, ...present(textOf(data, 'file'))),
  'read-only': () => said(say.notDone, say['read-only']),
  storage: (data) =>
    said(
      say.notSaved,
      say.storage,
      ...present(storage[textOf(data, 'what')] ?? textOf(data, 'what')),
      say.storage.more,
    ),
  'import-problems': (data) => ({
    what: say.colon(
      say.notImported,
      say['import-problems'].why(countText(numberOf(data, 'count') ?? 0, ...say['import-problems'].problem)),
    ),
    why: [],
    todo: say['import-problems'].todo,
  }),
  'file-changed': () => said(say.notImported, say['file-changed']),
  'file-gone': () => said(say.notDone, say['file-gone']),
  'too-large': (data) =>
    said(
      say.notDone,
      say['too-large'],
      ...(numberOf(data, 'bytes') === null
        ? []
        : [say['too-large'].most(numberText(numberOf(data, 'bytes') ?? 0))]),
    ),
  'not-a-packet': () => said(say.notDone, say['not-a-packet']),
  internal: (data) =>
    said(
      say.notDone,
      say.internal,
      ...(textOf(data, 'id') === '' ? [] : [say.internal.more(textOf(data, 'id'))]),
    ),
};

function present(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

/** One entry for each code: a new code stops the build here. */
export const refusalTexts: Readonly<Record<RefusalCode, Text>> = {
  ...who,
  ...what,
  ...when,
  ...signing,
  ...files,
};
