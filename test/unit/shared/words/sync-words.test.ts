import { describe, expect, it } from 'vitest';
import { shareProbe, type ShareProbe } from '../../../../shared/domain/device.ts';
import type { ConflictView, JoinAsked } from '../../../../shared/views/shape/sync-page.ts';
import { checkDetail, checkStatement, blockerWords } from '../../../../shared/words/check-words.ts';
import { probeWords, reportLine, verdictWords } from '../../../../shared/words/doctor-words.ts';
import { checkLabel, gateReasons } from '../../../../shared/words/gate-words.ts';
import { waitText } from '../../../../shared/words/home-words.ts';
import { alertWords } from '../../../../shared/words/alert-words.ts';
import { refusalText } from '../../../../shared/words/refusal-words.ts';
import {
  deliveryRungs,
  howFarText,
  joinWords,
  sealText,
  standingWords,
  syncSentence,
  waitingText,
} from '../../../../shared/words/sync-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at } = build;
const SENTENCE = /^[A-Z].*\.$/s;
const conflict = (mine: boolean) => ({ mine }) as ConflictView;
const page = { share: {}, others: 5, upToDate: 4, conflicts: [], asked: [] };

describe('how the book stands with other workstations', () => {
  it('[R34] the page says with how many it is up to date, and what waits', () => {
    expect(syncSentence({ ...page, conflicts: [conflict(true)] })).toBe(
      'Up to date with 4 of 5 other workstations. One conflict waits for you.',
    );
    expect(syncSentence({ ...page, upToDate: 5 })).toBe('Up to date with all 5 other workstations.');
    expect(syncSentence({ ...page, others: 1, upToDate: 0 })).toBe(
      'The other workstation is not up to date yet.',
    );
    expect(syncSentence({ ...page, others: 1, upToDate: 1 })).toBe('Up to date with the other workstation.');
  });

  it('[R34] a conflict that somebody else settles is open, not mine; who only reads is asked for nothing', () => {
    const both = { ...page, conflicts: [conflict(false), conflict(false)] };
    expect(syncSentence(both)).toContain('Two conflicts are open.');
    expect(syncSentence({ ...page, conflicts: [conflict(true)] }, true)).toContain('One conflict is open.');
  });

  it('[R33] a workstation that asks to join is counted', () => {
    expect(syncSentence({ ...page, asked: [{} as JoinAsked] })).toMatch(/One workstation asks to join\.$/);
  });

  it('[R33] without a share the page says so, alone or left', () => {
    expect(syncSentence({ ...page, share: null, others: 0 })).toBe('This book is on this workstation only.');
    expect(syncSentence({ ...page, share: null })).toBe('This workstation does not share the book any more.');
    expect(syncSentence({ ...page, others: 0 })).toBe('Shared, and no other workstation has joined yet.');
  });

  it('[R68] what waits to go out is counted, and nothing is said of nothing', () => {
    expect([waitingText(0), waitingText(1), waitingText(3)]).toEqual([
      null,
      '1 action waits to go out.',
      '3 actions wait to go out.',
    ]);
  });

  it('[R68] four rungs: on this disk, in the folder, seen, countersigned', () => {
    const committed = at('2026-11-18 05:04');
    expect(deliveryRungs({ committed, published: null, seen: 0, witnessed: 0, of: 5 })).toEqual([
      'on this disk since Wed 18 Nov 2026, 05:04 +01:00',
      'not in the shared folder yet',
      'seen by no other workstation yet',
      'countersigned by none yet',
    ]);
    expect(deliveryRungs({ committed, published: committed, seen: 4, witnessed: 3, of: 5 }).slice(2)).toEqual(
      ['seen by 4 of 5', 'countersigned by 3 of 5'],
    );
  });

  it('[R33] each standing has a word and what it means for what is written there', () => {
    const all = (['enrolled', 'asks', 'quarantined', 'revoked', 'forked'] as const).map(standingWords);
    expect(new Set(all.map(({ word }) => word)).size).toBe(5);
    for (const { means } of all) expect(means).toMatch(SENTENCE);
  });

  it('[R33] how far a workstation is: this one, up to date, behind, held back', () => {
    const far = { standing: 'enrolled', self: false, behind: 0, held: 0 } as const;
    expect(howFarText({ ...far, self: true })).toBe('this one');
    expect(howFarText(far)).toBe('up to date');
    expect(howFarText({ ...far, behind: 23 })).toBe('23 behind');
    expect(howFarText({ ...far, behind: null })).toBe('no receipt yet');
    expect(howFarText({ ...far, standing: 'quarantined', held: 2 })).toBe('quarantined, 2 held');
  });

  it('[R33] whoever lets a workstation in is told to compare its fingerprint', () => {
    const asked = {
      name: 'LAPTOP-7F2C',
      madeAt: build.now,
      again: false,
      fingerprint: 'K7QF-2M9X-0ABT-ZZ31',
    };
    expect(joinWords(asked).says).toMatch(/^LAPTOP-7F2C asks to join since /);
    expect(joinWords({ ...asked, again: true }).says).toContain('under a new life');
    expect(joinWords(asked).todo).toContain('K7QF-2M9X-0ABT-ZZ31');
  });

  it('[R70] a sealed wave names who confirmed it, an open one who has not', () => {
    const marks = ['NORD-PK-02', 'SOR-PK-01'].map((device) => ({ origin: '', device, size: 1, note: '' }));
    expect(sealText({ at: build.now, marks }, [])).toBe(
      'Sealed Wed 18 Nov 2026, 05:04 +01:00: 2 workstations confirmed it by signed checkpoints (NORD-PK-02 and SOR-PK-01).',
    );
    expect(sealText(null, ['SOR-PK-01'])).toBe('Not sealed yet: SOR-PK-01 has not confirmed it.');
    expect(sealText(null, ['A', 'B'])).toBe('Not sealed yet: A and B have not confirmed it.');
    expect(sealText({ at: build.now, marks: [] }, [])).toMatch(/no other workstation/);
    expect(sealText(null, [])).toBe('Not sealed yet.');
  });
});

