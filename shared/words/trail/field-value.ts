import { z } from 'zod';
import { role, roleLimit } from '../../domain/account.ts';
import type { ConflictField } from '../../domain/conflict.ts';
import { policy } from '../../domain/policy.ts';
import { rolloutClass } from '../../domain/rollout.ts';
import { itemVersion, requirement, trainingItem } from '../../domain/training.ts';
import { route, routeTemplate } from '../../domain/wave.ts';
import { day } from '../../kernel/instant.ts';
import { conflict as say } from '../en/conflict.ts';
import { trail } from '../en/trail.ts';
import { wave } from '../en/wave.ts';
import { digestText } from '../digest-words.ts';
import { policyLines } from '../policy-words.ts';
import { limitsText, rolesText } from '../roles.ts';
import { dayText } from '../when.ts';
import { itemFields, versionsText } from './item-text.ts';
import { accountText, peopleText, personName, personNamed, type Lookup } from './lookup.ts';
import { requirementsText, routeText } from './requirement-text.ts';

/** A value with names in place of ids and words in place of codes: text, a list of texts, or fields under their names. */
type Reading = (value: unknown, lookup: Lookup) => unknown;

/** What does not fit its schema, of a newer version, stands as it came. */
const as =
  <T>(schema: z.ZodType<T>, words: (value: T, lookup: Lookup) => unknown): Reading =>
  (value, lookup) => {
    const read = schema.safeParse(value);
    return read.success ? words(read.data, lookup) : value;
  };
const asItIs: Reading = (value) => value;
const orWithdrawn =
  (reading: Reading): Reading =>
  (value, lookup) =>
    value === null ? trail.withdrawn : reading(value, lookup);
const named = as(z.string(), (id, lookup) => personNamed(lookup, id));
const account = as(z.string(), (id, lookup) => accountText(lookup, id));
const onDay = as(day, dayText);
const approvals = as(z.union([route, routeTemplate]), (value, lookup) => routeText(value, lookup));

/** Fields in order, without those that say nothing to a person: ids, and who did it when, which stands beside. */
const without =
  (...left: readonly string[]): Reading =>
  (value) =>
    isFields(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'id' && !left.includes(key)))
      : value;

/** A code, or an object whose `kind` or `verdict` is one, with what was written beside it. */
const coded =
  (words: Readonly<Record<string, string>>, none: string): Reading =>
  (value) => {
    if (value === null) return none;
    if (typeof value === 'string') return words[value] ?? value;
    if (!isFields(value)) return value;
    const { kind, verdict, evidence, reason } = value;
    const [code = ''] = textsOf([kind, verdict]);
    const beside = textsOf([evidence, reason]).filter((text) => text !== '');
    const word = words[code] ?? code;
    return beside.length === 0 ? word : trail.because(word, beside.join('; '));
  };

const onRoster: Reading = (value, lookup) =>
  value === null
    ? say.notOnRoster
    : isFields(value) && typeof value['manager'] === 'string'
      ? { ...value, manager: personNamed(lookup, value['manager']) }
      : value;

const wholeAccount: Reading = (value, lookup) => {
  const made = isFields(value) ? value['account'] : value;
  if (!isFields(made)) return value;
  const { name, title, roles, person } = made;
  return {
    name,
    title,
    roles: accountRoles(roles, lookup),
    person: person === null ? null : named(person, lookup),
  };
};
const accountRoles = as(z.array(role), (roles) => rolesText(roles, 'and'));
const people = as(z.array(z.string()), (ids, lookup) => ids.map((id) => personName(lookup, id)));
const deviationTraining: Reading = (value, lookup) =>
  isFields(value) ? { ...value, people: people(value['people'], lookup) } : value;
/** Who came and who left; whom both sides share is not asked. */
const cohortChange: Reading = (value, lookup) => {
  if (value === null) return say.asItWas;
  if (!isFields(value)) return people(value, lookup);
  const added = textsOf(value['added']);
  const removed = textsOf(value['removed']);
  const said = [
    ...(added.length === 0 ? [] : [trail.joined(peopleText(lookup, added))]),
    ...(removed.length === 0 ? [] : [trail.gone(peopleText(lookup, removed))]),
  ];
  return said.join('; ');
};
const deviationOutcome: Reading = (value) =>
  value === null ? trail.open : typeof value === 'string' ? trail.because(trail.closed, value) : value;
const done: Reading = (value) => {
  if (value === null) return trail.open;
  const evidence = isFields(value) ? value['evidence'] : value;
  return typeof evidence === 'string' && evidence !== '' ? trail.because(trail.done, evidence) : trail.done;
};

/** One for each field that two can write at once: a new one stops the build here. */
const readings: Readonly<Record<ConflictField, Reading>> = {
  'rollout.title': asItIs,
  'rollout.class': as(rolloutClass, (kind) => wave.class[kind]),
  'rollout.site': asItIs,
  'rollout.owner': account,
  'rollout.reason': asItIs,
  'rollout.current': asItIs,
  'rollout.intended': asItIs,
  'rollout.impact': asItIs,
  'rollout.risk': asItIs,
  'rollout.rollback': asItIs,
  'rollout.route': approvals,
  'rollout.phase': orWithdrawn(without()),
  'rollout.deviation': deviationOutcome,
  'rollout.deviation-training': deviationTraining,
  'rollout.effectiveness': without('result'),
  'rollout.effectiveness-result': coded(trail.verdict, trail.waiting),
  'rollout.state': coded(say.state, trail.open),
  'wave.title': asItIs,
  'wave.scope': asItIs,
  'wave.timing': asItIs,
  'wave.cohort': cohortChange,
  'wave.criterion': orWithdrawn(without('check')),
  'wave.criterion-check': coded(say.check, trail.notLooked),
  'wave.activity': orWithdrawn(without('done')),
  'wave.activity-done': done,
  'wave.requirements': as(z.array(requirement), requirementsText),
  'wave.entry-route': approvals,
  'wave.exit-route': approvals,
  'wave.joiner': coded(say.joiner, trail.undecided),
  'wave.state': coded(say.state, say.neither),
  'person.entry': onRoster,
  'person.given': asItIs,
  'person.family': asItIs,
  'person.email': asItIs,
  'person.role': asItIs,
  'person.site': asItIs,
  'person.line': asItIs,
  'person.shift': asItIs,
  'person.department': asItIs,
  'person.language': asItIs,
  'person.manager': named,
  'person.joined': onDay,
  'person.left': onDay,
  'account.made': wholeAccount,
  'account.name': asItIs,
  'account.title': asItIs,
  'account.roles': accountRoles,
  'account.limits': as(z.array(roleLimit), limitsText),
  'account.person': named,
  'account.password': as(z.string(), (key) => say.password(digestText(key))),
  'item.entry': as(trainingItem.omit({ versions: true }), (item, lookup) => itemFields(lookup, item)),
  'item.version': as(itemVersion, (version) => versionsText([version])),
  'book.policy': as(policy, (rules) => Object.fromEntries(policyLines(rules))),
  'book.template': approvals,
};

export function readingOf(field: ConflictField, value: unknown, lookup: Lookup): unknown {
  return readings[field](value, lookup);
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
