import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { BookState, Device } from '../../../../shared/events/state.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import { build } from '../../../fixtures/build/build.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const { at, paper, signature, step, who } = build;
const device: Device = { id: build.id('device'), name: 'NORD-QA-02', key: '', enrolledAt: build.now };
const papers = [{ ...paper(who.quality, step()), id: eventSamples['paper-witnessed/1'].paper }];
const { state: book } = build.readyBook({
  waves: [build.readyWave({ title: 'Line 3, late shift', papers })],
});
const alert: Alert = {
  id: eventSamples['alert-acknowledged/1'].id,
  kind: 'account-locked',
  at: build.now,
  about: who.quality.id,
  size: 5,
  acknowledged: null,
};
const held = {
  ...eventSamples['delegation-made/1'].delegation,
  at: build.now,
  by: who.quality.id,
  ended: null,
};
const state: BookState = {
  ...book,
  devices: Map([[device.id, device]]),
  alerts: Map([[alert.id, alert]]),
  delegations: Map([[held.id, held]]),
};

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

describe('accounts and settings in the trail', () => {
  it('[WD47] [R14] [R15] an identity check says how, and the words that were certified', () => {
    expect(told('identity-checked/1')).toEqual([
      'Identity checked',
      'Tomasz Wieczorek (t.wieczorek)',
      'not checked',
      'checked: Passport',
      eventSamples['identity-checked/1'].intent,
    ]);
    expect(told('accountability-accepted/1').slice(0, 4)).toEqual([
      'Accountability statement accepted',
      'Tomasz Wieczorek (t.wieczorek)',
      null,
      'version 1',
    ]);
  });

  it('[WD47] of rules, sites and templates what differs is told, in words', () => {
    expect(told('account-limited/1').slice(2, 4)).toEqual(['everywhere', 'QA at Plant Nord']);
    expect(told('policy-set/1').slice(2, 4)).toEqual([
      'A screen locks after: 15 minutes without a key pressed',
      'A screen locks after: 10 minutes without a key pressed',
    ]);
    expect(told('route-template-set/1').slice(0, 4)).toEqual([
      'Route template set',
      'Major change, entry',
      'none',
      'one after another: approval by 2 people: change-control board or QA, QA among them, within 3 days',
    ]);
    const gone = withData('route-template-set/1', {
      old: eventSamples['route-template-set/1'].new,
      new: null,
    });
    expect(told('route-template-set/1', gone)[0]).toBe('Route template withdrawn');
  });

  it('[WD47] a delegation names both and its days, when it is made and when it ends', () => {
    expect(told('delegation-made/1')).toEqual([
      'Approvals delegated',
      'Tomasz Wieczorek (t.wieczorek) to Ingrid Solberg (i.solberg)',
      'none',
      'Mon 16 Nov 2026 through Fri 27 Nov 2026',
      'On leave',
    ]);
    expect(told('delegation-ended/1').slice(0, 4)).toEqual([
      'Delegation ended',
      'Tomasz Wieczorek (t.wieczorek) to Ingrid Solberg (i.solberg)',
      'in force',
      'ended',
    ]);
  });

  it('[WD47] [R27] a clock that is off and an alert that was put away are told by name', () => {
    const off = withData('clock-flagged/1', { now: at('2026-11-18 04:04') });
    expect(told('clock-flagged/1', { ...off, subject: { kind: 'device', id: device.id } })).toEqual([
      'Clock behind',
      'NORD-QA-02',
      'Wed 18 Nov 2026, 05:04 +01:00',
      'Wed 18 Nov 2026, 04:04 +01:00',
      '1 h behind',
    ]);
    expect(told('alert-acknowledged/1', { reason: 'He forgot it on leave' })).toEqual([
      'Alert acknowledged',
      'The account of Tomasz Wieczorek (t.wieczorek) is locked',
      'open',
      'acknowledged',
      'He forgot it on leave',
    ]);
    expect(trailRow(event('signed-in/1'), 1, { state }, 120_000).behind).toBe(120_000);
  });

  it('[WD47] [R25] a saved filter is told with what it shows, records by name', () => {
    const { filter, ...rest } = eventSamples['filter-saved/1'].new;
    const next = {
      ...rest,
      filter: {
        ...filter,
        refused: false,
        actor: who.quality.id,
        about: 'item:WI-118',
        wave: build.wave(1).id,
        from: build.now.ms,
      },
    };
    expect(told('filter-saved/1', withData('filter-saved/1', { new: next }))).toEqual([
      'Filter of the trail saved',
      'Refused attempts',
      'none',
      'by Tomasz Wieczorek (t.wieczorek), in W-014-1, about WI-118, Line clearance, from Wed 18 Nov 2026, 05:04 +01:00',
      null,
    ]);
    expect(told('filter-withdrawn/1').slice(2, 4)).toEqual(['refused attempts only', 'withdrawn']);
  });

  it('[WD25] [R2] a refused attempt at the new acts is told in words too', () => {
    const attempt = (command: string, code: string) =>
      withData('attempt-refused/1', { command, code, detail: '' });
    expect(told('attempt-refused/1', attempt('account.vouch', 'own-vouch')).slice(0, 1)).toEqual([
      'Refused: record an identity check',
    ]);
    expect(told('attempt-refused/1', attempt('sign', 'not-vouched')).at(-1)).toBe(
      'nobody has checked yet who holds this account',
    );
    expect(told('attempt-refused/1', attempt('approval.paper', 'not-their-step')).at(-1)).toBe(
      'not a step for this signer',
    );
  });
});
