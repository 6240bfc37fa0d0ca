import { factOf } from '../../../shared/events/catalog.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { actionOf } from '../../../shared/events/fold/copied.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { contentFault } from '../../identity/signed-content.ts';
import { auditSignatures, COPIED, signatureFault } from '../../identity/signature-audit.ts';

/**
 * Says what is wrong with an event in its own terms, given the state before it; `null` when nothing is. Where several
 * workstations write, the state before an event may hold what its own workstation did not know: what looks wrong then is
 * told to `doubt`, to be held against what was known there.
 */
export function auditEvents(
  doubt: ((event: Envelope) => void) | null = null,
): (event: Envelope, before: BookState) => string | null {
  const signatures = auditSignatures();
  return (event, before) => {
    // Another life of its workstation has it too: it is judged where it stands first, and here it says nothing.
    if (actionOf(before.action, event).again) return null;
    const fault = signatures(event) ?? contentFault(event, before);
    if (fault === null || fault === COPIED || doubt === null || before.devices.size < 2) return fault;
    doubt(event);
    return null;
  };
}

/** What is wrong with an event, given the state that it was decided on. */
export function faultInPast(event: Envelope, past: BookState): string | null {
  return signatureFault(event, past) ?? contentFault(event, past);
}

/** The scan that an event names: it must be in the book. */
export function blobNamed(event: Envelope): string | null {
  if (!mayNameBlob(event.type)) return null;
  const fact = factOf(event);
  return fact?.type === 'paper-recorded/1' ? fact.data.paper.scan.sha256 : null;
}

/** Asked of every line of a log: the cheap question first. */
export function mayNameBlob(type: string): boolean {
  return type.startsWith('paper-recorded/');
}
