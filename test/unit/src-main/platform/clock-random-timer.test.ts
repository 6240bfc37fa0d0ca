import { expect, it } from 'vitest';
import { fixedClock } from '../../../../src-main/platform/fixed-clock.ts';
import { systemClock } from '../../../../src-main/platform/clock.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { systemRandom } from '../../../../src-main/platform/random.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { systemTimer } from '../../../../src-main/platform/timer.ts';
import { systemProcesses } from '../../../../src-main/platform/processes.ts';
import { clockContract, randomContract, timerContract } from './clock-random-timer.contract.ts';

clockContract('system clock', systemClock);
clockContract('fixed clock', () => fixedClock({ ms: 5, offset: -330, zone: 'Asia/Kolkata' }, 1));
randomContract('system random', systemRandom);
randomContract('seeded random', () => seededRandom(7));
timerContract('manual timer', () => {
  const timer = manualTimer();
  return { timer, pass: async (ms) => timer.advance(ms) };
});
timerContract('system timer', () => {
  const timer = systemTimer();
  // Ends with what it waits for: a timer set last and due last.
  return {
    timer,
    pass: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
});

it('the same seed gives the same chance', () => {
  expect(seededRandom(4711).bytes(8)).toEqual(seededRandom(4711).bytes(8));
  expect(seededRandom(4711).bytes(8)).not.toEqual(seededRandom(4712).bytes(8));
});

it('a process knows itself as running, a number that was given to another as not, another machine’s as unknown', () => {
  const processes = systemProcesses();
  const self = processes.self();
  expect(processes.runs(self)).toBe(true);
  expect(processes.runs({ ...self, start: '0' })).toBe(false);
  expect(processes.runs({ ...self, pid: 2 ** 22 + 1 })).toBe(false);
  expect(processes.runs({ ...self, host: `not-${self.host}` })).toBeNull();
});
