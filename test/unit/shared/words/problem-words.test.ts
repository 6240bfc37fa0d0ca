import { describe, expect, it } from 'vitest';
import { command, type CommandInput } from '../../../../shared/events/command.ts';
import { bookCommands } from '../../../../shared/events/commands/book-commands.ts';
import {
  rolloutCommands,
  signedRolloutCommands,
} from '../../../../shared/events/commands/rollout-commands.ts';
import { waveCommands } from '../../../../shared/events/commands/wave-commands.ts';
import { fieldLabel, problemLine, problemWords } from '../../../../shared/words/problem-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const OURS = new Set([
  'key',
  'publicKey',
  'sealed',
  'kdf',
  'n',
  'r',
  'p',
  'salt',
  'nonce',
  'box',
  'sha256',
  'bytes',
  'ms',
  'offset',
]);

/** The names of all fields of a schema, those within lists and objects too. */
function fieldsOf(schema: unknown): readonly string[] {
  const def = (schema as { readonly _zod?: { readonly def: Readonly<Record<string, unknown>> } } | undefined)
    ?._zod?.def;
  if (def === undefined) return [];
  const shape = (def['shape'] ?? {}) as Readonly<Record<string, unknown>>;
  const inner = [
    def['element'],
    def['innerType'],
    def['in'],
    ...((def['options'] ?? []) as readonly unknown[]),
  ];
  return [...Object.keys(shape), ...[...Object.values(shape), ...inner].flatMap(fieldsOf)];
}

function problemsOf(input: unknown): readonly string[] {
  const parsed = command.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => problemLine(problemWords(issue)));
}
const description = {
  title: 'MES',
  class: 'major',
  site: 'Plant Nord',
  owner: 'i.solberg',
  reason: 'Paper',
  current: 'Paper',
  intended: 'Screens',
} as const;
const plan = (part: object) => ({ kind: 'rollout.plan', description: { ...description, ...part } });

describe('what is wrong with an answer', () => {
  it('[WD15] names the field and says what to enter', () => {
    expect(problemsOf(plan({}))).toEqual([]);
    expect(problemsOf(plan({ title: '' }))).toEqual(['Title: Enter the title.']);
    expect(problemsOf(plan({ title: 'x'.repeat(201) }))).toEqual(['Title: At most 200 characters.']);
    expect(problemsOf(plan({ title: 'a\u0007b' }))).toEqual([
      'Title: One line of text, without control characters.',
    ]);
    expect(problemsOf(plan({ class: 'big' }))).toEqual(['Class: One of: routine, major, emergency.']);
    expect(problemsOf(plan({ owner: ' x' }))).toEqual([
      'Owner: An id begins with a letter or digit and holds letters, digits and . _ @ + / - only.',
    ]);
    expect(problemsOf({ kind: 'rollout.plan', description: { ...description, site: undefined } })).toEqual([
      'Site: Enter the site.',
    ]);
  });

  it('[WD15] numbers, dates, lists and unknown fields have their own words', () => {
    const rollout = build.uuid('rollout', 1);
    const rehearse = {
      kind: 'rollout.rehearse',
      rollout,
      rehearsal: { on: 'yesterday', minutes: 2.5, result: 'ok' },
    };
    expect(problemsOf(rehearse)).toEqual([
      'Date: Enter a date and a time.',
      'Minutes: Enter a whole number.',
    ]);
    const rollback = { trigger: 'x', owner: 'y', steps: [], minutes: -1, pointOfNoReturn: '' };
    expect(problemsOf({ kind: 'rollout.rollback-plan', rollout, plan: rollback })).toEqual([
      'Steps: Choose the steps.',
      'Minutes: At least 0.',
    ]);
    expect(problemsOf({ kind: 'rollout.ask', rollout, colour: 'red' })).toEqual([
      'There is no such field: colour.',
    ]);
    expect(problemsOf({ kind: 'rollout.ask', rollout: 'first' })).toEqual([
      'Rollout: This is not an id of this book.',
    ]);
    const version: CommandInput = {
      kind: 'item.version',
      id: build.item().id,
      version: { version: 2, effective: '19.11.2026', note: '' },
    };
    expect(problemsOf(version)).toEqual(['In force from: Enter a date such as 2026-11-19.']);
  });

  it('[WD15] every field that a command asks for is called by a word', () => {
    const named = [...bookCommands, ...rolloutCommands, ...signedRolloutCommands, ...waveCommands].flatMap(
      (one) => fieldsOf(one),
    );
    const nameless = [...new Set(named)].filter((name) => fieldLabel(name) === name);
    expect(named).toContain('maxAgeDays');
    // Parts of keys, files and moments are made by the app; nobody types them.
    expect(nameless.filter((name) => !OURS.has(name))).toEqual([]);
  });

  it('[WD15] [R7] rules, delegations and papers say which value is wrong, and what fits', () => {
    const policy = {
      shortest: 8,
      maxAgeDays: 20,
      warnDays: 14,
      issuedDays: 14,
      failures: 30,
      idleMinutes: 0,
    };
    expect(problemsOf({ kind: 'policy.set', policy, reason: 'x' })).toEqual([
      'Shortest password: At least 12.',
      'Days a password is good for: At least 30.',
      'Wrong passwords in a row: At most 10.',
      'Minutes until a screen locks: At least 1.',
    ]);
    const days = { start: 'monday', end: '2026-11-27' };
    expect(problemsOf({ kind: 'delegation.make', to: 'k.lie', ...days, reason: 'On leave' })).toEqual([
      'First day: Enter a date such as 2026-11-19.',
    ]);
  });

  it('[WD15] a place in a list is counted from one', () => {
    expect(fieldLabel('command.plan.steps.2')).toBe('Steps 3');
    expect(fieldLabel([])).toBe('');
  });
});
