import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import { build } from '../../../fixtures/build/build.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const { paper, signature, step, who } = build;
const papers = [{ ...paper(who.quality, step()), id: eventSamples['paper-witnessed/1'].paper }];
const { state } = build.readyBook({
  waves: [build.readyWave({ title: 'Line 3, late shift', papers })],
});
const told = (type: EventType, part: Partial<Envelope> = {}) => {
  const { what, about, old, new: next, why } = trailRow(event(type, part), 1, { state });
  return [what, about, old, next, why];
};
const withData = (type: EventType, data: object): Partial<Envelope> => ({
  data: { ...(eventSamples[type] as object), ...data } as Envelope['data'],
});

describe('approvals in the trail', () => {
  it('[WD45] a signature says on whose behalf it was given, an abstention that it was one', () => {
    const {
      step: _step,
      void: _void,
      ...signed
    } = signature(who.quality, step(), { onBehalf: who.production.id });
    expect(told('signed/1', withData('signed/1', { signature: signed }))).toEqual([
      'Signed: approved, for Aylin Demir',
      'Line 3, late shift, revision 1',
      'waiting',
      'signed',
      null,
    ]);
    const {
      step: _on,
      void: _not,
      ...abstained
    } = signature(who.quality, step(), { meaning: 'abstained', comment: 'Away that week' });
    expect(told('signed/1', withData('signed/1', { signature: abstained }))).toEqual([
      'Signed: abstained',
      'Line 3, late shift, revision 1',
      'waiting',
      'abstained',
      'Away that week',
    ]);
  });

  it('[WD45] a signature on paper says whose, when it was signed, and which scan, with a digest to compare', () => {
    expect(told('paper-recorded/1')).toEqual([
      'Signature on paper recorded: approved',
      'Line 3, late shift, revision 1',
      'waiting',
      'Tomasz Wieczorek, signed on paper Mon 16 Nov 2026, 14:00 +01:00; scan approval.pdf, 5555 5555 5555 5555',
      'The network was down',
    ]);
    expect(told('paper-witnessed/1')).toEqual([
      'Signature on paper witnessed',
      'Line 3, late shift, paper of Tomasz Wieczorek',
      null,
      'witnessed',
      null,
    ]);
  });

  it('[WD45] a sitting says what each of those asked did', () => {
    const answers = [
      { account: who.quality.id, step: null, verdict: 'signed', signature: null },
      { account: who.production.id, step: null, verdict: 'signed', signature: null },
      { account: who.trainer.id, step: null, verdict: 'absent', signature: null },
      { account: who.owner.id, step: null, verdict: 'rejected', signature: null },
    ];
    const { ceremony } = eventSamples['ceremony-held/1'];
    expect(
      told('ceremony-held/1', withData('ceremony-held/1', { ceremony: { ...ceremony, answers } })),
    ).toEqual([
      'Sitting of the board held',
      'MES electronic work instructions, entry gate',
      null,
      'signed: Aylin Demir and Tomasz Wieczorek; rejected: Ingrid Solberg; absent: Henrik Lund',
      'In the board room',
    ]);
  });

  it('[WD45] [R24] a route is told step by step: whom, how many, which functions, by when', () => {
    const board = step('board', 'approved', { need: 2, also: ['quality'], must: ['quality'], days: 3 });
    const named = step('quality', 'reviewed', { who: who.quality.id });
    const data = { gate: 'entry', old: build.route([named]), new: build.route([named, board], 'parallel') };
    expect(told('wave-route-set/2', withData('wave-route-set/2', data))).toEqual([
      'Entry approval route set',
      'Line 3, late shift',
      'one after another: review by Tomasz Wieczorek (QA)',
      'in any order: review by Tomasz Wieczorek (QA); approval by 2 people: change-control board or QA, QA among them, within 3 days',
      null,
    ]);
    const older = {
      ...event('wave-route-set/2'),
      type: 'wave-route-set/1',
      data: {
        wave: build.wave(1).id,
        gate: 'exit',
        old: null,
        new: {
          order: 'sequence',
          steps: [{ id: build.uuid('step', 1), role: 'production', meaning: 'accepted-handoff', who: null }],
        },
      },
    };
    expect(trailRow(older as unknown as Envelope, 1, { state })).toMatchObject({
      old: 'none',
      new: 'one after another: handoff acceptance by production',
    });
  });

  it('[WD45] a reminder names the step it is about, and what was withdrawn stands as not asked', () => {
    expect(
      told('approval-reminded/1', withData('approval-reminded/1', { note: 'The board meets on Thursday' })),
    ).toEqual([
      'Reminded of an approval',
      'Line 3, late shift, approval by QA',
      null,
      'The board meets on Thursday',
      null,
    ]);
    expect(told('approvals-withdrawn/1', { reason: 'The plan changes' })).toEqual([
      'Asking for approvals for go-live withdrawn',
      'Line 3, late shift',
      'asked',
      'not asked',
      'The plan changes',
    ]);
    expect(told('plan-approval-withdrawn/1').slice(2, 4)).toEqual(['asked', 'not asked']);
  });

  it('[WD46] a decision at a gate says from which events it was computed, and its digest; older ones do not', () => {
    expect(told('went-live/2').at(-1)).toBe(
      '2 of 2 checks met; computed from events 1 to 18\u202f090, proof 0000 0000 0000 0000',
    );
    const { proof: _proof, ...older } = eventSamples['went-live/2'];
    expect(
      trailRow({ ...event('went-live/2'), type: 'went-live/1', data: older as never }, 1, { state }).why,
    ).toBe('2 of 2 checks met');
  });
});
