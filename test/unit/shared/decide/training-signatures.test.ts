import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/decide/context.ts';
import { recordsTarget } from '../../../../shared/events/act-targets.ts';
import { actDigest } from '../../../../shared/events/sections.ts';
import { standingOf } from '../../../../shared/views/training.ts';
import { operator, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const code = (decision: Decision): string => (decision.ok ? 'done' : decision.refusal.code);
const record = (story: Story, part: object = {}) => ({
  item: 'SOP-1',
  version: 1,
  method: 'classroom' as const,
  trainer: null,
  on: story.now,
  result: 'completed' as const,
  evidence: 'list 7',
  ...part,
});
const given = (story: Story, people: string[], part: object = {}, who = 'lund') =>
  story.ask(who, {
    kind: 'training.record-signed',
    people,
    record: record(story, part),
    comment: 'on shift',
  });
const held = (story: Story, person: string) => story.state.training.get(person as never)!.at(-1)!;
const sign = (story: Story, who: string, as: 'trainer' | 'trainee', ...people: string[]) =>
  story.ask(who, {
    kind: 'training.sign',
    as,
    records: people.map((person) => ({ person, id: held(story, person).id })),
  });

/** Henrik Lund (T-1) trains; Bakke (P-1) and Okafor (P-2) have accounts; SOP-1 wants both signatures. */
const school = () => {
  const story = plannedStory();
  story.bring('owner', { people: [operator('T-1', 'Henrik', 'Lund')] });
  return story
    .accountOf('T-1', 'lund', 'trainer')
    .accountOf('P-1', 'bakke', 'trainee')
    .accountOf('P-2', 'okafor', 'trainee')
    .define('SOP-1', { signedBy: { trainee: true, trainer: true } });
};

describe('signatures on training', () => {
  it('[R47] a trainer records a session and signs it in one act', () => {
    const story = school();
    expect(code(given(story, ['P-1', 'P-2']))).toBe('done');
    const [one, two] = [held(story, 'P-1'), held(story, 'P-2')];
    expect(one).toMatchObject({ trainer: 'lund', trainerId: 'T-1', source: null });
    expect(one.session).toBe(two.session);
    const { statement } = one.signatures[0]!;
    expect(statement).toMatchObject({
      record: { kind: 'training', id: one.session, number: 'SOP-1', revision: 1 },
      meaning: 'training-given',
      sections: ['act'],
      comment: 'on shift',
    });
    expect(two.signatures[0]?.statement).toEqual(statement);
    expect(story.events.slice(-3).map(({ type }) => type)).toEqual([
      'training-recorded/2',
      'training-recorded/2',
      'training-signed/1',
    ]);
  });

  it('[R12] the signature covers the records themselves, to the byte', () => {
    const story = school();
    given(story, ['P-1', 'P-2']);
    const records = [held(story, 'P-1'), held(story, 'P-2')];
    const { statement } = records[0]!.signatures[0]!;
    const digest = (list: typeof records) =>
      actDigest('training-given', statement.record.id, recordsTarget(list), statement.comment);
    expect(digest(records)).toBe(statement.digest);
    expect(digest(records.toReversed())).toBe(statement.digest);
    const later = { ...records[0]!.on, ms: records[0]!.on.ms - 1 };
    for (const other of [{ result: 'passed' }, { on: later }, { person: 'P-3' }, { evidence: '' }] as never[])
      expect(digest([{ ...records[0]!, ...(other as object) }, records[1]!])).not.toBe(statement.digest);
    expect(digest(records.slice(1))).not.toBe(statement.digest);
  });

  it('[R47] where both sign, the record counts from the second signature on', () => {
    const story = school();
    const item = story.state.items.get('SOP-1' as never)!;
    const standing = () => standingOf(story.state, story.person('P-1'), item, story.now);
    given(story, ['P-1']);
    expect(standing()).toMatchObject({ kind: 'gap', cause: 'unsigned' });
    expect(code(sign(story, 'bakke', 'trainee', 'P-1'))).toBe('done');
    expect(standing()).toMatchObject({ kind: 'trained' });
    expect(held(story, 'P-1').signatures.map(({ as, statement }) => [as, statement.meaning])).toEqual([
      ['trainer', 'training-given'],
      ['trainee', 'training-received'],
    ]);
  });

  it('[R10] [R47] who trains and is trained signs each in its own function', () => {
    const story = school().accountOf('P-3', 'rahimi', 'trainee', 'line-lead', 'trainer');
    given(story, ['P-1'], {}, 'rahimi');
    given(story, ['P-3']);
    expect(code(sign(story, 'rahimi', 'trainee', 'P-3'))).toBe('done');
    const roles = (person: string) => held(story, person).signatures.map(({ statement }) => statement.role);
    expect([roles('P-1'), roles('P-3')]).toEqual([['trainer'], ['trainer', 'trainee']]);
  });

  it('[R1] [R47] a trainee signs for nobody else', () => {
    const story = school();
    given(story, ['P-1', 'P-2']);
    expect(sign(story, 'bakke', 'trainee', 'P-1', 'P-2')).toMatchObject({
      refusal: { code: 'not-your-training', data: { as: 'trainee' } },
    });
    expect(code(sign(story, 'qa', 'trainee', 'P-1'))).toBe('not-your-training');
    expect(code(sign(story, 'admin', 'trainee', 'P-1'))).toBe('not-allowed');
    expect(code(sign(story, 'okafor', 'trainee', 'P-2'))).toBe('done');
    expect(code(sign(story, 'okafor', 'trainee', 'P-2'))).toBe('already-signed');
  });

  it('[R3] [R47] as trainer signs the one the record names, and nobody for their own training', () => {
    const story = school().accountOf('P-3', 'rahimi', 'trainer');
    story.do('trainer', {
      kind: 'training.record',
      people: ['P-1'],
      record: record(story, { trainerId: 'T-1' }),
    });
    expect(code(sign(story, 'rahimi', 'trainer', 'P-1'))).toBe('not-your-training');
    expect(code(sign(story, 'lund', 'trainer', 'P-1'))).toBe('done');
    story.do('trainer', {
      kind: 'training.record',
      people: ['P-3'],
      record: record(story, { trainer: 'rahimi' }),
    });
    expect(code(sign(story, 'rahimi', 'trainer', 'P-3'))).toBe('own-training');
    story.do('trainer', {
      kind: 'training.record',
      people: ['P-2'],
      record: record(story, { trainer: 'lead' }),
    });
    expect(code(sign(story, 'lund', 'trainer', 'P-2'))).toBe('not-your-training');
    expect(code(sign(story, 'lead', 'trainer', 'P-2'))).toBe('done');
  });

  it('[R47] signs no session that somebody else gave, and none that could not be recorded', () => {
    const story = school();
    expect(code(given(story, ['P-1'], { trainer: 'Somebody Else' }))).toBe('not-your-training');
    expect(code(given(story, ['P-1'], { trainerId: 'P-2' }))).toBe('not-your-training');
    expect(code(given(story, ['T-1']))).toBe('own-training');
    expect(code(given(story, ['P-1'], { version: 9 }))).toBe('wrong-version');
    expect(code(given(story, ['P-1'], {}, 'bakke'))).toBe('not-allowed');
    expect(story.state.training.size).toBe(0);
  });

  it('[R47] signs no record that was withdrawn or is not there', () => {
    const story = school();
    given(story, ['P-1']);
    story.do('trainer', { kind: 'training.withdraw', person: 'P-1', id: held(story, 'P-1').id, reason: 'x' });
    expect(code(sign(story, 'bakke', 'trainee', 'P-1'))).toBe('finished');
    const strange = { kind: 'training.sign', as: 'trainee', records: [{ person: 'P-1', id: story.newId() }] };
    expect(code(story.ask('bakke', strange as never))).toBe('not-found');
  });

  it('[R47] several records of several sessions are signed at once', () => {
    const story = school().define('SOP-2', { signedBy: { trainee: true, trainer: false } });
    given(story, ['P-1']);
    const first = held(story, 'P-1');
    given(story.later(30), ['P-1'], { item: 'SOP-2' });
    const second = held(story, 'P-1');
    const records = [second, first, first].map(({ person, id }) => ({ person, id }));
    story.do('bakke', { kind: 'training.sign', as: 'trainee', records });
    const [now, then] = story.state.training.get('P-1' as never)!;
    expect(now!.signatures.at(-1)).toEqual(then!.signatures.at(-1));
    expect(now!.signatures.at(-1)?.statement.record).toMatchObject({
      id: [first.id, second.id].sort()[0],
      number: 'TRAINING',
    });
    expect(now!.signatures).toHaveLength(2);
  });
});
