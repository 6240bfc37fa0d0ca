import { describe, expect, it } from 'vitest';
import { measureEvents, peopleEvents } from '../../../../shared/events/catalog/people-events.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { shardJson, shardsOfState, shardsTouched, withShard } from '../../../../shared/events/shards.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { deepFreeze } from '../../../fixtures/build/deep-freeze.ts';
import { liveStory, operator } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

/** A life with most kinds of events: planned, signed, edited, halted, resumed, rolled back; people, training and files beside it. */
function told(): readonly Envelope[] {
  const story = liveStory();
  const rollout = story.rollout().id;
  const of = story.ofWave();
  story.do('lead', { kind: 'rollout.halt', rollout, waves: 'all', seen: 'old label' });
  story.do('lead', {
    kind: 'deviation.record',
    rollout,
    wave: of.wave,
    severity: 'high',
    what: 'terminal 4',
  });
  const id = story.rollout().deviations[0]!.id;
  story.do('lead', { kind: 'deviation.link', rollout, id, items: ['WI-118'], people: ['P-1'] });
  story.do('qa', { kind: 'rollout.resume', rollout, halt: story.rollout().halts[0]!.id, reason: 'replaced' });
  people(story);
  training(story);
  story.do('prod', { kind: 'wave.roll-back', ...of, reason: 'two wrong labels' });
  story.do('admin', { kind: 'account.revoke', id: 'val', reason: 'left' });
  return story.events;
}

/** Joiners of a live wave, a move, an import taken back, a saved map, readings. */
function people(story: Story): void {
  const reason = 'as told by HR';
  const of = story.ofWave();
  const came = [
    operator('P-7', 'Nils', 'Eide'),
    operator('P-8', 'Siri', 'Dahl', { language: 'nb', manager: 'P-7' }),
  ];
  story.later(60).bring('owner', { people: came });
  story.do('owner', { kind: 'wave.joiners', ...of, people: ['P-7'], decision: 'taken-in', reason });
  story.do('owner', { kind: 'wave.joiners', ...of, people: ['P-8'], decision: 'left-out', reason });
  story.do('lead', { kind: 'person.set', person: { ...story.person('P-1'), shift: 'night' }, reason });
  const wrong = story.bring('owner', {
    people: [operator('P-9', 'Tor', 'Tveit'), { ...story.person('P-2'), email: 'x@y' }],
  });
  story.do('owner', { kind: 'import.reverse', id: wrong, reason });
  const map = { name: 'HR', kind: 'people', reading: { map: { No: 'id' }, orders: {}, zone: null } } as const;
  story.do('owner', { kind: 'import-map.save', map });
  story.do('owner', { kind: 'import-map.save', map: { ...map, name: 'Other' } });
  story.do('owner', { kind: 'import-map.withdraw', id: [...story.state.maps.keys()].sort()[0]! });
  const measure = { name: 'Wrong labels', kind: 'proportion', unit: 'cartons' } as const;
  story.do('owner', { kind: 'measure.define', rollout: of.rollout, measure });
  const points = [{ at: story.now, value: '3', of: '214' }];
  const place = { ...of, measure: story.rollout().measures[0]!.id };
  story.bring('lead', { points, of: place });
  story.do('owner', { kind: 'import.reverse', id: story.bring('lead', { points, of: place }), reason });
}

/** Items of every rule, signed sessions, an override and its end, an import of records taken back. */
function training(story: Story): void {
  const of = story.ofWave();
  const version = {
    version: 2,
    effective: '2026-11-16',
    note: '',
    retraining: { rule: 'none', reason: 'a typo' },
  } as const;
  story.accountOf('P-1', 'bakke', 'trainee').accountOf(null, 'lund', 'trainer');
  story.define('SOP-1', { signedBy: { trainee: true, trainer: true }, neededBy: { roles: ['Operator'] } });
  story.do('trainer', { kind: 'item.version', id: 'SOP-1', version });
  const record = {
    item: 'SOP-1',
    version: 2,
    method: 'classroom',
    trainer: null,
    on: story.now,
    result: 'completed',
    evidence: '',
  } as const;
  story.do('lund', { kind: 'training.record-signed', people: ['P-1', 'P-2'], record });
  const { id } = story.state.training.get('P-1' as never)!.at(-1)!;
  story.do('bakke', { kind: 'training.sign', as: 'trainee', records: [{ person: 'P-1', id }] });
  const { versions: _versions, ...item } = story.state.items.get('SOP-1' as never)!;
  story.do('trainer', {
    kind: 'item.change',
    item: {
      ...item,
      methods: [...item.methods],
      equivalents: [{ version: 2, item: 'WI-118', from: 1, note: 'same' }],
    },
    reason: 'LMS',
  });
  story.do('trainer', { kind: 'training.withdraw', id, person: 'P-1', reason: 'wrong person' });
  const until = '2026-12-01';
  story.do('qa', { kind: 'wave.override', ...of, person: 'P-7', item: 'WI-118', until, reason: 'Friday' });
  story.do('qa', {
    kind: 'wave.withdraw-override',
    ...of,
    id: story.wave().overrides[0]!.id,
    reason: 'cancelled',
  });
  const records = [
    { person: 'P-3', item: 'SOP-1' },
    { person: 'P-7', item: 'SOP-1' },
  ];
  story.do('owner', {
    kind: 'import.reverse',
    id: story.bring('trainer', { records }),
    reason: 'wrong file',
  });
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

  it('[R67] the life told holds every kind of event about people, training and readings', () => {
    const types = new Set(told().map(({ type }) => type));
    const rest = [...Object.keys(peopleEvents), ...Object.keys(measureEvents)].filter(
      (type) => !types.has(type),
    );
    expect(rest).toEqual([]);
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
    const strange = {
      ...first!,
      id: crypto.randomUUID(),
      type: 'moon-phase-recorded/1',
      data: { phase: 'full' },
    };
    const { action: _, ...rest } = fold(state, strange);
    const { action: __, ...before } = state;
    expect(rest).toEqual(before);
  });
});
