import { describe, expect, it } from 'vitest';
import { CONFLICT_FIELDS, partsOf } from '../../../../../shared/domain/conflict.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import { emptyState } from '../../../../../shared/events/state.ts';
import { settlers } from '../../../../../shared/views/conflict-rights.ts';
import { settlingEdits } from '../../../../../shared/decide/settling-edits.ts';
import { event, eventSamples } from '../../../../fixtures/build/events.ts';
import { liveStory, readyStory } from '../../../../fixtures/plant.ts';
import { exchanged, replicas, type Replica } from './replica.ts';

const story = liveStory();
const [at] = replicas(story, 2);
const { id: rollout } = at!.rollout;
const { id: wave } = at!.wave;
const RECORDS = {
  rollout,
  wave,
  person: 'P-1',
  account: 'qa',
  item: 'WI-118',
  book: at!.state.book!.id,
} as const;

const keyOf = (field: string, there: boolean): string => {
  const [kind, name] = field.split('.') as [keyof typeof RECORDS, string];
  return `${kind}:${there ? RECORDS[kind] : '01931000-0000-7000-8000-00000000ffff'}:${name}/major/entry`;
};

describe('whatever is said of a field', () => {
  it.each(CONFLICT_FIELDS.flatMap((field) => [[field, true] as const, [field, false] as const]))(
    '[CF17] [R34] a settling of %s (there: %s) of which nobody knows the writes folds, and changes nothing of the accounts that may sign in',
    (field, there) => {
      const key = keyOf(field, there);
      expect(partsOf(key).field).toBe(field);
      expect(settlers({ key }).length).toBeGreaterThan(0);
      const { kind, id } = partsOf(key);
      const settled = event('conflict-settled/1', {
        subject: { kind: kind as never, id, rollout, wave },
        data: { id: `${key}@x`, key, of: [], chosen: at!.newId(), value: null } as never,
      });
      const after = fold(at!.state, settled);
      expect([...after.accounts.keys()]).toEqual([...at!.state.accounts.keys()]);
      expect(fold(emptyState, settled).accounts.size).toBe(0);
    },
  );

  it.each(Object.keys(eventSamples))(
    '[CF17] [R67] %s folds beside other workstations, on a book and on nothing',
    (type) => {
      const sample = event(type as keyof typeof eventSamples);
      expect(fold(at!.state, sample).latest).not.toBeNull();
      expect(fold(emptyState, sample).latest).toEqual(sample.at);
    },
  );

  it('[CF20] [R34] what stands already wants no edit, whatever field it is', () => {
    const [a, b] = replicas(story, 2) as readonly [Replica, Replica];
    const of = { rollout, wave };
    const edit = (on: Replica, text: string): void => {
      const activity = on.wave.activities[0]!;
      const { versions: _, ...item } = on.state.items.get('WI-118' as never)!;
      on.do('owner', {
        kind: 'rollout.risk',
        rollout,
        risk: [{ hazard: text, before: 'high', measure: 'x', residual: 'low' }],
        reason: text,
      });
      on.do('owner', {
        kind: 'rollout.change-phase',
        rollout,
        phase: on.rollout.phases[0]!.id,
        title: text,
        pilot: true,
        reason: text,
      });
      on.do('owner', {
        kind: 'rollout.plan-effectiveness',
        rollout,
        plan: { due: on.now, owner: text, method: text },
        reason: text,
      });
      on.do('owner', {
        kind: 'wave.change-activity',
        ...of,
        activity: {
          id: activity.id,
          title: text,
          kind: activity.kind,
          owner: activity.owner,
          due: activity.due,
        },
        reason: text,
      });
      on.do('trainer', { kind: 'item.change', item: { ...item, title: text }, reason: text });
      on.do('trainer', {
        kind: 'item.version',
        id: 'WI-118',
        version: { version: 9, effective: '2026-12-01', note: text },
      });
      on.do('admin', {
        kind: 'policy.set',
        policy: { ...on.state.policy, idleMinutes: text === 'a' ? 7 : 9 },
        reason: text,
      });
    };
    edit(a, 'a');
    edit(b, 'b');
    exchanged([a, b]);
    expect(a.open.map(({ key }) => partsOf(key).field).sort()).toEqual([
      'book.policy',
      'item.entry',
      'item.version',
      'rollout.effectiveness',
      'rollout.phase',
      'rollout.risk',
      'wave.activity',
    ]);
    for (const conflict of a.open) {
      const [first, last] = [conflict.writes[0]!, conflict.writes.at(-1)!];
      const edits = (write: typeof first) => {
        const found = settlingEdits(a.state, conflict, write, 'agreed');
        return found.ok ? found.value : [];
      };
      expect([conflict.key, edits(last).length, edits(first).length]).toEqual([conflict.key, 0, 1]);
      // Chosen, it stands: written by an edit that the fold knows.
      a.write(edits(first), 'owner');
      expect(edits(first)).toEqual([]);
    }
    expect(a.open).toEqual([]);
  });

  it('[CF26] [R26] a review says how much of the trail its workstation had, whatever comes in between later', () => {
    const [a, b] = replicas(readyStory(), 2) as readonly [Replica, Replica];
    a.do('trainer', {
      kind: 'person.set',
      person: { ...a.state.people.get('P-1' as never)!, line: 'Line 5' },
      reason: 'moved',
    });
    const had = b.known.length;
    b.do('val', { kind: 'wave.review-trail', rollout: b.rollout.id, wave: b.wave.id, finding: 'complete' });
    exchanged([a, b]);
    const place = a.known.findIndex(({ type, origin }) => type === 'trail-reviewed/1' && origin === b.origin);
    expect(a.wave.reviews.at(-1)).toMatchObject({ upTo: had });
    expect(place).toBeGreaterThan(had);
  });
});
