import { describe, expect, it } from 'vitest';
import { shardsOfState, shardJson } from '../../../../shared/events/shards.ts';
import type { BookState } from '../../../../shared/events/state.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import type { Json } from '../../../../shared/kernel/json.ts';
import { bookFolding } from '../../../../src-main/api/desk/book-folding.ts';
import type { FileShard } from '../../../../src-main/api/desk/shard-parts.ts';
import { liveStory, operator, train } from '../../../fixtures/plant.ts';

const { empty } = bookFolding;
const filesOf = (state: BookState): readonly FileShard[] =>
  shardsOfState(state).flatMap((shard) => bookFolding.filesOf?.(shard) ?? [shard]);
const textOf = (state: BookState, file: FileShard): string => canonical(bookFolding.shardJson(state, file));
const whole = (state: BookState): string =>
  canonical(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)]));

/** People, records and signatures of every kind that the tables by person hold, brought, changed and taken back. */
function told() {
  const story = liveStory();
  const ids = Array.from({ length: 90 }, (_, index) => `${10_000 + index}`);
  const people = ids.map((id) => operator(id, 'Kari', `Nr ${id}`));
  const brought = story.bring('owner', { people });
  const moved = story.bring('owner', { people: people.map((one) => ({ ...one, line: 'Line 7' })) });
  story.do('lead', {
    kind: 'person.set',
    person: { ...story.person('10001'), shift: 'late' },
    reason: 'moved',
  });
  const records = story.bring('trainer', { records: ids.map((id) => ({ person: id, item: 'WI-118' })) });
  train(story, 'WI-118', ['10002', '10003']);
  const [record] = story.state.training.get('10002' as never) ?? [];
  story.do('trainer', {
    kind: 'training.withdraw',
    id: record!.id,
    person: '10002' as never,
    reason: 'of another',
  });
  for (const id of [records, moved]) story.do('owner', { kind: 'import.reverse', id, reason: 'wrong file' });
  return { events: story.events, brought, ids };
}

describe('[R67] the tables by person in parts', () => {
  it('hold all of them, each in one part, and give the same state when read back', () => {
    const { events, ids } = told();
    const state = events.reduce((now, event) => bookFolding.fold(now, event), empty);
    const parts = filesOf(state).filter((file) => file.startsWith('people-'));
    const found = parts.flatMap((file) =>
      Object.keys((bookFolding.shardJson(state, file) as { people: object }).people),
    );
    expect(found.sort()).toEqual([...state.people.keys()].sort());
    expect(found).toEqual(expect.arrayContaining(ids));
    const filled = parts.filter((file) => textOf(state, file) !== '{"people":{},"placed":{}}');
    expect(filled.length).toBeGreaterThan(20);
    const back = filesOf(state).reduce(
      (now, file) => bookFolding.withShard(now, file, JSON.parse(textOf(state, file)) as Json),
      empty,
    );
    expect(whole(back)).toBe(whole(state));
  });

  it('change only in the parts that an event names, and in few of them', () => {
    const strayed: string[] = [];
    const few: string[] = [];
    const { events } = told();
    events.reduce((state, event) => {
      const next = bookFolding.fold(state, event);
      const touched = new Set(bookFolding.shardsTouched(event));
      const changed = filesOf(next).filter((file) => textOf(state, file) !== textOf(next, file));
      strayed.push(...changed.filter((file) => !touched.has(file)).map((file) => `${event.type} ${file}`));
      few.push(`${event.type} ${touched.size}`);
      return next;
    }, empty);
    expect(strayed).toEqual([]);
    // The index, and of each table that holds the person one part.
    expect(few).toContain('person-changed/2 3');
    expect(few).toContain('training-withdrawn/1 2');
    expect(events.map(({ type }) => type.split('/')[0])).toEqual(
      expect.arrayContaining(['people-imported', 'training-imported', 'training-reversed']),
    );
  });

  it('fold on from only the parts that an event names, as from all of them', () => {
    const { events } = told();
    events.reduce((state, event) => {
      const next = bookFolding.fold(state, event);
      const touched = bookFolding.shardsTouched(event);
      const partial = touched.reduce(
        (now, file) => bookFolding.withShard(now, file, JSON.parse(textOf(state, file)) as Json),
        empty,
      );
      const after = bookFolding.fold(partial, event);
      for (const file of touched) expect(textOf(after, file), event.type).toBe(textOf(next, file));
      return next;
    }, empty);
  });

  it('are all touched by an event of which nobody can tell whom it is about', () => {
    const subject = { kind: 'training', id: 'x' } as const;
    for (const data of [{}, { records: 'none' }, { records: [{ person: 7 }, null] }])
      expect(bookFolding.shardsTouched({ type: 'training-imported/9', subject, data })).toHaveLength(33);
  });
});
