import { describe, expect, it } from 'vitest';
import { signaturesOn } from '../../../../../shared/views/signature-view.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { asked, everybody, first, one, prod, qa, stepsOf, three, two } from './bench.ts';

const { at, later, paper, signature, step } = build;
const approve = step('board');
const written = (witnesses = [qa, prod], part: Parameters<typeof paper>[3] = {}) =>
  paper(one, approve, witnesses, part);
const gone = {
  at: at('2026-11-17 09:00'),
  by: 'i.solberg',
  section: 'criteria' as const,
  event: build.uuid('event', 3),
};

describe('a signature on paper', () => {
  it('[VW66] answers its step once two others have witnessed it, and is marked as given on paper', () => {
    for (const witnesses of [[], [qa]])
      expect(first({ steps: [approve], papers: [written(witnesses)] })).toMatchObject({
        status: 'waiting',
        answers: [],
        papers: [{ signer: one.id }],
      });
    const counted = first({ steps: [approve], papers: [written()] });
    expect(counted).toMatchObject({
      status: 'signed',
      papers: [],
      answers: [{ signer: one.id, at: at('2026-11-16 14:00') }],
    });
    expect(counted.answers[0]?.paper).toMatchObject({
      scan: { name: 'approval.pdf' },
      recordedBy: 'Ingrid Solberg',
      witnesses: [{ name: qa.name }, { name: prod.name }],
    });
  });

  it('[VW66] [R13] is void like a signature when what it covers is edited', () => {
    expect(first({ steps: [approve], papers: [written([qa, prod], { void: gone })] })).toMatchObject({
      status: 'void',
      answers: [],
      signature: { status: 'void', void: { section: 'criteria' } },
    });
    expect(first({ steps: [approve], papers: [written([qa], { void: gone })] })).toMatchObject({
      status: 'waiting',
      papers: [],
    });
  });

  it('[VW63] [VW66] whose paper waits answers nothing else on the route, and counts once', () => {
    const steps = [approve, step('board', 'reviewed')];
    expect(
      stepsOf({ steps, order: 'parallel', papers: [written([])], viewer: one }).map(({ yours }) => yours),
    ).toEqual([false, false]);
    const pair = step('board', 'approved', { need: 2 });
    const twice = [paper(one, pair, [qa, prod])];
    expect(first({ steps: [pair], papers: twice, signatures: [signature(one, pair)] }).answers).toHaveLength(
      1,
    );
    expect(first({ steps: [pair], papers: twice, signatures: [signature(two, pair)] }).status).toBe('signed');
  });

  it('[VW66] stands with the other signatures of the record once it counts, or became void', () => {
    const names = build.state({ accounts: everybody });
    const later = signature(two, approve, { at: at('2026-11-16 16:00') });
    const shown = (papers: readonly ReturnType<typeof written>[]) =>
      signaturesOn(names, { signatures: [later], papers }).map(({ signer, paper: on }) => [
        signer,
        on !== null,
      ]);
    expect(shown([written()])).toEqual([
      [one.id, true],
      [two.id, false],
    ]);
    expect(shown([written([qa])])).toEqual([[two.id, false]]);
    expect(shown([written([qa], { void: gone })])).toEqual([
      [one.id, true],
      [two.id, false],
    ]);
  });
});

describe('the date of a step', () => {
  const dated = step('board', 'approved', { days: 3 });
  const steps = [dated, step('quality')];

  it('[VW67] is so many days after it was asked for; past it the step is late while it waits', () => {
    expect(first({ steps })).toMatchObject({ days: 3, due: later(asked.at, 3 * 24 * 60), late: false });
    const after = later(asked.at, 3 * 24 * 60 + 1);
    expect(first({ steps, now: after }).late).toBe(true);
    expect(first({ steps, now: later(asked.at, 3 * 24 * 60) }).late).toBe(false);
    expect(first({ steps, now: after, signatures: [signature(one, dated)] }).late).toBe(false);
    expect(
      first({ steps, now: after, signatures: [signature(one, dated, { meaning: 'rejected' })] }).late,
    ).toBe(false);
    expect(first({ steps, now: after, asked: null })).toMatchObject({ due: null, late: false });
    expect(first({ steps: [step('board')], now: after })).toMatchObject({ due: null, late: false });
    const sequence = [step('quality'), dated];
    expect(stepsOf({ steps: sequence, now: after })[1]).toMatchObject({ status: 'not-due', late: false });
  });

  it('[VW67] the newest reminder since it was asked for is shown, with who reminded', () => {
    const reminder = (text: string, note: string) => ({
      step: dated.id,
      at: at(text),
      by: 'i.solberg',
      note,
    });
    const reminders = [reminder('2026-11-17 09:00', 'Soon'), reminder('2026-11-17 15:00', 'Today')];
    expect(first({ steps, reminders }).reminded).toEqual({
      at: at('2026-11-17 15:00'),
      by: 'Ingrid Solberg',
      note: 'Today',
    });
    expect(first({ steps, reminders: [reminder('2026-11-15 09:00', 'Before')] }).reminded).toBeNull();
    expect(stepsOf({ steps, reminders })[1]?.reminded).toBeNull();
  });

  it('[VW69] asking taken back leaves what was signed, and nothing waits', () => {
    const both = [step('board'), step('quality')];
    const signatures = [signature(three, both[0]!)];
    expect(
      stepsOf({ steps: both, signatures, asked: null, viewer: qa }).map(({ status, yours }) => [
        status,
        yours,
      ]),
    ).toEqual([
      ['signed', false],
      ['not-asked', false],
    ]);
    expect(stepsOf({ steps: both, signatures, viewer: qa })[1]).toMatchObject({
      status: 'waiting',
      yours: true,
    });
  });
});
