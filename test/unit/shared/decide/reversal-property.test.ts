import { array, assert, constantFrom, integer, oneof, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportId } from '../../../../shared/domain/ids.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import { standingOf } from '../../../../shared/views/training.ts';
import { operator, plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const IDS = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'] as const;

type File =
  | {
      readonly kind: 'people';
      readonly rows: readonly { readonly id: string; readonly part: Partial<Person> }[];
    }
  | {
      readonly kind: 'training';
      readonly rows: readonly { readonly who: number; readonly result: 'passed' | 'failed' }[];
    };

const part = record(
  {
    line: constantFrom('Line 1', 'Line 2', null),
    shift: constantFrom('early', 'late'),
    language: constantFrom('nb', null),
    left: constantFrom('2026-12-31', null),
    role: constantFrom('Operator', 'Technician'),
  },
  { requiredKeys: [] },
);
const file: Arbitrary<File> = oneof(
  array(record({ id: constantFrom(...IDS), part }), { maxLength: 5 }).map((rows) => ({
    kind: 'people' as const,
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
  })),
  array(
    record({ who: integer({ min: 0, max: 9 }), result: constantFrom('passed' as const, 'failed' as const) }),
    {
      maxLength: 5,
    },
  ).map((rows) => ({ kind: 'training' as const, rows })),
);

function bring(story: Story, taken: File): ImportId {
  story.later(5);
  if (taken.kind === 'people')
    return story.bring('owner', {
      people: taken.rows.map(({ id, part: changed }) => ({
        ...(story.state.people.get(id as never) ?? operator(id, 'New', id)),
        ...changed,
      })),
    });
  const known = [...story.state.people.keys()].sort();
  return story.bring('trainer', {
    records: taken.rows.map(({ who, result }) => ({
      person: known[who % known.length]!,
      item: 'WI-118',
      result,
    })),
  });
}

/** Everybody on the roster and where they stand: what a gate is computed from. */
function standing(story: Story): unknown {
  const item = story.state.items.get('WI-118' as never)!;
  return [...story.state.people.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => [person, standingOf(story.state, person, item, story.now)]);
}

describe('any files, taken in and taken back', () => {
  it('[R21] [R45] leave roster and training as they were, whatever was in them', () => {
    let undone = 0;
    assert(
      property(array(file, { minLength: 1, maxLength: 5 }), (files) => {
        const story = plannedStory();
        bring(story, { kind: 'training', rows: [{ who: 0, result: 'passed' }] });
        const before = standing(story);
        const imports = files.map((one) => bring(story, one));
        const refused: string[] = [];
        for (const id of imports.toReversed()) {
          const decision = story.later(5).ask('owner', { kind: 'import.reverse', id, reason: 'wrong file' });
          if (decision.ok) undone += 1;
          else refused.push(decision.refusal.code);
        }
        // One that changed nothing has nothing to take back.
        expect(refused.filter((code) => code !== 'unchanged')).toEqual([]);
        expect(standing(story)).toEqual(before);
      }),
      { numRuns: 60, seed: 4711 },
    );
    expect(undone).toBeGreaterThan(80);
  });

  it('[R21] a refused taking back changes nothing at all', () => {
    let refused = 0;
    assert(
      property(array(file, { minLength: 2, maxLength: 5 }), (files) => {
        const story = plannedStory();
        const imports = files.map((one) => bring(story, one));
        const changed: ImportId[] = [];
        for (const id of imports) {
          const before = story.state;
          const decision = story.ask('owner', { kind: 'import.reverse', id, reason: 'wrong file' });
          if (decision.ok) continue;
          refused += 1;
          if (story.state !== before) changed.push(id);
        }
        expect(changed).toEqual([]);
      }),
      { numRuns: 40, seed: 4712 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});
