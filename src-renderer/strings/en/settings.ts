import type { RouteGate } from '../../../shared/domain/wave.ts';
import { countText, numberText } from '../../../shared/words/count.ts';

type Class = 'routine' | 'major' | 'emergency';
const classes: Readonly<Record<Class, string>> = {
  routine: 'Routine change',
  major: 'Major change',
  emergency: 'Emergency change',
};
const gates: Readonly<Record<RouteGate, string>> = { plan: 'Plan', entry: 'Entry gate', exit: 'Exit gate' };

/** What holds for the whole book, tab by tab; each tab is told in one sentence. */
export const settings = {
  crumb: 'Settings',
  tabs: 'What is set',
  reason: 'Reason',
  reasonHint: 'The audit trail will show it',
  needReason: 'Enter a reason. The audit trail will show it',
  passwords: {
    sentence: (shortest: number, days: number | null, failures: number) =>
      `Passwords have ${numberText(shortest)} characters or more and ${days === null ? 'do not run out' : `are good for ${countText(days, 'day', 'days')}`}; ${countText(failures, 'wrong one locks', 'wrong ones in a row lock')} an account`,
    panel: 'Passwords and locking',
    whose: 'An administrator changes these rules; everybody can read them.',
    change: 'Change the rules',
    dialog: 'Change the rules for passwords and locking',
    submit: 'Save the rules',
    effect: 'What changes',
    noChange: 'Nothing differs from what holds now.',
    same: 'Change at least one of the rules, or keep them as they are',
    fields: {
      shortest: 'Characters a password has at least',
      maxAgeDays: 'Days a password is good for',
      warnDays: 'Days before that at which the person is told',
      issuedDays: 'Days an issued password is good for',
      failures: 'Wrong passwords in a row that lock an account',
      idleMinutes: 'Minutes without a key pressed that lock a screen',
    },
    from: (least: number, most: number) => `From ${numberText(least)} to ${numberText(most)}`,
    orNever: (least: number, most: number) =>
      `From ${numberText(least)} to ${numberText(most)}; empty: it does not run out`,
    wrong: (least: number, most: number) =>
      `Enter a whole number from ${numberText(least)} to ${numberText(most)}`,
    effects: {
      longer: 'Shorter passwords that are in use stay good until they are changed.',
      older: (names: string, count: number) =>
        count === 1
          ? `${names} has an older password, and must set another one before anything else.`
          : `${numberText(count)} people have an older password, and must set another one before anything else: ${names}.`,
      someOlder: (days: number) =>
        `Whoever set a password more than ${countText(days, 'day', 'days')} ago must set another one before anything else.`,
      issued: 'Issued passwords that are older by then stop opening, and are reset by an administrator.',
      now: 'It holds from the next sign-in, and on other workstations once it reaches them.',
    },
  },
  routes: {
    sentence: (set: number, all: number) =>
      set === 0
        ? 'No class has a route of its own; rollouts and waves begin with the built-in ones'
        : `${numberText(set)} of ${numberText(all)} routes are set; new rollouts and waves begin with them`,
    text: 'A rollout takes the route of its class for its plan when it is planned, and each wave the ones for its gates when it is added. What is there already keeps its own.',
    whose: 'An administrator or QA sets these routes; everybody can read them.',
    gate: 'For',
    steps: 'Steps',
    gates,
    panel: (kind: Class) => classes[kind],
    sequence: 'one after another',
    parallel: 'all at once',
    builtIn: {
      plan: 'Built in: QA approves',
      entry: 'Built in: validation reviews, then production and QA approve',
      exit: 'Built in: production accepts the handoff',
    } satisfies Record<RouteGate, string>,
    edited: 'What to do',
    change: 'Change',
    set: 'Set a route',
    title: (gate: RouteGate, kind: Class) =>
      `${classes[kind]}, ${gates[gate].toLowerCase()}: route to begin with`,
    effect: (gate: RouteGate) =>
      gate === 'plan'
        ? 'Rollouts of this class planned from now on begin with it. Those that are there keep theirs, and so do their signatures.'
        : 'Waves added to rollouts of this class from now on begin with it. Those that are there keep theirs, and so do their signatures.',
    submit: 'Save the route',
    remove: 'Begin with the built-in route',
  },
  duties: {
    sentence: (rules: number, refused: number) =>
      refused === 0
        ? `${numberText(rules)} rules keep duties apart; nothing was refused by them so far`
        : `${numberText(rules)} rules keep duties apart; they refused ${countText(refused, 'attempt', 'attempts')} so far`,
    text: 'They are built in and cannot be switched off. Each is checked when something is done, not afterwards.',
    label: 'Rules of who may not do what alone',
    rule: 'Rule',
    checked: 'Checked',
    refused: 'Refused',
    last: 'Last refused',
    never: 'never',
    lastBy: (name: string, moment: string) => `${name}, ${moment}`,
    trail: 'Refused attempts in the audit trail',
  },
  alerts: {
    sentence: (open: number) =>
      open === 0
        ? 'No alert is open'
        : `${countText(open, 'alert stays', 'alerts stay')} until somebody acknowledges ${open === 1 ? 'it' : 'them'}`,
    none: 'Nothing has raised an alert',
    noneText: 'A locked account or a clock that jumped raises one. It stays here until it is acknowledged.',
    acknowledge: 'Acknowledge',
    acknowledgeOf: (title: string) => `Acknowledge: ${title}`,
    own: 'It is about your own account: another administrator or QA acknowledges it.',
    others: 'An administrator or QA acknowledges it.',
    account: 'Open the account',
    note: 'What you found, and what was done',
    noteHint: 'It stands in the audit trail beside the alert, for ever',
    needNote: 'Say what you found. The audit trail will show it',
    submit: 'Acknowledge the alert',
    past: 'Acknowledged',
    what: 'Alert',
    when: 'Raised',
    by: 'Acknowledged by',
    found: 'What was found',
  },
  delegations: {
    end: 'Whoever is named at steps makes a delegation on their own account page; an administrator can end it here.',
    own: 'Open your account',
  },
} as const;
