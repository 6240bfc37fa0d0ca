import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../../../shared/events/command.ts';
import type { CommandOf } from '../../../../../shared/decide/context.ts';
import { statementFor } from '../../../../../shared/decide/statement.ts';
import { contentDigest, PLAN_SECTIONS } from '../../../../../shared/events/sections.ts';
import { ceremonyPage } from '../../../../../shared/views/ceremony-page.ts';
import { liveStory } from '../../../../fixtures/plant.ts';
import { askedPlan, code, dataOf, must, onPaper, planSteps, say } from './bench.ts';

type Story = ReturnType<typeof askedPlan>;
const board = () => askedPlan([{ role: 'board', need: 2 }, { role: 'quality' }]).later(30);

function close(story: Story, answers: readonly object[], part: object = {}) {
  const command = {
    kind: 'ceremony.close',
    rollout: story.rollout().id,
    wave: null,
    gate: 'plan',
    began: { ...story.now, ms: story.now.ms - 60_000 },
    answers,
    note: 'In the board room',
    ...part,
  };
  return story.ask('owner', command as unknown as CommandInput);
}
const signatureOf = (story: Story, id: string) =>
  story.rollout().signatures.findLast(({ statement }) => statement.signer === id)!;
const answer = (story: Story, id: string, verdict: string) => {
  const held = signatureOf(story, id);
  return { account: id, step: held.step, verdict, signature: held.id };
};
const absent = (id: string) => ({ account: id, step: null, verdict: 'absent', signature: null });

function page(
  story: Story,
  target: Parameters<typeof ceremonyPage>[1] = { rollout: story.rollout().id, wave: null, gate: 'plan' },
) {
  const why: Parameters<typeof ceremonyPage>[3]['why'] = (account, meaning) => {
    const sections = [...PLAN_SECTIONS];
    const digest = contentDigest(story.rollout(), null, sections);
    const asked = {
      kind: 'sign',
      rollout: story.rollout().id,
      wave: null,
      meaning,
      sections,
      digest,
      comment: '',
    };
    const stated = statementFor(story.state, asked as CommandOf<'sign'>, {
      ...story.context('owner'),
      by: account,
    });
    return stated.ok ? null : stated.refusal.code;
  };
  const sources = { summary: () => '', printed: () => [], past: null, changes: [], why };
  return ceremonyPage(
    story.state,
    target,
    { now: story.now, intact: true, viewer: story.by('owner') },
    sources,
  );
}
const seats = (story: Story) =>
  page(story)!.seats.map(({ account, step, why, answered }) => [account, step !== null, why, answered]);

describe('a sitting', () => {
  it('[VW83] is closed with what each of them signed there, and who was absent', () => {
    const story = board();
    must(say(story, 'b1'));
    must(say(story, 'b2', 'rejected', 'plan', 'Label stock is not assessed'));
    const answers = [answer(story, 'b1', 'signed'), answer(story, 'b2', 'rejected'), absent('b3')];
    must(close(story, answers));
    expect(story.rollout().ceremonies[0]).toMatchObject({
      gate: 'plan',
      wave: null,
      by: 'owner',
      note: 'In the board room',
      answers,
    });
    expect(page(story)!.held).toMatchObject([{ byName: 'owner', names: ['b1', 'b2', 'b3'] }]);
  });

  it('[VW83] names no signature that is not there, of another person, verdict or time, nor anybody twice', () => {
    const story = board();
    must(say(story, 'b1'));
    const signed = answer(story, 'b1', 'signed');
    const unknown = story.newId();
    const wrong = [
      { ...signed, verdict: 'abstained' },
      { ...signed, account: 'b2' },
      { ...signed, signature: unknown },
      { ...signed, signature: null },
      { ...signed, step: story.newId() },
      absent('b1'),
    ];
    for (const one of wrong) expect(code(close(story, [one]))).toBe('not-at-this-sitting');
    expect(dataOf(close(story, [{ ...signed, signature: unknown }]))).toEqual({ ids: [unknown] });
    expect(code(close(story, [signed, signed]))).toBe('duplicate');
    expect(code(close(story, [absent('nobody')]))).toBe('not-found');
    expect(code(close(story, [signed], { began: { ...story.now, ms: story.now.ms + 1 } }))).toBe(
      'future-date',
    );
    story.later(10);
    expect(code(close(story, [signed]))).toBe('not-at-this-sitting');
    expect(code(close(story, [signed], { began: { ...story.now, ms: story.now.ms - 600_000 } }))).toBe(
      'done',
    );
  });

  it('[VW83] is of the record it names, and may be closed after the wave it handed over', () => {
    const story = liveStory();
    story.do('owner', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'Two wrong labels' });
    const of = { ...story.ofWave(), gate: 'exit' };
    expect(code(close(story, [absent('prod')], of))).toBe('done');
    expect(code(close(story, [absent('prod')], { ...of, wave: story.newId() }))).toBe('not-found');
    expect(code(close(story, [absent('prod')], { gate: 'exit' }))).toBe('not-found');
  });

  it('[VW71] seats who could answer, in the order of the route, with why they cannot', () => {
    const story = board();
    story.newcomer('b4', ['board']).newcomer('a5', ['board']).vouchFor('a5');
    const later = ['qa', 'qa2', 'qp'].map((id) => [id, false, 'step-not-due', null]);
    expect(seats(story)).toEqual([
      ['a5', false, 'not-accepted', null],
      ...['b1', 'b2', 'b3'].map((id) => [id, true, null, null]),
      ['b4', false, 'not-vouched', null],
      ...later,
    ]);
  });

  it('[VW71] keeps the seats of those who answered, saying what and when', () => {
    const story = board();
    must(say(story, 'b2', 'abstained'));
    must(say(story, 'b1'));
    must(say(story, 'b3'));
    const shown = page(story)!;
    expect(shown.seats.map(({ account, answered }) => [account, answered])).toEqual([
      ['b1', 'signed'],
      ['b2', 'abstained'],
      ['b3', 'signed'],
      ['qa', null],
      ['qa2', null],
      ['qp', null],
    ]);
    expect(shown.seats.find(({ account }) => account === 'qa')).toMatchObject({
      step: planSteps(story)[1]!.id,
      why: null,
    });
    must(say(story, 'qa', 'rejected', 'plan', 'Not assessed'));
    expect(page(story)!.seats.find(({ account }) => account === 'qa')).toMatchObject({
      answered: 'rejected',
      step: null,
      at: story.now,
    });
  });

  it('[VW71] seats the people named and their delegates, and nobody else', () => {
    const story = askedPlan([{ role: 'board', who: 'b1' as never }]);
    story.do('b1', {
      kind: 'delegation.make',
      to: 'b3',
      start: '2026-11-16',
      end: '2026-11-20',
      reason: 'On leave',
    });
    expect(seats(story)).toEqual([
      ['b1', true, null, null],
      ['b3', true, null, null],
    ]);
    expect(page(story, { rollout: story.newId(), wave: null, gate: 'plan' })).toBeNull();
  });

  it('[VW71] whose paper waits for witnesses has answered nothing, and can answer nothing', () => {
    const story = board();
    must(onPaper(story, 'owner', 'b1'));
    expect(seats(story)[0]).toEqual(['b1', false, 'already-signed', null]);
  });
});
