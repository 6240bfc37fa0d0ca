import type { Account } from '../domain/account.ts';
import type { Alert } from '../domain/alert.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import { deviceName } from './device-name.ts';
import type { AlertView } from './shape/settings-page.ts';
import { mayAsk } from './who-acts.ts';

type Held = Pick<BookState, 'accounts' | 'alerts' | 'devices'>;

/** Those that nobody acknowledged first, then the newest (R5). */
export function alertViews(state: Held, viewer: Account | null): readonly AlertView[] {
  return [...state.alerts.values()]
    .map((alert) => viewOf(state, alert, viewer))
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.at.ms - a.at.ms);
}

/** Nobody has said yet that they looked into it. */
function isOpen({ acknowledged }: Pick<Alert, 'acknowledged'>): boolean {
  return acknowledged === null;
}

function viewOf(state: Held, alert: Alert, viewer: Account | null): AlertView {
  const { kind, about, acknowledged } = alert;
  return {
    ...alert,
    aboutName:
      kind === 'account-locked'
        ? accountName(state, about)
        : (state.devices.get(about as DeviceId)?.name ?? deviceName(state, about)),
    acknowledgedBy: acknowledged === null ? null : accountName(state, acknowledged.by),
    yours: isOpen(alert) && about !== viewer?.id && mayAsk(viewer, 'alert.acknowledge'),
  };
}
