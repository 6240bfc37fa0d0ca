import { describe, expect, it } from 'vitest';
import { authorityOf, mayHaveAuthority } from '../../../../shared/events/authority.ts';
import { catalog } from '../../../../shared/events/catalog.ts';
import { fits } from '../../../../shared/events/fits.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { liveStory } from '../../../fixtures/plant.ts';
import { olderBook } from '../../../fixtures/older-forms.ts';

describe('[B39] what an event says, asked of what others signed', () => {
  it('fits its type in every event that a book ever wrote', () => {
    const events = liveStory().events;
    expect(events.length).toBeGreaterThan(50);
    expect(events.filter((event) => !fits(event)).map(({ type }) => type)).toEqual([]);
    expect(olderBook.length).toBeGreaterThan(5);
    expect(olderBook.filter((event) => !fits(event)).map(({ type }) => type)).toEqual([]);
  });

  it('of a type that this version does not know, nothing is asked', () => {
    expect(fits({ type: 'tide-turned/1', data: { height: 3 } })).toBe(true);
  });

  it('keeps out what would bring folding down', () => {
    const story = liveStory();
    const usual = story.events.at(-1)!;
    const strange = [{}, { wave: 7, items: null }, { id: 5 }, { rollout: [] }];
    let threw = 0;
    for (const type of Object.keys(catalog))
      for (const data of strange) {
        const event = { ...usual, type, data };
        if (fits(event)) continue;
        try {
          fold(story.state, event);
        } catch {
          threw += 1;
        }
      }
    expect(threw).toBeGreaterThan(10);
    const through = Object.keys(catalog).flatMap((type) =>
      strange.map((data) => ({ ...usual, type, data })).filter(fits),
    );
    for (const event of through) expect(() => fold(story.state, event)).not.toThrow();
  });

  it('does not fall over older forms that are no such thing', () => {
    for (const type of ['device-enrolled/1', 'rollout-planned/1', 'wave-added/1', 'people-imported/1'])
      expect(fits({ type, data: { people: 3 } }), type).toBe(false);
  });
});

describe('[R32] who may write', () => {
  it('is asked of every type that may say so', () => {
    const speaking = Object.keys(catalog).filter(mayHaveAuthority);
    expect(speaking).toEqual(
      expect.arrayContaining(['device-enrolled/2', 'device-revoked/1', 'sync-alarm/1']),
    );
    expect(mayHaveAuthority('device-enrolled/1')).toBe(true);
    const silent = liveStory().events.filter(({ type }) => !mayHaveAuthority(type));
    expect(silent.length).toBeGreaterThan(50);
    expect(silent.every((event) => authorityOf(event) === null)).toBe(true);
  });
});
