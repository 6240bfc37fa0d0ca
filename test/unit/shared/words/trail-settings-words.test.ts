import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { EventType } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { BookState } from '../../../../shared/events/state.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device as deviceOf } from '../../../fixtures/build/device.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const { at, who } = build;
const device = deviceOf();
const { state: book } = build.readyBook();
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
  devices: Map([device, deviceOf(2)].map((one) => [one.id, one])),
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
    expect(
      ['share.set', 'share.remove', 'book.backup'].map(
        (command) => told('attempt-refused/1', attempt(command, 'not-allowed'))[0],
      ),
    ).toEqual(['Refused: share the book', 'Refused: end sharing the book', 'Refused: back up the book']);
    expect(told('attempt-refused/1', attempt('sign', 'not-vouched')).at(-1)).toBe(
      'nobody has checked yet who holds this account',
    );
    expect(told('attempt-refused/1', attempt('approval.paper', 'not-their-step')).at(-1)).toBe(
      'not a step for this signer',
    );
  });
});
