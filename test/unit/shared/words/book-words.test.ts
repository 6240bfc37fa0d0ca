import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { trailFilter, type TrailFilter } from '../../../../shared/domain/trail-filter.ts';
import { TRAIL_KIND_IDS } from '../../../../shared/events/trail-kinds.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { duties } from '../../../../shared/views/duties.ts';
import { ACCOUNTABILITY, intentText } from '../../../../shared/words/accountability.ts';
import { alertWords } from '../../../../shared/words/alert-words.ts';
import { clockText } from '../../../../shared/words/clock-words.ts';
import { dutyWords } from '../../../../shared/words/duty-words.ts';
import { chainText, filterText } from '../../../../shared/words/filter-words.ts';
import { policyLines } from '../../../../shared/words/policy-words.ts';
import { limitsText } from '../../../../shared/words/roles.ts';
import { trailKindWord } from '../../../../shared/words/trail-kind-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at } = build;
const SENTENCE = /^[A-Z].*\.$/s;

describe('who may not do what alone', () => {
  it('[WD36] [R19] each rule has a title, the rule and where it is held, a sentence each', () => {
    const all = duties([]).map(({ id }) => dutyWords(id));
    expect(all.length).toBeGreaterThan(9);
    for (const { title, rule, checked } of all) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect([rule, checked]).toEqual([expect.stringMatching(SENTENCE), expect.stringMatching(SENTENCE)]);
      expect(`${title} ${rule} ${checked}`).not.toMatch(/undefined|please|!|[A-Z]{4,}/);
    }
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it('[WD43] [R15] the accountability statement says what a signer answers for, and can be printed whole', () => {
    const { title, text } = ACCOUNTABILITY;
    expect(title).toBe('What you answer for when you sign here');
    for (const substance of ['binding', 'password to myself', 'every action done under my id', 'falsifying'])
      expect(text).toContain(substance);
    expect(text.length).toBeLessThan(4000);
    expect(text.split('\n\n').every((part) => SENTENCE.test(part))).toBe(true);
  });

  it('[WD43] [R14] the certified intent names the person and what the signature is the equivalent of', () => {
    expect(intentText('Kari Lie')).toBe(
      'I, Kari Lie, have shown who I am to the person who records this. I certify that my electronic signature in this book is meant to be the legally binding equivalent of my signature written by hand.',
    );
    expect(intentText('x'.repeat(120)).length).toBeLessThan(1000);
  });
});

describe('what holds for the whole book', () => {
  it('[WD39] [R7] a policy is told line by line, each value with what it counts', () => {
    expect(policyLines(DEFAULT_POLICY)).toEqual([
      ['Shortest password', '12 characters'],
      ['A password is good for', '365 days'],
      ['Told before it runs out', '14 days'],
      ['An issued password is good for', '14 days'],
      ['An account locks after', '5 wrong passwords in a row'],
      ['A screen locks after', '15 minutes without a key pressed'],
    ]);
    const lines = policyLines({ ...DEFAULT_POLICY, maxAgeDays: null, idleMinutes: 1 });
    expect([lines[1]?.[1], lines[5]?.[1]]).toEqual(['any time', '1 minute without a key pressed']);
  });

  it('[WD39] functions held at some sites only are told with their sites', () => {
    expect(limitsText([])).toBe('everywhere');
    expect(
      limitsText([
        { role: 'quality', sites: ['Plant Nord', 'Plant Sør'] },
        { role: 'trainer', sites: ['Plant Nord'] },
      ]),
    ).toBe('QA at Plant Nord and Plant Sør; trainer at Plant Nord');
  });

  it('[WD38] [R5] [R27] an alert says what it is about, what it means and what to do', () => {
    const alert = { aboutName: 'Kari Lie', size: 5, at: at('2026-11-18 02:00') };
    expect(alertWords({ ...alert, kind: 'account-locked' })).toEqual({
      title: 'The account of Kari Lie is locked',
      text: '5 wrong passwords in a row, the last on Wed 18 Nov 2026, 02:00 +01:00. Ask the person whether it was them, then unlock the account or have its password reset.',
    });
    const clock = { aboutName: 'NORD-QA-02', size: 3 * 60_000, at: at('2026-11-18 02:00') };
    for (const kind of ['clock-back', 'clock-forward', 'clock-skew'] as const) {
      const { title, text } = alertWords({ ...clock, kind });
      expect(title).toMatch(/^The clock of NORD-QA-02 /);
      expect(text).toContain('3 min');
      expect(text).toContain('the order of events stays right');
    }
  });

  it('[WD41] [R27] a clock that cannot be right is told with how much it is off and what the book has seen', () => {
    const seen = at('2026-11-18 05:04');
    expect(clockText({ kind: 'back', ms: 180_000, seen })).toBe(
      'The clock of this workstation is 3 min behind the book, which has seen Wed 18 Nov 2026, 05:04 +01:00. Set the clock of the workstation; whatever is done until then carries its time.',
    );
    expect(clockText({ kind: 'forward', ms: 7_500_000, seen })).toContain('jumped 2 h 5 min ahead');
    expect(clockText({ kind: 'skew', ms: 60_000, seen })).toContain('1 min off');
  });
});

describe('what of the trail is shown', () => {
  const names = (kind: string, id: string): string => `${kind} ${id}`;
  const filter = (part: Partial<TrailFilter>): TrailFilter => trailFilter.parse(part);

  it('[WD40] [R25] a filter is told on one line; without one everything is shown', () => {
    expect(filterText(filter({}), names)).toBe('everything');
    const from = at('2026-11-11 00:00');
    const oslo = (ms: number): Instant => ({ ...from, ms });
    expect(
      filterText(
        filter({
          actor: 'i.solberg',
          about: 'item:WI-118',
          what: 'kind:signatures',
          from: from.ms,
          to: from.ms + 86_400_000,
          refused: true,
          text: 'label',
        }),
        (kind, id) => (kind === 'account' ? 'Ingrid Solberg' : id),
        oslo,
      ),
    ).toBe(
      'by Ingrid Solberg, about WI-118, kind: signatures, from Wed 11 Nov 2026, 00:00 +01:00, to Thu 12 Nov 2026, 00:00 +01:00, refused attempts only, words: label',
    );
    expect(filterText(filter({ rollout: 'r', wave: 'w' }), names)).toBe('in wave w');
    expect(filterText(filter({ rollout: 'r', what: 'criterion-checked/1' }), names)).toBe(
      'in rollout r, kind: criterion checked',
    );
    expect(filterText(filter({ from: 0 }), names)).toBe('from Thu 1 Jan 1970, 00:00 +00:00');
  });

  it('[WD40] every part of a filter is told, so that two filters never read the same', () => {
    const parts: readonly Partial<TrailFilter>[] = [
      {},
      { rollout: 'r' },
      { wave: 'w' },
      { actor: 'a' },
      { what: 'signed' },
      { about: 'person:P-1' },
      { text: 't' },
      { from: 0 },
      { to: 0 },
      { refused: true },
    ];
    expect(
      parts
        .slice(1)
        .flatMap((part) => Object.keys(part))
        .sort(),
    ).toEqual(Object.keys(filter({})).sort());
    expect(new Set(parts.map((part) => filterText(filter(part), names))).size).toBe(parts.length);
  });

  it('[WD40] the chain is told with how far it was checked, when, and its last line', () => {
    const checkedAt = at('2026-11-18 05:04');
    const chain = { events: 1204, checkedAt, head: 'ab12' };
    expect(chainText({ ...chain, kind: 'intact' })).toBe(
      'Chain intact: 1\u202f204 events checked to the last on Wed 18 Nov 2026, 05:04 +01:00. Last line: ab12.',
    );
    expect(chainText({ ...chain, kind: 'damaged', head: null })).toMatch(/^Chain damaged: .*\.$/);
    expect(chainText({ ...chain, kind: 'checking', checkedAt: null, head: null })).toContain('being checked');
    expect(chainText({ ...chain, kind: 'moon', checkedAt: null, head: null })).toContain('not checked');
  });

  it('[WD42] each group of events has a word', () => {
    const words = TRAIL_KIND_IDS.map(trailKindWord);
    expect(words.every((word) => /^[A-Z][a-z -]+$/.test(word))).toBe(true);
    expect(new Set(words).size).toBe(words.length);
    expect(trailKindWord('moon')).toBe('moon');
  });
});
