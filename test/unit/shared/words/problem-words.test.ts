import { describe, expect, it } from 'vitest';
import { command, type CommandInput } from '../../../../shared/events/command.ts';
import { fieldLabel, problemLine, problemWords } from '../../../../shared/words/problem-words.ts';
import { build } from '../../../fixtures/build/build.ts';

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

  it('[WD15] a place in a list is counted from one', () => {
    expect(fieldLabel('command.plan.steps.2')).toBe('Steps 3');
    expect(fieldLabel([])).toBe('');
  });
});