describe('what the check of a share found', () => {
  const ids = shareProbe.shape.id.options;
  const probe = (id: ShareProbe['id'], result: ShareProbe['result'], value: number | null = null) =>
    probeWords({ id, result, value, detail: '' });

  it.each(ids)('[R68] %s has a name, and says what it means good, slow, bad and not known', (id) => {
    const all = (['good', 'slow', 'bad', 'unknown'] as const).map((result) => probe(id, result));
    for (const { name, means } of all)
      expect([name, means]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(SENTENCE)]);
    expect(all.map(({ result }) => result)).toEqual(['good', 'slow', 'not good', 'not known']);
    expect(all[1]!.means).not.toBe(all[0]!.means);
  });

  it('[R68] what was measured has its unit', () => {
    expect(probe('visibility', 'slow', 4000).value).toBe('4 s');
    expect(probe('write', 'good', 40).value).toBe('40 ms');
    expect(probe('fsync', 'good', 180_000).value).toBe('3 min');
    expect(probe('free-space', 'good', 12_500_000_000).value).toBe('12 GB');
    expect(probe('free-space', 'bad', 0).value).toBe('0 B');
    expect(probe('path-length', 'good', 1).value).toBe('1 character');
    expect(probe('names', 'good', 7).value).toBe('7');
    expect(probe('rename', 'good').value).toBe('');
  });

  it('[R68] the verdict says whether it is fit, and how often it is looked at; the trail what was not good', () => {
    const timings = { round: 5000, settle: 800 };
    expect(verdictWords({ fit: 'fit', timings })).toEqual({
      says: 'The folder is fit to share the book.',
      timings: 'Looked at every 5 s. A file may take 800 ms to be seen by others.',
    });
    // Of a folder that cannot be used nobody knows how long it takes.
    expect(verdictWords({ fit: 'unfit', timings }).timings).toBe('');
    const probes: ShareProbe[] = [
      { id: 'write', result: 'good', value: 4, detail: '' },
      { id: 'visibility', result: 'slow', value: 4000, detail: '' },
      { id: 'fsync', result: 'unknown', value: null, detail: '' },
    ];
    expect(reportLine({ fit: 'with-care', probes })).toBe(
      'fit with care; see what another workstation wrote: slow',
    );
    expect(reportLine({ fit: 'fit', probes: [] })).toBe('fit');
  });
});

describe('conflicts at a gate', () => {
  const blocker = { kind: 'conflict', id: 'c', field: 'wave.timing', record: 'Line 3', sides: 2 } as const;
  const check = { id: 'conflicts', met: false, have: 0, want: 1, blockers: [blocker] } as const;

  it('[R34] the gate says how many are open, names each, and what they are', () => {
    expect(gateReasons({ checks: [check] })).toBe('1 conflict open');
    expect(checkStatement(check)).toBe('1 conflict is not settled');
    expect(checkDetail(check)).toMatch(/Written apart at two workstations/);
    expect(blockerWords(blocker)).toEqual({
      mark: 'book/conflict',
      name: 'Two sets of dates for Line 3',
      cause: 'not settled',
    });
    expect(checkLabel({ ...check, met: true, blockers: [] })).toBe('No conflict open');
  });

  it('[R34] the home list asks to settle it', () => {
    const wait = { kind: 'settle', count: 1, meaning: null } as const;
    expect([waitText(wait), waitText({ ...wait, count: 3 })]).toEqual([
      'Settle a conflict',
      'Settle 3 conflicts',
    ]);
  });

  it('[R34] what a conflict keeps closed is refused by its name', () => {
    const { what, why } = refusalText({
      code: 'conflict-open',
      data: { conflicts: [{ id: 'c', field: 'wave.timing', record: 'Line 3' }, null as never, { id: 'd' }] },
    });
    expect(what).toBe('Not done: 1 conflict is not settled');
    expect(why).toEqual(['Two sets of dates for Line 3']);
  });

  it('[R69] [R70] each alert between workstations says which, from which event on, and what to do', () => {
    const kinds = ['sync-fork', 'sync-cut-tail', 'sync-damaged', 'sync-clone'] as const;
    const all = kinds.map((kind) => alertWords({ kind, aboutName: 'NORD-PK-02', size: 17, at: build.now }));
    for (const { title, text } of all) {
      expect(title).toContain('NORD-PK-02');
      expect(text).toMatch(SENTENCE);
      expect(text).toContain('18');
    }
    expect(new Set(all.map(({ title }) => title)).size).toBe(4);
  });
});
