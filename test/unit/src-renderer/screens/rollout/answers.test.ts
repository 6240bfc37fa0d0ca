import { describe, expect, it } from 'vitest';
import { impactErrors } from '../../../../../src-renderer/screens/rollout/dialogs/impact-rows.ts';
import {
  minutesOf,
  rollbackErrors,
} from '../../../../../src-renderer/screens/rollout/dialogs/rollback-answers.ts';
import { riskErrors } from '../../../../../src-renderer/screens/rollout/dialogs/risk-rows.ts';
import { timingErrors, timingOf } from '../../../../../src-renderer/screens/rollout/timing-form.tsx';

describe('the answers of a plan', () => {
  it('[R38] say for each line of impact and of risk what is missing in it', () => {
    expect(
      impactErrors([
        { area: 'Lines', effect: 'Screens', todo: 'Install' },
        { area: '', effect: 'x', todo: ' ' },
      ]).map((error) => error.words),
    ).toEqual(['Line 2: enter the area', 'Line 2: enter what must be done']);
    expect(
      riskErrors([{ hazard: '', before: 'high', measure: '', residual: 'low' }]).map((error) => error.name),
    ).toEqual(['hazard-0', 'measure-0']);
  });

  it('[R40] want a trigger, an owner, steps and whole minutes of a rollback plan', () => {
    const empty = { trigger: '', owner: '', steps: '\n ', minutes: '2.5', pointOfNoReturn: '' };
    expect(rollbackErrors(empty).map((error) => error.name)).toEqual([
      'trigger',
      'owner',
      'minutes',
      'steps',
    ]);
    expect(rollbackErrors({ ...empty, trigger: 'a', owner: 'b', steps: 'c', minutes: ' 25 ' })).toEqual([]);
    expect([minutesOf('0'), minutesOf('-1'), minutesOf('1e3'), minutesOf('')]).toEqual([0, null, null, null]);
  });

  it('[R10] read dates as times of the book\u2019s zone, and want the exit after the go-live', () => {
    const answers = { goLive: '19 Nov 2026 14:00', exit: '2026-12-08 14:00' };
    expect(timingErrors(answers, 'Europe/Oslo')).toEqual([]);
    expect(timingOf(answers, 'Europe/Oslo')?.goLive).toEqual({
      ms: Date.UTC(2026, 10, 19, 13),
      offset: 60,
      zone: 'Europe/Oslo',
    });
    expect(
      timingErrors({ ...answers, exit: '19 Nov 2026 14:00' }, 'Europe/Oslo').map((error) => error.name),
    ).toEqual(['exit']);
    expect(
      timingErrors({ goLive: 'tomorrow', exit: '31 Nov 2026 10:00' }, 'Europe/Oslo').map(
        (error) => error.name,
      ),
    ).toEqual(['go-live', 'exit']);
  });
});
