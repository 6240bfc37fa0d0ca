import { assert, constantFrom, nat, array, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import { shardJson, shardsOfState, withShard } from '../../../../../shared/events/shards.ts';
import { emptyState, type BookState } from '../../../../../shared/events/state.ts';
import { canonical } from '../../../../../shared/kernel/canonical.ts';
import { preparingStory } from '../../../../fixtures/plant.ts';
import { expected, told, type Kept } from './reference.ts';
import { exchanged, replicas, type Replica } from './replica.ts';

const base = preparingStory();
const VALUES = ['one', 'two', 'three'] as const;
type Value = (typeof VALUES)[number];

/** Fields of each kind of record, and how a person sets one. */
const FIELDS: Readonly<
  Record<string, { key(at: Replica): string; set(at: Replica, value: Value): [string, object] }>
> = {
  reason: {
    key: (at) => `rollout:${at.rollout.id}:reason`,
    set: (at, reason) => ['owner', described(at, { reason })],
  },
  intended: {
    key: (at) => `rollout:${at.rollout.id}:intended`,
    set: (at, intended) => ['owner', described(at, { intended })],
  },
  title: {
    key: (at) => `wave:${at.wave.id}:title`,
    set: (at, title) => [
      'owner',
      { kind: 'wave.title', rollout: at.rollout.id, wave: at.wave.id, title, reason: 'x' },
    ],
  },
  line: {
    key: () => 'person:P-1:line',
    set: (at, line) => {
      const person = { ...at.state.people.get('P-1' as never)!, line };
      return ['trainer', { kind: 'person.set', person, reason: 'moved' }];
    },
  },
  shift: {
    key: () => 'person:P-1:shift',
    set: (at, shift) => {
      const person = { ...at.state.people.get('P-1' as never)!, shift };
      return ['trainer', { kind: 'person.set', person, reason: 'moved' }];
    },
  },
  account: {
    key: () => 'account:qa:title',
    set: (at, title) => {
      const { id, name, roles } = at.state.accounts.get('qa' as never)!;
      return ['admin', { kind: 'account.change', id, name, title, roles: [...roles], reason: 'x' }];
    },
  },
};

function described(at: Replica, part: object): object {
  const { title, class: kind, site, owner, reason, current, intended, id } = at.rollout;
  const description = { title, class: kind, site, owner, reason, current, intended, ...part };
  return { kind: 'rollout.describe', rollout: id, description, reason: 'clearer' };
}

const NAMES = Object.keys(FIELDS);
const edit = record({
  kind: constantFrom('edit' as const),
  at: nat(3),
  field: constantFrom(...NAMES),
  value: constantFrom(...VALUES),
});
const takes = record({ kind: constantFrom('takes' as const), at: nat(3), from: nat(3) });
const settles = record({ kind: constantFrom('settle' as const), at: nat(3), which: nat(9), side: nat(3) });
const steps = array(
  oneof({ weight: 5, arbitrary: edit }, { weight: 4, arbitrary: takes }, { weight: 3, arbitrary: settles }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** What the reference keeps of events just written: each sets the field that the step names. */
function keep(
  kept: Kept[],
  at: Replica,
  before: readonly Envelope[],
  events: readonly Envelope[],
  field: string,
  value: string,
): void {
  const knew = new Set(before.map(({ id }) => id));
  for (const { id } of events) {
    kept.push({ field, event: id, value, knew: new Set(knew) });
    knew.add(id);
  }
}

function written(state: BookState): string {
  return canonical(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)]));
}

describe('what workstations write at once', () => {
  const counted = { conflicts: 0, three: 0, settled: 0, edits: 0 };

  it(
    '[CF10] [CF12] [CF13] [CF16] [R34] [R67] is exactly one open conflict for each field, naming every value nobody has seen beside the others',
    { timeout: 240_000 },
    () => {
      assert(
        property(steps, (sequence) => {
          const all = replicas(base, 4);
          const kept: Kept[] = [];
          const refusals: string[] = [];
          for (const step of sequence) {
            const at = all[step.at]!;
            const before = at.known;
            if (step.kind === 'takes') at.takes(all[step.from]!);
            else if (step.kind === 'edit') {
              const field = FIELDS[step.field]!;
              const [who, asked] = field.set(at, step.value);
              if (!at.ask(who, asked).ok) continue;
              counted.edits += 1;
              keep(
                kept,
                at,
                before,
                at.known.filter((event) => !before.includes(event)),
                field.key(at),
                step.value,
              );
            } else {
              const conflict = at.open[step.which % Math.max(1, at.open.length)];
              if (conflict === undefined) continue;
              const write = conflict.writes[step.side % conflict.writes.length]!;
              const who = conflict.key.startsWith('account') ? 'admin' : 'owner';
              const settled = at.ask(who, {
                kind: 'conflict.settle',
                choices: [{ id: conflict.id, event: write.event }],
                reason: 'agreed',
              });
              if (!settled.ok) refusals.push(settled.refusal.code);
              counted.settled += 1;
              keep(
                kept,
                at,
                before,
                at.known.filter((event) => !before.includes(event)),
                conflict.key,
                write.value as string,
              );
            }
            // What this workstation says of what it knows.
            const here = new Set(at.known.map(({ id }) => id));
            expect(refusals).toEqual([]);
            expect(told(at.open)).toEqual(expected(kept.filter(({ event }) => here.has(event))));
          }
          exchanged(all);
          const open = expected(kept);
          counted.conflicts += open.size;
          counted.three += [...open.values()].filter((writes) => writes.length > 2).length;
          for (const at of all) expect(told(at.open)).toEqual(open);
          expect(new Set(all.map(({ state }) => written(state))).size).toBe(1);
        }),
        { seed: 4711, numRuns: 80 },
      );
      expect(counted.conflicts).toBeGreaterThan(60);
      expect(counted.three).toBeGreaterThan(5);
      expect(counted.settled).toBeGreaterThan(20);
      expect(counted.edits).toBeGreaterThan(500);
    },
  );

  it('[CF11] [CF18] [R67] are kept in the shards: put back from them at any event, the rest folds to the same bytes', () => {
    assert(
      property(steps, nat(), (sequence, cut) => {
        const all = replicas(base, 4);
        for (const step of sequence) {
          const at = all[step.at]!;
          if (step.kind === 'takes') at.takes(all[step.from]!);
          else if (step.kind === 'edit') at.ask(...FIELDS[step.field]!.set(at, step.value));
        }
        exchanged(all);
        const { known, state } = all[0]!;
        const place = base.events.length + (cut % (known.length - base.events.length));
        const half = known.slice(0, place).reduce(fold, emptyState);
        const saved = shardsOfState(half).map(
          (shard) => [shard, JSON.parse(JSON.stringify(shardJson(half, shard)))] as const,
        );
        const loaded = saved.reduce((into, [shard, json]) => withShard(into, shard, json), emptyState);
        expect(written(known.slice(place).reduce(fold, loaded))).toBe(written(state));
      }),
      { seed: 4711, numRuns: 30 },
    );
  });
});
