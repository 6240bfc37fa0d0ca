import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/domain/account.ts';
import type { HeldSignature } from '../../../../shared/domain/signature.ts';
import type { Route } from '../../../../shared/domain/wave.ts';
import { routeView } from '../../../../shared/views/route-view.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, signature, step, who } = build;
const review = step('validation', 'reviewed');
const produce = step('production');
const approve = step('quality', 'approved', { who: who.quality.id });
const steps = [review, produce, approve];
const kari = build.account('k.lie', { roles: ['validation'] });
const asked = { at: at('2026-11-16 08:00'), by: 'i.solberg' };
const book = build.state({ accounts: [kari, who.production, who.quality, who.owner] });
const place = { asked, papers: [], reminders: [], site: 'Plant Nord' };

function view(
  signatures: readonly HeldSignature[],
  viewer: Account | null = null,
  order: Route['order'] = 'sequence',
  authors: readonly string[] = [],
) {
  return routeView(book, { ...place, route: { order, steps }, signatures, authors }, { viewer, now });
}
const statuses = (...given: Parameters<typeof view>) => view(...given).steps.map((one) => one.status);

describe('a route of approvals', () => {
  it('[VW1] in sequence only the first unsigned step waits', () => {
    expect(statuses([])).toEqual(['waiting', 'not-due', 'not-due']);
    expect(statuses([signature(kari, review)])).toEqual(['signed', 'waiting', 'not-due']);
    expect(view([signature(kari, review)]).signed).toBe(1);
  });

  it('[VW2] in parallel all unsigned steps wait', () => {
    expect(statuses([signature(who.production, produce)], null, 'parallel')).toEqual([
      'waiting',
      'signed',
      'waiting',
    ]);
  });

  it('[VW3] nothing waits before it was asked for', () => {
    expect(
      routeView(
        book,
        { ...place, route: { order: 'sequence', steps }, signatures: [], asked: null, authors: [] },
        { viewer: kari, now },
      ).steps.map((one) => [one.status, one.yours]),
    ).toEqual(steps.map(() => ['not-asked', false]));
  });

  it('[VW4] [R13] a void signature leaves its step to be signed again, and those after it not due', () => {
    const voided = [
      signature(kari, review, {}, 'criteria'),
      signature(who.production, produce, {}, 'criteria'),
    ];
    const now1 = view(voided, kari);
    expect(now1.steps.map((one) => one.status)).toEqual(['void', 'not-due', 'not-due']);
    expect(now1.steps[0]).toMatchObject({
      yours: true,
      signature: { status: 'void', void: { section: 'criteria' } },
    });
    expect(now1.steps[1]?.signature?.status).toBe('void');
    expect(statuses([...voided, signature(kari, review)])).toEqual(['signed', 'void', 'not-due']);
  });

  it('[VW5] [R18] a rejection stays where it was given and holds back the steps after it', () => {
    expect(
      statuses([signature(kari, review, { meaning: 'rejected', comment: 'label photo missing' })]),
    ).toEqual(['rejected', 'not-due', 'not-due']);
    expect(view([signature(kari, review, { meaning: 'rejected' })], kari).steps[0]?.yours).toBe(false);
  });

  it('[VW5] [R18] a rejection that asking again took up no longer answers its step', () => {
    const rejection = { ...signature(kari, review, { meaning: 'rejected' }), step: null };
    expect(view([rejection], kari).steps[0]).toMatchObject({
      status: 'waiting',
      yours: true,
      signature: null,
    });
  });

  it('[VW6] nobody answers two steps of one route', () => {
    const both = build.account('both', { roles: ['validation', 'production'] });
    expect(view([signature(both, review)], both).steps.map((one) => one.yours)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('[VW6] it is yours only with the role, as the person named, while active', () => {
    expect(view([], kari).steps.map((one) => one.yours)).toEqual([true, false, false]);
    expect(view([], who.production).steps.map((one) => one.yours)).toEqual([false, false, false]);
    const upToQuality = [signature(kari, review), signature(who.production, produce)];
    expect(view(upToQuality, who.quality).steps[2]?.yours).toBe(true);
    expect(view(upToQuality, build.account('q.two', { roles: ['quality'] })).steps[2]?.yours).toBe(false);
    expect(
      view(upToQuality, {
        ...who.quality,
        standing: { kind: 'revoked', at: now, by: 'admin', reason: 'left' },
      }).steps[2]?.yours,
    ).toBe(false);
  });

  it('[VW7] [R19] it is not yours when you would be the only approver of your own work', () => {
    const mine = [who.quality.id, who.production.id];
    const before = [signature(kari, review)];
    expect(view(before, who.production, 'sequence', [who.production.id]).steps[1]?.yours).toBe(true);
    const after = [...before, signature(who.production, produce)];
    expect(view(after, who.quality, 'sequence', [who.quality.id]).steps[2]?.yours).toBe(true);
    expect(view(after, who.quality, 'sequence', mine).steps[2]?.yours).toBe(false);
  });

  it('[VW8] says who is named, and shows the signature with name, time and meaning', () => {
    const shown = view([signature(kari, review)]);
    expect(shown.steps[2]).toMatchObject({ name: 'Tomasz Wieczorek', who: 't.wieczorek', asked: asked.at });
    expect(shown.steps[0]?.signature).toMatchObject({
      name: 'Kari Lie',
      meaning: 'reviewed',
      at: at('2026-11-16 15:12'),
      status: 'signed',
    });
  });
});
