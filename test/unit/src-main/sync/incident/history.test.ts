import { expect, it } from 'vitest';
import type { RoundResult } from '../../../../../src-main/sync/contract.ts';
import { roundHistory } from '../../../../../src-main/sync/incident/history.ts';

const peer = '01931000-0000-7000-8000-00000000dddd-1';
const round = (ms: number, here: number): RoundResult => ({
  at: { ms, offset: 0, zone: 'UTC' },
  reached: true,
  published: 1,
  taken: 0,
  peers: [
    {
      origin: peer,
      size: here,
      madeAt: null,
      note: null,
      version: null,
      has: {},
      witnessed: 0,
      here,
      clock: null,
      held: 0,
    },
  ],
  troubles: [],
  alarms: [],
  asked: [],
  strangers: [],
  clone: null,
  operations: 4,
});

it('[Y62] keeps rounds in which something moved, in order, and counts those that it leaves out', () => {
  const history = roundHistory(3);
  history.keep(round(1, 1), 5);
  history.keep(round(2, 1), 5);
  history.keep(round(3, 1), 6);
  history.keep(round(4, 2), 6);
  expect(history.rounds().map(({ at, own, here }) => [at.ms, own, here[peer]])).toEqual([
    [1, 5, 1],
    [3, 6, 1],
    [4, 6, 2],
  ]);
  expect(history.left()).toBe(1);
  history.keep(round(5, 3), 6);
  expect(history.rounds().map(({ at }) => at.ms)).toEqual([3, 4, 5]);
  expect(history.left()).toBe(2);
});
