import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { shardJson, shardsOfState, shardsTouched, withShard } from '../../../../shared/events/shards.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { deepFreeze } from '../../../fixtures/build/deep-freeze.ts';
import { liveStory } from '../../../fixtures/plant.ts';

/** A life with most kinds of events: planned, signed, edited, halted, resumed, rolled back. */
function told(): readonly Envelope[] {
  const story = liveStory();
  const rollout = story.rollout().id;
  story.do('lead', { kind: 'rollout.halt', rollout, waves: 'all', seen: 'old label' });
  story.do('lead', {
    kind: 'deviation.record',
    rollout,
    wave: story.wave().id,
    severity: 'high',
    what: 'terminal 4',
  });
  story.do('qa', { kind: 'rollout.resume', rollout, halt: story.rollout().halts[0]!.id, reason: 'replaced' });
  story.do('prod', { kind: 'wave.roll-back', ...story.ofWave(), reason: 'two wrong labels' });
  story.do('admin', { kind: 'account.revoke', id: 'val', reason: 'left' });
  return story.events;
}

function written(state: BookState): string {
  return canonical(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)]));
}

function readBack(state: BookState): BookState {
  return shardsOfState(state).reduce((whole, shard) => {
    const json = JSON.parse(canonical(shardJson(state, shard))) as Parameters<typeof withShard>[2];
    return withShard(whole, shard, json);
  }, emptyState);
}

describe('the fold of real events', () => {
  it('[R67] gives the same bytes from any replay, and never changes what it was given', () => {
    const events = told().map((event) => deepFreeze(structuredClone(event)));
    expect(written(events.reduce(fold, emptyState))).toBe(written(events.reduce(fold, emptyState)));
  });

  it('[R67] a state saved and read back after any event folds on to the same bytes', () => {
    const events = told();
    const end = written(events.reduce(fold, emptyState));
    const every = events.map((_event, index) => index).filter((index) => index % 5 === 0);
    const ends = every.map((index) => {
      const saved = events.slice(0, index + 1).reduce(fold, emptyState);
      return written(events.slice(index + 1).reduce(fold, readBack(saved)));
    });
    expect(new Set(ends)).toEqual(new Set([end]));
    expect(every.length).toBeGreaterThan(8);
  });

  it('writes only to the shards that an event names', () => {
    const strayed: string[] = [];
    told().reduce((state, event) => {
      const next = fold(state, event);
      const touched = new Set<string>(shardsTouched(event));
      const changed = shardsOfState(next).filter(
        (shard) => canonical(shardJson(state, shard)) !== canonical(shardJson(next, shard)),
      );
      strayed.push(
        ...changed.filter((shard) => !touched.has(shard)).map((shard) => `${event.type} ${shard}`),
      );
      return next;
    }, emptyState);
    expect(strayed).toEqual([]);
  });

  it('keeps an event it does not know, and lets it change nothing but the newest clock', () => {
    const [first] = told();
    const state = fold(emptyState, first!);
    const strange = { ...first!, type: 'moon-phase-recorded/1', data: { phase: 'full' } };
    expect(fold(state, strange)).toBe(state);
  });
});
