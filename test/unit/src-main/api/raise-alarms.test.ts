import { expect, it } from 'vitest';
import type { SyncAlarm } from '../../../../shared/domain/device.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { raiseAlarms } from '../../../../src-main/api/sync/after-round.ts';

it('[R69] writes down a fork again when it parts earlier than was known, and not when later', async () => {
  const origin = '01931000-0000-7000-8000-0000000000f2-1';
  let state: BookState = emptyState;
  const logged: number[] = [];
  const log = async (drafts: readonly { readonly data: object }[]) => {
    const { seq } = (drafts[0]?.data ?? {}) as SyncAlarm;
    logged.push(seq);
    const alert = { id: `a${seq}`, kind: 'sync-fork', about: origin, size: seq, acknowledged: null };
    state = { ...state, alerts: state.alerts.set(alert.id as never, alert as never) };
    return [];
  };
  const raise = (seq: number) =>
    raiseAlarms([{ kind: 'fork', origin, seq, detail: '' }], () => state, { log } as never);
  for (const seq of [16, 16, 20, 10, 16, 12, 10]) await raise(seq);
  expect(logged).toEqual([16, 10]);
});
