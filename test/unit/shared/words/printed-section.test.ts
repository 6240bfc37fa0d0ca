import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionName, type SectionName } from '../../../../shared/domain/signature.ts';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../shared/domain/wave.ts';
import { PLAN_SECTIONS, sectionContent, WAVE_SECTIONS } from '../../../../shared/events/sections.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import type { PrintedBlock } from '../../../../shared/views/shape/signing-page.ts';
import { printedSection } from '../../../../shared/words/printed-section.ts';
import { build } from '../../../fixtures/build/build.ts';
import { othersOf, placesOf, replaced, type Tree } from './single-changes.ts';

const { state } = build.readyBook();
const SECTIONS = [...new Set([...PLAN_SECTIONS, ...WAVE_SECTIONS])];

/** The content without the ids that tie phases, waves and criteria together: the only part that is not printed. */
function covered(rollout: Rollout, wave: Wave, name: SectionName): string {
  return canonical(withoutIds(sectionContent(rollout, wave, name)));
}
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : [[key, withoutIds(inner)]])),
  );
}

// Words in which a careless print would lose something: the separators of lists, quotes, and what stands for nothing.
const word = constantFrom('Line 1', 'Line 2', 'Line 1, Line 2', 'a; b', '“a”', 'none', 'Late: x', '1');
const words = array(word, { maxLength: 3 });
const moment = record({
  ms: integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 }),
  offset: constantFrom(60, 120, -330),
  zone: constantFrom('Europe/Oslo', 'UTC'),
});
const level = constantFrom('low', 'medium', 'high');
const maybe = constantFrom('', 'said');
const impact = array(record({ area: word, effect: word, todo: word }), { maxLength: 3 });
const risk = array(record({ hazard: word, before: level, measure: word, residual: level }), { maxLength: 3 });
const rollback = option(
  record({
    trigger: word,
    owner: word,
    steps: array(word, { minLength: 1, maxLength: 3 }),
    minutes: integer({ min: 0, max: 9999 }),
    pointOfNoReturn: maybe,
  }),
);
const scope = record({
  site: word,
  lines: words,
  shifts: words,
  departments: words,
  products: words,
  functions: words,
  roles: words,
  notCovered: maybe,
});
const requirement = record({
  item: constantFrom('WI-118', 'WI-999'),
  roles: words,
  sites: words,
  lines: words,
  shifts: words,
  departments: words,
});
const criterion = record({ gate: constantFrom('entry', 'exit'), text: word, howKnown: maybe });
const described = record({
  title: word,
  class: constantFrom('routine', 'major', 'emergency'),
  site: word,
  owner: constantFrom('i.solberg', 'unknown'),
  reason: word,
  current: word,
  intended: word,
});

const wave = record({
  title: word,
  number: word,
  scope,
  timing: record({ goLive: moment, exit: moment }),
  cohort: array(constantFrom('p1', 'p2', 'p9'), { maxLength: 3 }),
  criteria: array(criterion, { maxLength: 3 }),
  requirements: array(requirement, { maxLength: 3 }),
  phase: integer({ min: 1, max: 2 }),
  ended: boolean(),
  kept: option(record({ impact, risk, rollback }), { freq: 3 }),
});

const planned = record({
  described,
  impact,
  risk,
  rollback,
  phases: array(record({ title: word, pilot: boolean() }), { minLength: 1, maxLength: 2 }),
  waves: array(wave, { minLength: 1, maxLength: 3 }),
}).map(({ described: description, phases, waves, ...assessed }) => ({
  ...build.readyRollout(),
  ...description,
  ...assessed,
  phases: phases.map((one, index) => build.phase(index + 1, one)),
  waves: waves.map(({ phase, ended, criteria, ...one }, index) => ({
    ...build.wave(index + 1),
    ...one,
    phase: build.phase(phase).id,
    criteria: criteria.map((part, number) => build.criterion(part.gate as 'entry', number, part as object)),
    state: ended
      ? { kind: 'cancelled', since: build.now, by: 'i.solberg', reason: 'x' }
      : { kind: 'planned' },
  })),
})) as unknown as Arbitrary<Rollout>;

const printed = (rollout: Rollout, name: SectionName): string =>
  JSON.stringify(printedSection(name, rollout, rollout.waves[0] as Wave, state));

