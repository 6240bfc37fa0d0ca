import { describe, expect, it } from 'vitest';
import { trainingItem } from '../../../../../shared/domain/training.ts';
import {
  answersOf,
  itemErrors,
  itemOf,
  noEquivalent,
  noItem,
} from '../../../../../src-renderer/screens/training-items/item-answers.ts';
import { reopened } from '../../../../../src-renderer/screens/training-items/reopened.ts';
import {
  freshVersion,
  versionErrors,
  versionOf,
} from '../../../../../src-renderer/screens/training-items/version-answers.ts';
import { noWhom } from '../../../../../src-renderer/screens/training-items/whom-answers.ts';
import { aPage, aPerson, aWave, gap, notNeeded, trained } from '../training/a-page.ts';

const full = trainingItem.parse({
  id: 'WI-118',
  title: 'Line clearance',
  versions: [],
  assessed: true,
  validDays: 365,
  methods: ['classroom', 'assessment'],
  trainerHolds: 'WI-118',
  signedBy: { trainee: true, trainer: false },
  equivalents: [{ version: 4, item: 'WI-117', from: 2, note: 'Same line' }],
  neededBy: { roles: ['Operator'], sites: [], lines: ['Line 3'], shifts: [], departments: [] },
});

describe('answers of a training item', () => {
  it('[R46] keep everything of an item that is opened and saved without a change', () => {
    const { versions, ...rest } = full;
    expect(itemOf(full.id, answersOf(full))).toEqual(rest);
    expect(versions).toEqual([]);
  });

  it('[R48] do not let an item be assessed that may only be read', () => {
    const named = { ...noItem, title: 'SOP', assessed: true };
    expect(itemErrors(named)).toEqual([]);
    expect(itemErrors({ ...named, methods: ['read'] }).map((one) => one.name)).toEqual(['method-read']);
  });

  it('[R46] name every answer of an equivalence that is missing, and a standing need that means nobody', () => {
    const answers = {
      ...noItem,
      title: 'SOP',
      equivalents: [{ ...noEquivalent, from: 'x' }],
      standing: true,
    };
    expect(itemErrors(answers).map((one) => one.name)).toEqual([
      'version-0',
      'item-0',
      'from-0',
      'note-0',
      'roles',
    ]);
  });
});

describe('answers of a version', () => {
  it('[R46] ask who trains again, and why where it is not everybody', () => {
    const fresh = { ...freshVersion(5, '1 Dec 2026', null), note: 'Photo step' };
    expect(versionErrors(fresh, 5).map((one) => one.name)).toEqual(['rule']);
    expect(versionErrors({ ...fresh, rule: 'none' }, 5).map((one) => one.name)).toEqual(['why']);
    expect(versionErrors({ ...fresh, rule: 'in-scope' }, 5).map((one) => one.name)).toEqual(['roles', 'why']);
    expect(versionErrors({ ...fresh, rule: 'all', version: '4' }, 5).map((one) => one.name)).toEqual([
      'version',
    ]);
  });

  it('[R46] carry the rule with whom it means and its reason', () => {
    const whom = { ...noWhom, roles: 'Operator, Line lead' };
    const answers = {
      ...freshVersion(5, '1 Dec 2026', 'in-scope'),
      note: 'x',
      whom,
      reason: 'Only they print',
    };
    expect(versionOf(answers, '2026-11-18')).toEqual({
      version: 5,
      effective: '2026-12-01',
      note: 'x',
      retraining: {
        rule: 'in-scope',
        whom: { roles: ['Operator', 'Line lead'], sites: [], lines: [], shifts: [], departments: [] },
        reason: 'Only they print',
      },
    });
  });
});

describe('what a version reopens', () => {
  const page = aPage([
    aWave(
      'w3',
      'Line 3',
      ['WI-118'],
      [
        aPerson('a', 'A', [trained]),
        aPerson('b', 'B', [gap('never')]),
        aPerson('c', 'C', [trained], { role: 'Line lead' }),
        aPerson('d', 'D', [notNeeded]),
      ],
    ),
    aWave('w4', 'Line 4', ['MES-03'], [aPerson('e', 'E', [trained])]),
  ]);

  it('[R46] is those trained today whom the rule means, wave by wave, before it is saved', () => {
    const whom = { ...noWhom, roles: 'line lead' };
    expect(reopened(page, 'WI-118', { rule: 'all', whom: noWhom })).toEqual([
      { wave: 'w3', title: 'Line 3', count: 2, of: 3 },
    ]);
    expect(reopened(page, 'WI-118', { rule: 'in-scope', whom })).toEqual([
      { wave: 'w3', title: 'Line 3', count: 1, of: 3 },
    ]);
    expect(reopened(page, 'WI-118', { rule: 'none', whom })).toEqual([]);
  });
});
