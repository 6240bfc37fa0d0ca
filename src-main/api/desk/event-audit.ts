import { factOf } from '../../../shared/events/catalog.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { contentDigest } from '../../../shared/events/sections.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { RolloutId } from '../../../shared/domain/ids.ts';
import { auditSignatures } from '../../identity/signature-audit.ts';

/** Says what is wrong with an event in its own terms, given the state before it; `null` when nothing is. */
export function auditEvents(): (event: Envelope, before: BookState) => string | null {
  const signatures = auditSignatures();
  return (event, before) => signatures(event) ?? contentSigned(event, before);
}

/** What was signed must be what stood there: the sections' digest, computed anew from the state before. */
function contentSigned(event: Envelope, before: BookState): string | null {
  const fact = factOf(event);
  if (fact?.type !== 'signed/1') return null;
  const { sections, digest } = fact.data.signature.statement;
  if (sections.includes('act')) return null;
  const rollout = before.rollouts.get(event.subject.rollout as RolloutId);
  const wave = fact.data.wave === null ? null : rollout?.waves.find((one) => one.id === fact.data.wave);
  if (!rollout || wave === undefined) return 'signs a record that was not there';
  return contentDigest(rollout, wave, sections) === digest
    ? null
    : 'the content signed is not the content that stood there';
}