describe('signed sections as they are printed', () => {
  it('[WD33] [R11] whatever single value of what a signature covers is changed, the print changes', () => {
    let compared = 0;
    assert(
      property(planned, (rollout) => {
        const seen = SECTIONS.map(
          (name) => [name, covered(rollout, rollout.waves[0] as Wave, name), printed(rollout, name)] as const,
        );
        for (const path of placesOf(rollout)) {
          if (path.at(-1) === 'id') continue;
          const value = path.reduce<unknown>((inner, key) => (inner as Tree)[key], rollout);
          for (const other of othersOf(value)) {
            const changed = replaced(rollout, path, other) as Rollout;
            if (changed.waves.length === 0) continue;
            for (const [name, content, text] of seen) {
              if (covered(changed, changed.waves[0] as Wave, name) === content) continue;
              compared += 1;
              if (printed(changed, name) === text)
                throw new Error(`${name}: ${path.join('.')} is covered and not printed`);
            }
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('[WD33] every section that can be signed is printed, a missing one as missing', () => {
    const { rollout, wave: one } = build.readyBook();
    for (const name of sectionName.options) {
      expect(printedSection(name, rollout, one, state)).not.toEqual([]);
      expect(JSON.stringify(printedSection(name, build.rollout(), null, state))).not.toMatch(
        /undefined|null|\[object|019a0000/,
      );
    }
    expect(printedSection('rollback', build.rollout(), null, state)).toEqual([
      { kind: 'text', text: 'There is no rollback plan yet.' },
    ]);
  });

  it('[WD33] a rollback plan is printed with its steps and its point of no return', () => {
    const rollout = build.readyRollout({
      rollback: {
        trigger: 'Two wrong labels',
        owner: 'Marit Haugen',
        steps: ['Stop line', 'Hand out paper'],
        minutes: 1500,
        pointOfNoReturn: 'Old labels burnt',
      },
    });
    expect(printedSection('rollback', rollout, null, state)).toEqual([
      {
        kind: 'facts',
        rows: [
          ['Trigger', 'Two wrong labels'],
          ['Owner', 'Marit Haugen'],
          ['How long it takes', '1\u202f500 min'],
          ['Point of no return', 'Old labels burnt'],
        ],
      },
      {
        kind: 'table',
        head: ['No.', 'Step'],
        rows: [
          ['1', 'Stop line'],
          ['2', 'Hand out paper'],
        ],
      },
    ]);
  });

  it('[WD33] [R31] scope, dates with zone and everybody of the cohort are printed, by name and id', () => {
    const cohort = ['p1', 'p2', ...Array.from({ length: 300 }, (_, index) => `q${index}`)];
    const { rollout, wave: one } = build.readyBook({ waves: [build.readyWave({ cohort })] });
    const [facts, people] = printedSection('scope', rollout, one, state);
    expect(facts).toEqual({
      kind: 'facts',
      rows: [
        ['Title', 'Line 1'],
        ['Site', 'Plant Nord'],
        ['Lines', 'Packaging line 3'],
        ['Shifts', 'Late'],
        ['Departments', 'not narrowed'],
        ['Products', 'not narrowed'],
        ['Functions', 'not narrowed'],
        ['Roles', 'not narrowed'],
        ['Not covered', 'none named'],
        ['Go-live', 'Thu 19 Nov 2026, 14:00 +01:00, Europe/Oslo'],
        ['Exit', 'Tue 8 Dec 2026, 14:00 +01:00, Europe/Oslo'],
        ['Cohort', '302 people'],
      ],
    });
    expect(people).toMatchObject({ kind: 'table', head: ['Name', 'Id'] });
    expect((people as Extract<PrintedBlock, { kind: 'table' }>).rows).toHaveLength(302);
    expect((people as Extract<PrintedBlock, { kind: 'table' }>).rows.slice(0, 3)).toEqual([
      ['Jonas Bakke', 'p1'],
      ['Amir Rahimi', 'p2'],
      ['not on the roster', 'q0'],
    ]);
  });

  it('[WD33] two members of a list never read as one', () => {
    const print = (lines: readonly string[]): string => {
      const { rollout, wave: one } = build.readyBook({
        waves: [build.readyWave({ scope: build.scope({ lines }) })],
      });
      return JSON.stringify(printedSection('scope', rollout, one, state));
    };
    expect(print(['Line 1', 'Line 2'])).toContain('"Line 1, Line 2"');
    expect(print(['Line 1, Line 2'])).toContain('"“Line 1, Line 2”"');
  });

  it('[WD33] a wave that ended prints what it was signed with, whatever the rollout says since', () => {
    const kept = { impact: [{ area: 'Then', effect: 'x', todo: 'y' }], risk: [], rollback: null };
    const { rollout, wave: one } = build.readyBook({ waves: [build.readyWave({ kept })] });
    expect(JSON.stringify(printedSection('impact', rollout, one, state))).toContain('Then');
    expect(JSON.stringify(printedSection('impact', rollout, null, state))).toContain('New screens');
    expect(printedSection('risk', rollout, one, state)).toEqual([{ kind: 'text', text: 'Nothing yet.' }]);
  });

  it('[WD33] seconds are printed where a clock gave some, for the signature covers them', () => {
    const goLive = { ...build.at('2026-11-19 14:00') };
    const print = (ms: number): string => {
      const timing = { goLive: { ...goLive, ms: goLive.ms + ms }, exit: goLive };
      const { rollout, wave: one } = build.readyBook({ waves: [build.readyWave({ timing })] });
      return JSON.stringify(printedSection('scope', rollout, one, state));
    };
    expect(print(7000)).toContain('Thu 19 Nov 2026, 14:00:07 +01:00, Europe/Oslo');
    expect(print(7250)).toContain('14:00:07.250 +01:00');
  });
});
