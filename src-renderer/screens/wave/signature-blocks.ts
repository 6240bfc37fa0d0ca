import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SignatureView, StepView } from '../../../shared/views/shape/gate.ts';
import { capital } from '../../../shared/words/count.ts';
import { meaningThing, meaningWord } from '../../../shared/words/meanings.ts';
import { rolesText, roleWord } from '../../../shared/words/roles.ts';
import { instantText } from '../../../shared/words/when.ts';
import type { SignatureBlockProps } from '../../parts/signature/signature-block.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { approving } from '../../strings/en/approving.ts';
import { signing as words } from '../../strings/en/signing.ts';
import {
  askedName,
  dueLine,
  isLate,
  remindedLine,
  rolesOf,
  signatureNotes,
  stateOf,
  stepLine,
  wantedLine,
  wordOf,
} from './signature-words.ts';

function detailOf({ comment, paper, void: voided, meaning }: SignatureView): string | undefined {
  if (voided !== null) return words.voidBy(meaningWord(meaning), voided.section, voided.by);
  const lines = [
    ...(paper === null
      ? []
      : [
          approving.paperRecorded(paper.recordedBy, instantText(paper.recordedAt)),
          approving.paperWhy(paper.reason),
        ]),
    ...(comment === '' ? [] : [words.quoted(comment)]),
  ];
  return lines.length === 0 ? undefined : lines.join('. ');
}

/** A signature made, good or not, as it is printed; `waits`: on paper, and not witnessed yet. */
export function signatureBlock(signature: SignatureView, waits = false): SignatureBlockProps {
  const voided = signature.void;
  return {
    state: waits ? 'waiting' : stateOf(signature),
    word: wordOf(signature, waits),
    name: signature.name,
    meaning: voided === null ? meaningWord(signature.meaning) : words.voidSince(instantText(voided.at)),
    notes: signatureNotes(signature),
    role: `${signature.title}, ${roleWord(signature.role)}`,
    when: instantText(signature.at),
    detail: detailOf(signature),
    digest: shortDigest(signature.digest),
  };
}

/** The change owner's release, signed in the act of going live. */
export function releaseBlock({ released, rollout }: WavePage): SignatureBlockProps {
  if (released !== null) return signatureBlock(released);
  return {
    state: 'waiting',
    name: rollout.owner.name,
    meaning: words.releaseNotDue,
    role: capital(roleWord('change-owner')),
    when: words.releaseWhen,
  };
}

/** Who is still waited for at a step; null where nobody is: signed, or rejected and not asked again. */
export function waitingBlock(step: StepView, now: Instant): SignatureBlockProps | null {
  if (step.status === 'signed' || step.status === 'rejected') return null;
  const named = step.name !== null || step.people.length > 0;
  const behalf = step.yoursFor === null ? null : approving.yoursFor(step.yoursFor.name);
  return {
    state: step.yours ? 'yours' : 'waiting',
    name: askedName(step),
    meaning: step.yours ? (behalf ?? words.yours) : words.waitsFor(meaningThing(step.meaning)),
    role: named ? capital(rolesText(rolesOf(step))) : undefined,
    notes: [wantedLine(step), dueLine(step, now), remindedLine(step, now)].filter((line) => line !== null),
    when: stepLine(step, now),
    late: isLate(step, now),
  };
}
