import { describe, expect, it } from 'vitest';
import { CONFLICT_FIELDS, type ConflictField } from '../../../../shared/domain/conflict.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import type { Json } from '../../../../shared/kernel/json.ts';
import type { ConflictData, ConflictSideData } from '../../../../shared/views/shape/conflict-data.ts';
import { conflict as nouns } from '../../../../shared/words/en/conflict.ts';
import { conflictView } from '../../../../shared/words/conflict-words.ts';
import { conflictTitle } from '../../../../shared/words/conflict-title.ts';
import { shortened } from '../../../../shared/words/shortened.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at } = build;
const people = [
  build.person('P-1', { given: 'Jonas', family: 'Bakke' }),
  build.person('P-2', { given: 'Ada', family: 'Okafor' }),
];
const lookup = { state: build.state({ accounts: [build.who.owner, build.who.quality], people }) };
const wave = build.wave();
const timing = { goLive: at('2027-01-18 06:00'), exit: at('2027-02-08 06:00') };
const later = { ...timing, goLive: at('2027-01-25 06:00') };

function side(value: unknown, number: number, part: Partial<ConflictSideData> = {}): ConflictSideData {
  return {
    event: build.uuid('event', number),
    value: value as Json,
    by: 'Ingrid Solberg',
    role: 'change-owner',
    at: at('2026-11-18 05:01'),
    device: 'NORD-QA-02',
    reason: 'Confirmed with the terminal supplier.',
    stands: false,
    ...part,
  };
}

function data(
  field: ConflictField,
  values: readonly unknown[],
  part: Partial<ConflictData> = {},
): ConflictData {
  const kind = field.slice(0, field.indexOf('.')) as ConflictData['of']['kind'];
  return {
    id: 'c',
    key: `${kind}:x:${field.slice(field.indexOf('.') + 1)}`,
    field,
    of: { kind, id: 'x', rollout: null, wave: null },
    record: { number: 'W-014-4', title: 'Plant Nord, lines 1 and 2', part: '' },
    sides: values.map((value, i) => side(value, i + 1)),
    before: null,
    closed: [],
    signatures: [],
    settled: null,
    mine: true,
    ...part,
  };
}
const texts = (field: ConflictField, values: readonly unknown[], part: Partial<ConflictData> = {}) =>
  conflictView(data(field, values, part), lookup).sides.map(({ text }) => text);

