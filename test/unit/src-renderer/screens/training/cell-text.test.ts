import { describe, expect, it } from 'vitest';
import { trainingItem } from '../../../../../shared/domain/training.ts';
import type { RecordView } from '../../../../../shared/views/shape/person-page.ts';
import { cellText } from '../../../../../src-renderer/screens/training/cell-text.ts';
import type { CellFacts } from '../../../../../src-renderer/screens/training/cell-text.ts';
import { latestDay, overrideErrors } from '../../../../../src-renderer/screens/training/override-answers.ts';
import { causeTiles } from '../../../../../src-renderer/screens/training/tiles.ts';
import { now } from '../../app/fake-host.tsx';
import { aPage, aPerson, aWave, expiring, gap, lineThree, overridden, trained } from './a-page.ts';

const item = trainingItem.parse({
  id: 'MES-03',
  title: 'Step confirmation',
  versions: [
    { version: 2, effective: '2026-09-01', note: '' },
    { version: 3, effective: '2026-11-13', note: 'the photo step is new' },
    { version: 4, effective: '2026-12-01', note: 'not yet' },
  ],
  assessed: false,
  validDays: 365,
  methods: ['classroom', 'assessment'],
});

function aRecord(part: Partial<RecordView> = {}): RecordView {
  return {
    id: 'r',
    item: 'MES-03',
    title: item.title,
    version: 2,
    method: 'on-the-job',
    trainer: 'Henrik Lund',
    on: { ms: Date.UTC(2026, 9, 12, 8), offset: 120, zone: 'Europe/Oslo' },
    result: 'passed',
    evidence: '',
    source: null,
    signatures: [],
    missing: [],
    yours: null,
    withdrawn: null,
    ...part,
  };
}

const row = { item: 'MES-03', title: item.title, version: 3, need: 1, trained: 0, overridden: 0, gaps: [] };
const facts = (...records: readonly RecordView[]): CellFacts => ({ records, item, overrides: [], now });
const made = 'Trained on version 2 by Henrik Lund on 12 Oct 2026, passed.';

describe('the card of a cell', () => {
  it('[R46] says what came since, and nothing of a version still ahead', () => {
    expect(cellText(gap('outdated', 2), row, facts(aRecord()))).toEqual([
      made,
      'Version 3 came on 13 Nov 2026: the photo step is new.',
    ]);
  });

  it('[R45] says why the record there does not do, by cause', () => {
    const record = aRecord();
    const why = (cause: Parameters<typeof gap>[0], given = record) =>
      cellText(gap(cause, 2), row, facts(given)).at(-1);
    expect(why('expired')).toBe('Training on it holds 365 days; these are over.');
    expect(why('not-assessed')).toBe('Only a passed assessment counts.');
    expect(why('wrong-method')).toBe('What counts is classroom and assessment.');
    expect(why('unsigned', aRecord({ missing: ['trainer', 'trainee'] }))).toBe(
      'It counts once trainer and trainee have signed.',
    );
    expect(why('failed', aRecord({ result: 'failed' }))).toBe(
      'Not passed on 12 Oct 2026, version 2, with Henrik Lund.',
    );
    expect(cellText(gap('never'), row, facts())).toEqual(['No record on any version.']);
  });

  it('[R46] says how a record answers: carried over, or through another item, and until when', () => {
    const carried = { ...trained, kind: 'trained' as const, answer: { kind: 'carried' as const, from: 2 } };
    expect(cellText({ ...carried, on: aRecord().on }, row, facts(aRecord()))).toEqual([
      made,
      'Version 3 asks nobody like them to train again, so version 2 carries over.',
    ]);
    const other = { ...carried, answer: { kind: 'equivalent' as const, item: 'WI-1', version: 5 } };
    expect(cellText(other, row, facts()).at(-1)).toBe('It counts through WI-1 version 5.');
    expect(cellText(expiring, row, facts()).at(-1)).toBe('It runs out on 29 Nov 2026.');
  });

  it('[R49] says who signed an override, until when and why', () => {
    const signed = {
      id: 'ov-1',
      wave: 'w3',
      person: 'p',
      name: 'P',
      item: 'MES-03',
      version: 3,
      until: '2026-11-30',
      reason: 'Works beside a trained colleague',
      byName: 'Ingrid Solberg',
    };
    expect(cellText(overridden, row, { ...facts(), overrides: [signed] })).toEqual([
      'No record on any version.',
      'Ingrid Solberg signed an override until 30 Nov 2026: Works beside a trained colleague.',
    ]);
  });

  it('[R45] leaves withdrawn records aside', () => {
    const withdrawn = { at: now, by: 'x', byName: 'X', reason: 'wrong person' };
    expect(cellText(gap('never'), row, facts(aRecord({ withdrawn })))).toEqual(['No record on any version.']);
  });
});

describe('an override', () => {
  it('[R49] holds from today for ninety days at most, and needs a reason', () => {
    const errors = (until: string, reason = 'x') =>
      overrideErrors({ until, reason }, '2026-11-18').map((e) => e.name);
    expect(latestDay('2026-11-18')).toBe('2027-02-16');
    expect(errors('18 Nov 2026')).toEqual([]);
    expect(errors('16 Feb 2027')).toEqual([]);
    expect(errors('17 Feb 2027')).toEqual(['until']);
    expect(errors('17 Nov 2026')).toEqual(['until']);
    expect(errors('soon', ' ')).toEqual(['until', 'reason']);
  });
});

describe('the tiles', () => {
  it('[R45] name who lacks what by cause, and show rarer causes only where there are any', () => {
    const runs = { person: 'p', name: 'P Q', item: 'WI-118', title: '', until: '2026-11-29', days: 11 };
    const page = aPage([lineThree()], { expiring: [{ ...runs, days: 60, until: '2027-01-17' }, runs] });
    const said = causeTiles(page, now).map((tile) => `${tile.title} ${tile.count}: ${tile.text}`);
    expect(said).toEqual([
      'Never trained 1: Bakke: WI-118',
      'New version since 1: Rahimi: MES-03',
      'Not passed 1: Okafor: WI-121',
      'Expires in 30 days 1: Not a gap yet. First on 29 Nov',
      'Override signed 0: None in force',
    ]);
  });

  it('[R45] name the item most people lack, one of many by name, and count the other items', () => {
    const people = ['Ada A', 'Bo B', 'Cy C', 'Di D', 'Ed E'].map((name) =>
      aPerson(name, name, [gap('unsigned'), name === 'Ed E' ? gap('unsigned') : trained]),
    );
    const page = aPage([aWave('w', 'W', ['A-1', 'B-2'], people)]);
    const tile = causeTiles(page, now).find((one) => one.cause === 'unsigned');
    expect(tile).toMatchObject({ count: 6, text: 'A and 4 more: A-1; 1 more item', gap: true });
  });
});
