import type { Ports } from '../../../shared/api/ports.ts';
import { refused } from '../../../shared/kernel/result.ts';
import type { Desk } from '../desk/desk.ts';

/** Stands in until TRAIL writes it. */
export function whyPort(_desk: Desk, _caller: string): Pick<Ports['read'], 'why'> {
  return { why: async ({ wave }) => refused('not-found', { what: 'wave', id: wave }) };
}
