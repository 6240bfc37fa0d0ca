import type { Alert } from '../../domain/alert.ts';
import type { AlertId } from '../../domain/ids.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';

/** The state with an alert that somebody must look at. */
export function raised(
  state: BookState,
  what: Pick<Alert, 'kind' | 'about' | 'size'>,
  event: Envelope,
): BookState {
  const id = event.id as AlertId;
  return { ...state, alerts: state.alerts.set(id, { id, at: event.at, acknowledged: null, ...what }) };
}