/** Of each field two values as the book keeps them, and what a person must be able to read of the first. */
const VALUES: Readonly<Record<ConflictField, readonly [unknown, unknown, RegExp]>> = {
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

describe('conflicts in words', () => {
  it.each(CONFLICT_FIELDS)('[R34] both values of %s are told apart, by name and without a code', (field) => {
    const [one, other, expected] = VALUES[field];
    const view = conflictView(data(field, [one, other], { before: null }), lookup);
    const [first, second] = view.sides.map(({ text }) => text);
    expect(first).toMatch(expected);
    expect(second).not.toBe(first);
    const all = [view.title, view.field, first, second, view.before].join(' ');
    expect(all).not.toMatch(/undefined|null|\[object|NaN|019a0000|(^| )\d{12}/);
    expect([first, second, view.before]).not.toContain('');
  });

  it('[R34] fields are called differently, and more of them in the plural', () => {
    const all = Object.values(nouns.noun);
    expect(new Set(all.map(([one]) => one)).size).toBe(CONFLICT_FIELDS.length);
    expect(all.filter(([one, more]) => one === more)).toEqual([]);
  });

  it('[R34] the title counts the values, names the date that differs, and the record', () => {
    const title = (values: readonly unknown[]) => conflictView(data('wave.timing', values), lookup).title;
    expect(title([timing, later])).toBe('Two go-live dates for Plant Nord, lines 1 and 2');
    expect(title([timing, { ...timing, exit: at('2027-03-08 06:00') }])).toMatch(/^Two exit dates for/);
    const both = { goLive: later.goLive, exit: at('2027-03-08 06:00') };
    expect(title([timing, both])).toMatch(/^Two sets of dates for/);
    expect(title([timing, later, timing])).toMatch(/^Two go-live dates/);
    expect(title([timing, later, both])).toMatch(/^Three sets of dates/);
  });

  it('[R34] a part of a record is named before it; the book without number and title is the book', () => {
    const record = { number: 'W-014-4', title: 'Line 3', part: 'Labels are new' };
    expect(conflictView(data('wave.criterion-check', [null, null], { record }), lookup).title).toContain(
      'for “Labels are new”, Line 3',
    );
    const bare = { number: '', title: '', part: '' };
    expect(conflictView(data('book.policy', [1, 2], { record: bare }), lookup).title).toMatch(
      /for the book$/,
    );
  });

  it('[R34] of records only what differs between the sides is told, and the value before in the same parts', () => {
    const view = conflictView(
      data('wave.timing', [timing, later], { before: { ...timing, goLive: at('2027-01-11 06:00') } as Json }),
      lookup,
    );
    expect(view.sides.map(({ text }) => text)).toEqual([
      'Mon 18 Jan 2027, 06:00 +01:00',
      'Mon 25 Jan 2027, 06:00 +01:00',
    ]);
    expect(view.before).toBe('Mon 11 Jan 2027, 06:00 +01:00');
    const both = { goLive: later.goLive, exit: at('2027-03-08 06:00') };
    expect(texts('wave.timing', [timing, both])[0]).toMatch(
      /^Go-live: Mon 18 Jan 2027.*; Exit: Mon 8 Feb 2027/,
    );
  });

  it('[R34] who, in which function, where and why stand with each side; what stays closed and which signatures, by name', () => {
    const view = conflictView(
      data('wave.timing', [timing, later], {
        closed: [{ rollout: 'r', wave: 'w', number: 'W-014-4', title: 'Plant Sør', side: 'entry' }],
        signatures: [
          { name: 'Tomasz Wieczorek', meaning: 'approved', at: at('2026-11-16 09:00'), record: 'W-014-4' },
        ],
      }),
      lookup,
    );
    expect(view.sides[0]).toEqual({
      event: build.uuid('event', 1),
      text: 'Mon 18 Jan 2027, 06:00 +01:00',
      by: 'Ingrid Solberg',
      role: 'change owner',
      at: at('2026-11-18 05:01'),
      device: 'NORD-QA-02',
      reason: 'Confirmed with the terminal supplier.',
    });
    expect(view.closed).toEqual(['Plant Sør entry gate']);
    expect(view.signatures).toEqual(['Approved by Tomasz Wieczorek, W-014-4, Mon 16 Nov 2026, 09:00 +01:00']);
    const nobody = data('wave.title', ['a', 'b'], {
      sides: [side('a', 1, { by: '', role: null }), side('b', 2, { role: 'pilot' })],
    });
    expect(conflictView(nobody, lookup).sides.map(({ by, role }) => [by, role])).toEqual([
      ['nobody signed in', 'no function'],
      ['Ingrid Solberg', 'pilot'],
    ]);
  });

  it('[R34] what holds since is told in the same parts', () => {
    const settled = {
      at: build.now,
      by: 'Jorun Eide',
      reason: 'Winter stop',
      value: later as unknown as Json,
      how: 'chosen' as const,
    };
    const view = conflictView(data('wave.timing', [timing, later], { settled }), lookup);
    expect(view.settled).toEqual({
      at: build.now,
      by: 'Jorun Eide',
      reason: 'Winter stop',
      text: 'Mon 25 Jan 2027, 06:00 +01:00',
      how: 'chosen',
    });
  });

  it('[R34] a long text is cut where the sides begin to differ, and the whole of it is there', () => {
    const same = 'The screens replace paper on every line of the hall. '.repeat(20);
    const view = conflictView(
      data('rollout.intended', [`${same}Two lines first. ${same}`, `${same}Three lines first. ${same}`]),
      lookup,
    );
    expect(view.sides.map(({ text }) => text.includes('Two lines') || text.includes('Three lines'))).toEqual([
      true,
      true,
    ]);
    for (const { text, whole } of view.sides) {
      expect(text.length).toBeLessThan(260);
      expect(text).toMatch(/^….*…$/s);
      expect(whole).toContain(same);
    }
    expect(shortened(['short', 'also short'])).toEqual(['short', 'also short']);
    expect(shortened(['x'.repeat(300), 'y'.repeat(300)]).map((text) => text.slice(0, 3))).toEqual([
      'xxx',
      'yyy',
    ]);
  });

  it('[R34] a value that fits no schema, of a newer version, stands as it came; a field not known is named as it is', () => {
    expect(texts('wave.joiner', ['asked-again', 'taken-in'])).toEqual(['asked-again', 'taken in']);
    expect(texts('rollout.class', [{ odd: 1 }, 'major'])[1]).toBe('Major change');
    expect(conflictTitle({ field: 'wave.colour', record: 'Line 3', sides: 2 })).toBe(
      'Two values of wave.colour for Line 3',
    );
  });
});
