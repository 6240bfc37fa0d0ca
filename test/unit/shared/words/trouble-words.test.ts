import { describe, expect, it } from 'vitest';
import { TROUBLES, type Trouble, type TroubleCode } from '../../../../shared/domain/trouble.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import type { Json } from '../../../../shared/kernel/json.ts';
import { troubleWords } from '../../../../shared/words/trouble-words.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at } = build;
const SENTENCES = /^[A-Z][^!]*\.$/s;
const KNOWN: Readonly<Record<string, string>> = { 'o-1': 'NORD-PK-02', 'o-2': 'SOR-PK-01' };
const names = (origin: string): string => KNOWN[origin] ?? origin;

function told(code: TroubleCode, about: string | null = null, data: Readonly<Record<string, Json>> = {}) {
  const trouble: Trouble = { code, about, data };
  return troubleWords(trouble, names);
}

describe('what stands between workstations', () => {
  it.each(TROUBLES)('[R68] %s says what happened and what to do, with nothing else known', (code) => {
    for (const about of [null, 'o-1', 'LAPTOP-7F2C']) {
      const { says, todo } = told(code, about);
      expect([says, todo]).toEqual([expect.stringMatching(SENTENCES), expect.stringMatching(SENTENCES)]);
      expect(`${says} ${todo}`).not.toMatch(/undefined|null|NaN|please|error|fail|\bsuccess|\d{4,}/i);
      expect(says).not.toBe(todo);
    }
  });

  it('[R68] no two troubles say the same', () => {
    const all = TROUBLES.map((code) => told(code, 'o-1').says);
    expect(new Set(all).size).toBe(TROUBLES.length);
  });

  it('[R68] a folder that is gone says since when, that work goes on, and how many actions wait', () => {
    const since = at('2026-11-18 04:51');
    expect(told('share-gone', null, { since, waiting: 3 }).says).toBe(
      'The shared folder was not reached since Wed 18 Nov 2026, 04:51 +01:00. Work goes on; 3 actions wait.',
    );
    expect(told('share-gone', null, { waiting: 1 }).says).toBe(
      'The shared folder was not reached. Work goes on; 1 action waits.',
    );
    expect(told('share-full').says).toBe('The shared folder is full. Work goes on.');
  });

  it('[R68] with the time now, a moment of the same day is told by its clock, one of another day or zone in full', () => {
    const trouble: Trouble = {
      code: 'share-gone',
      about: null,
      data: { since: at('2026-11-18 04:51'), waiting: 3 },
    };
    const says = (now: Instant) => troubleWords(trouble, names, now).says;
    expect(says(at('2026-11-18 05:04'))).toBe(
      'The shared folder was not reached since 04:51. Work goes on; 3 actions wait.',
    );
    expect(says(at('2026-11-19 00:04'))).toContain('Wed 18 Nov 2026, 04:51 +01:00');
    expect(says(at('2026-11-18 05:04', 120))).toContain('Wed 18 Nov 2026, 04:51 +01:00');
  });

  it('[R70] what others countersigned and is gone is counted and named', () => {
    expect(told('tail-missing', 'o-2', { events: 23 }).says).toBe(
      'Others have countersigned 23 events of SOR-PK-01 that are not in the shared folder.',
    );
    expect(told('tail-missing', 'o-2', { events: 1 }).says).toContain('1 event of SOR-PK-01 that is not');
  });

  it("[R68] what is damaged of others is theirs to write anew; of one's own a sound copy lies there", () => {
    expect(told('file-damaged', 'o-1', { file: 'd/x/seg/000000/000001' })).toMatchObject({
      says: 'A file of NORD-PK-02 in the shared folder is not what was written. It is d/x/seg/000000/000001.',
      todo: expect.stringContaining('Let NORD-PK-02 sync'),
    });
    expect(told('file-damaged').todo).toMatch(/^A sound copy is written beside it/);
  });

  it('[R67] who waits for whom is said by name', () => {
    const { says, todo } = told('waits-for-others', 'o-2', { events: 12, wants: 'o-1' });
    expect(says).toBe('12 events of SOR-PK-01 wait for what NORD-PK-02 did before.');
    expect(todo).toMatch(/^Let NORD-PK-02 sync/);
  });

  it('[R69] a copied workstation is told apart from one of others', () => {
    expect(told('clone').says).toMatch(/^This workstation was copied/);
    expect(told('clone', 'o-1').says).toBe('The identity of NORD-PK-02 is used in two places.');
  });

  it('[R33] what an unenrolled workstation wrote is counted, and does not count', () => {
    expect(told('quarantined', 'LAPTOP-7F2C', { events: 2 }).says).toBe(
      'LAPTOP-7F2C writes to the shared folder without being let in: 2 events are held and do not count.',
    );
    expect(told('quarantined', null, { events: 1 }).says).toContain('An unknown workstation');
    expect(told('quarantined', null, { events: 1 }).says).toContain('1 event is held and does not count');
  });

  it('[R27] a clock says by how much and which way; an event is numbered from one', () => {
    expect(told('clock-skew', 'o-1', { ms: 360_000 }).says).toBe(
      'The clock of NORD-PK-02 is 6 min ahead of this one.',
    );
    expect(told('clock-skew', 'o-1', { ms: -7_500_000 }).says).toBe(
      'The clock of NORD-PK-02 is 2 h 5 min behind this one.',
    );
    expect(told('fork', 'o-1', { seq: 0 }).says).toBe(
      'Two different events stand at number 1 of NORD-PK-02.',
    );
  });

  it('[R68] data of another version are not trusted: what is not a number or a moment is left out', () => {
    expect(told('share-gone', null, { since: 'yesterday', waiting: 'many' }).says).toBe(
      'The shared folder was not reached. Work goes on.',
    );
    expect(told('file-vanished', null, { files: 3 }).says).toBe(
      'Three files that this workstation wrote were gone from the shared folder and are written anew.',
    );
    expect(told('newer-version', 'o-1', { version: '0.6.0' }).says).toContain('runs version 0.6.0');
  });
});
