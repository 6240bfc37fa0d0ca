import { describe, expect, it } from 'vitest';
import { build } from '../../../../fixtures/build/build.ts';
import { board, first, one, prod, qa, quorum, stepsOf, three, two } from './bench.ts';

const { account, signature, step } = build;
const approver = (who: Parameters<typeof signature>[0], part = {}) =>
  signature(who, quorum, { role: who.roles[0]!, ...part });

describe('a step that wants several', () => {
  it('[VW60] is through when as many different people have signed, each function wanted among them', () => {
    expect(first({})).toMatchObject({ status: 'waiting', need: 2, lacks: ['quality'], answers: [] });
    expect(first({ signatures: [approver(one)] })).toMatchObject({ status: 'waiting', lacks: ['quality'] });
    expect(first({ signatures: [approver(one), approver(two)] })).toMatchObject({
      status: 'waiting',
      lacks: ['quality'],
    });
    const enough = first({ signatures: [approver(one), approver(qa)] });
    expect(enough).toMatchObject({ status: 'signed', lacks: [] });
    expect(enough.answers.map(({ signer }) => signer)).toEqual([one.id, qa.id]);
  });

  it('[VW60] wants somebody for each function, even where it asks for fewer people', () => {
    const both = step('quality', 'approved', { also: ['production'], must: ['quality', 'production'] });
    expect(first({ steps: [both] }).need).toBe(2);
    expect(first({ steps: [both], signatures: [signature(qa, both)] })).toMatchObject({
      status: 'waiting',
      lacks: ['production'],
    });
    expect(
      first({
        steps: [both],
        signatures: [signature(qa, both), signature(prod, both, { role: 'production' })],
      }).status,
    ).toBe('signed');
  });

  it('[VW60] in sequence the next step waits until the quorum is reached', () => {
    const steps = [quorum, step('production')];
    const statuses = (...signatures: ReturnType<typeof approver>[]) =>
      stepsOf({ steps, signatures }).map(({ status }) => status);
    expect(statuses(approver(one))).toEqual(['waiting', 'not-due']);
    expect(statuses(approver(one), approver(qa))).toEqual(['signed', 'waiting']);
  });

  it('[VW60] [R13] what an edit made void is signed again; what was signed since counts', () => {
    const gone = [
      signature(one, quorum, { role: 'board' }, 'criteria'),
      signature(qa, quorum, { role: 'quality' }, 'criteria'),
    ];
    expect(first({ signatures: gone })).toMatchObject({
      status: 'void',
      answers: [],
      signature: { status: 'void' },
    });
    expect(first({ signatures: gone }).gone.map(({ signer }) => signer)).toEqual([one.id, qa.id]);
    expect(first({ signatures: [...gone, approver(qa)] })).toMatchObject({
      status: 'waiting',
      lacks: [],
      signature: { signer: qa.id },
    });
  });

  it('[VW61] is for its function or one of the others named, and nobody else', () => {
    expect(first({ viewer: one }).yours).toBe(true);
    expect(first({ viewer: qa }).yours).toBe(true);
    expect(first({ viewer: prod }).yours).toBe(false);
    const named = step('board', 'approved', { who: one.id, people: [two.id], need: 2 });
    expect(board.map((viewer) => first({ steps: [named], viewer }).yours)).toEqual([true, true, false]);
    expect(first({ steps: [named] })).toMatchObject({
      name: 'b.one',
      people: [{ id: 'b.two', name: 'b.two' }],
    });
  });

  it('[VW61] counts functions as they are held at the site of the record', () => {
    const south = account('b.one', { roles: ['board'], limits: [{ role: 'board', sites: ['Plant Sud'] }] });
    expect(first({ viewer: south }).yours).toBe(false);
    expect(first({ viewer: south, site: 'plant sud' }).yours).toBe(true);
  });

  it('[VW61] an answer in a function, of a meaning, or by somebody that the step does not ask for is none', () => {
    expect(first({ signatures: [signature(prod, quorum, { role: 'production' })] }).answers).toEqual([]);
    expect(first({ signatures: [approver(one, { meaning: 'reviewed' })] }).answers).toEqual([]);
    const named = step('board', 'approved', { who: one.id });
    expect(first({ steps: [named], signatures: [signature(two, named)] }).answers).toEqual([]);
  });

  it('[VW63] nobody counts twice in a step, nor answers two steps of a route', () => {
    const again = { ...approver(one), id: build.id<never>('signature', 9) };
    expect(first({ signatures: [approver(one), again] }).answers).toHaveLength(1);
    const steps = [step('board', 'reviewed'), quorum];
    const reviewed = [signature(one, steps[0]!)];
    expect(
      stepsOf({ steps, order: 'parallel', signatures: reviewed, viewer: one }).map(({ yours }) => yours),
    ).toEqual([false, false]);
    expect(stepsOf({ steps, order: 'parallel', signatures: reviewed, viewer: two })[1]?.yours).toBe(true);
  });

  it('[VW62] once enough have signed, only a function still lacking helps', () => {
    const signatures = [approver(one), approver(two)];
    expect(first({ signatures, viewer: three }).yours).toBe(false);
    expect(first({ signatures, viewer: qa }).yours).toBe(true);
  });

  it('[VW64] [R18] one rejection holds the step, however many signed, and those after it', () => {
    const steps = [quorum, step('production')];
    const rejection = approver(two, { meaning: 'rejected', comment: 'Label stock is not assessed' });
    for (const signatures of [
      [approver(one), rejection],
      [rejection, approver(one), approver(qa)],
    ])
      expect(stepsOf({ steps, signatures }).map(({ status }) => status)).toEqual(['rejected', 'not-due']);
    expect(first({ signatures: [rejection, approver(one)] })).toMatchObject({
      signature: { status: 'rejected' },
      gone: [{ comment: 'Label stock is not assessed' }],
    });
    expect(first({ signatures: [{ ...rejection, step: null }, approver(one)] })).toMatchObject({
      status: 'waiting',
      answers: [{ signer: one.id }],
    });
  });

  it('[VW64] an abstention answers nothing, is shown, and gives way to an answer', () => {
    const abstained = approver(two, { meaning: 'abstained' });
    expect(first({ signatures: [abstained, approver(one)] })).toMatchObject({
      status: 'waiting',
      answers: [{ signer: one.id }],
      abstained: [{ signer: two.id }],
    });
    expect(first({ signatures: [abstained], viewer: two }).yours).toBe(true);
    expect(first({ signatures: [abstained, approver(two)] }).abstained).toEqual([]);
    const before = approver(two, { meaning: 'abstained', at: build.at('2026-11-16 07:59') });
    expect(first({ signatures: [before] }).abstained).toEqual([]);
  });
});
