import { factOf } from '../../../shared/events/catalog.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { contentFault } from '../../identity/signed-content.ts';
import { auditSignatures } from '../../identity/signature-audit.ts';

/** Says what is wrong with an event in its own terms, given the state before it; `null` when nothing is. */
export function auditEvents(): (event: Envelope, before: BookState) => string | null {
  const signatures = auditSignatures();
  return (event, before) => signatures(event) ?? contentFault(event, before);
}

/** The scan that an event names: it must be in the book. */
export function blobNamed(event: Envelope): string | null {
  // Asked of every line of a log: the cheap question first.
  if (!event.type.startsWith('paper-recorded/')) return null;
  const fact = factOf(event);
  return fact?.type === 'paper-recorded/1' ? fact.data.paper.scan.sha256 : null;
}
