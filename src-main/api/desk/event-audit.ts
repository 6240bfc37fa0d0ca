import type { Envelope } from '../../../shared/events/envelope.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { contentFault } from '../../identity/signed-content.ts';
import { auditSignatures } from '../../identity/signature-audit.ts';

/** Says what is wrong with an event in its own terms, given the state before it; `null` when nothing is. */
export function auditEvents(): (event: Envelope, before: BookState) => string | null {
  const signatures = auditSignatures();
  return (event, before) => signatures(event) ?? contentFault(event, before);
}
