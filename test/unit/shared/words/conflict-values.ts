import type { ConflictField } from '../../../../shared/domain/conflict.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at } = build;
const wave = build.wave();
export const people = [
  build.person('P-1', { given: 'Jonas', family: 'Bakke' }),
  build.person('P-2', { given: 'Ada', family: 'Okafor' }),
];
export const timing = { goLive: at('2027-01-18 06:00'), exit: at('2027-02-08 06:00') };
export const later = { ...timing, goLive: at('2027-01-25 06:00') };

/** Of each field two values as the book keeps them, and what a person must be able to read of the first. */
export const VALUES: Readonly<Record<ConflictField, readonly [unknown, unknown, RegExp]>> = {
  'rollout.title': ['MES work instructions', 'Work instructions', /^MES work instructions$/],
  'rollout.class': ['major', 'routine', /^Major change$/],
  'rollout.site': ['Plant Nord', 'Plant Sør', /^Plant Nord$/],
  'rollout.owner': [build.who.owner.id, build.who.quality.id, /^Ingrid Solberg/],
  'rollout.reason': ['Paper is lost', 'Paper is late', /^Paper is lost$/],
  'rollout.current': ['Paper', 'PDF', /^Paper$/],
  'rollout.intended': ['Screens', 'Tablets', /^Screens$/],
  'rollout.impact': [
    [{ area: 'Line 1', effect: 'New screens', todo: 'Train' }],
    [],
    /Line 1.*New screens.*Train/,
  ],
  'rollout.risk': [
    [{ hazard: 'Old label', before: 'high', measure: 'Scan', residual: 'low' }],
    [],
    /Old label.*high.*Scan.*low/,
  ],
  'rollout.rollback': [
    { trigger: 'Old label', owner: 'Per', steps: ['Stop'], minutes: 30, pointOfNoReturn: '' },
    { trigger: 'Old label', owner: 'Per', steps: ['Stop'], minutes: 45, pointOfNoReturn: '' },
    /^30$/,
  ],
  'rollout.route': [build.route([build.step()]), build.route([]), /approv|review/],
  'rollout.phase': [
    { id: build.uuid('phase', 1), title: 'Pilot', pilot: true },
    { id: build.uuid('phase', 1), title: 'First', pilot: true },
    /^Pilot$/,
  ],
  'rollout.deviation': ['Labels replaced', 'Terminal replaced', /^closed: Labels replaced$/],
  'rollout.deviation-training': [
    { items: ['WI-118'], people: [people[0]!.id] },
    { items: ['WI-118'], people: [people[1]!.id] },
    /^Jonas Bakke$/,
  ],
  'rollout.effectiveness': [
    { due: at('2027-03-01 12:00'), owner: 'Per', method: 'Audit' },
    { due: at('2027-04-01 12:00'), owner: 'Per', method: 'Audit' },
    /^Mon 1 Mar 2027, 12:00 \+01:00$/,
  ],
  'rollout.effectiveness-result': [
    { verdict: 'effective', evidence: 'No old label in 90 days' },
    { verdict: 'ineffective', evidence: 'Three' },
    /^effective: No old label in 90 days$/,
  ],
  'rollout.state': [{ kind: 'closed' }, { kind: 'cancelled' }, /^closed$/],
  'wave.title': ['Line 3', 'Line three', /^Line 3$/],
  'wave.scope': [wave.scope, { ...wave.scope, lines: ['Line 9'] }, new RegExp(wave.scope.lines[0] ?? 'none')],
  'wave.timing': [timing, later, /^Mon 18 Jan 2027, 06:00 \+01:00$/],
  'wave.cohort': [
    { added: [people[0]!.id], removed: [people[1]!.id] },
    { added: [], removed: [people[0]!.id] },
    /^added Jonas Bakke; removed Ada Okafor$/,
  ],
  'wave.criterion': [
    { id: 'x', gate: 'entry', text: 'Labels are new', howKnown: 'Seen' },
    null,
    /Labels are new/,
  ],
  'wave.criterion-check': [
    { verdict: 'met', evidence: 'Photo 4', reason: '' },
    { verdict: 'not-met', evidence: 'Photo 5', reason: '' },
    /^met: Photo 4$/,
  ],
  'wave.activity': [
    { id: 'x', title: 'Load recipes', kind: 'configuration', owner: 'Per', due: at('2026-12-01 12:00') },
    null,
    /Load recipes.*Tue 1 Dec 2026/,
  ],
  'wave.activity-done': [{ evidence: 'Loaded' }, null, /^done: Loaded$/],
  'wave.requirements': [[build.requirement()], [], /WI-/],
  'wave.entry-route': [build.route([build.step()]), build.route([]), /approv|review/],
  'wave.exit-route': [build.route([build.step()]), build.route([]), /approv|review/],
  'wave.joiner': ['taken-in', 'left-out', /^taken in$/],
  'wave.state': [{ kind: 'live' }, { kind: 'cancelled' }, /^live$/],
  'person.entry': [people[0], null, /Given name: Jonas; Family name: Bakke/],
  'person.given': ['Jonas', 'Jon', /^Jonas$/],
  'person.family': ['Bakke', 'Bakken', /^Bakke$/],
  'person.email': ['j@example.com', null, /^j@example.com$/],
  'person.role': ['Operator', 'Lead', /^Operator$/],
  'person.site': ['Plant Nord', 'Plant Sør', /^Plant Nord$/],
  'person.line': ['Line 1', null, /^Line 1$/],
  'person.shift': ['Late', 'Early', /^Late$/],
  'person.department': ['Packaging', 'Filling', /^Packaging$/],
  'person.language': ['nb', 'en', /^nb$/],
  'person.manager': [people[0]!.id, people[1]!.id, /^Jonas Bakke \(/],
  'person.joined': ['2026-05-01', '2026-06-01', /^Fri 1 May 2026$/],
  'person.left': ['2026-12-31', null, /^Thu 31 Dec 2026$/],
  'account.made': [
    {
      account: { id: 'p.ny', name: 'Per Nygård', title: 'Lead', roles: ['line-lead'], person: people[0]!.id },
      key: {},
    },
    { account: { id: 'P.Ny', name: 'Per Ny', title: 'Lead', roles: ['trainer'], person: null }, key: {} },
    /Name: Per Nygård; Roles: line lead; Person: Jonas Bakke/,
  ],
  'account.name': ['Per Nygård', 'Per N.', /^Per Nygård$/],
  'account.title': ['Lead', 'Line lead', /^Lead$/],
  'account.roles': [['quality', 'production'], ['quality'], /^QA and production$/],
  'account.limits': [[{ role: 'quality', sites: ['Plant Nord'] }], [], /^QA at Plant Nord$/],
  'account.person': [people[0]!.id, null, /^Jonas Bakke \(/],
  'account.password': ['ab'.repeat(32), 'cd'.repeat(32), /^a password of its own, key abab abab abab abab$/],
  'item.entry': [{ ...withoutVersions(), validDays: 365 }, { ...withoutVersions(), validDays: 730 }, /^365$/],
  'item.version': [
    { version: 4, effective: '2026-12-01', note: '', retraining: { rule: 'all' } },
    { version: 4, effective: '2027-01-01', note: '', retraining: { rule: 'all' } },
    /^v4 from Tue 1 Dec 2026$/,
  ],
  'book.policy': [DEFAULT_POLICY, { ...DEFAULT_POLICY, idleMinutes: 7 }, /minutes without a key pressed$/],
  'book.template': [build.route([build.step()]), null, /approv|review/],
};

function withoutVersions() {
  const { versions: _, ...item } = build.item();
  return item;
}
