import type { SignatureMark } from '../../../shared/domain/marks.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { SignatureView, StepStatus, StepView } from '../../../shared/views/shape/gate.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { capital } from '../../../shared/words/count.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { durationText, instantText, planText } from '../../../shared/words/when.ts';
import type { SignatureBlockProps } from '../../parts/signature/signature-block.tsx';
import type { RouteStep } from '../../parts/signature/signature-route.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing as words } from '../../strings/en/signing.ts';

/** A signature asked for a day ago and not given turns amber. */
const lateAfter = 24 * 3_600_000;

export function isLate(step: StepView, now: Instant): boolean {
  return step.status === 'waiting' && step.asked !== null && now.ms - step.asked.ms > lateAfter;
}

export function stepMark(step: StepView): SignatureMark {
  return step.yours ? 'yours' : markOfStatus(step.status);
}

function markOfStatus(status: StepStatus): SignatureMark {
  switch (status) {
    case 'signed':
    case 'rejected':
    case 'void':
      return status;
    case 'waiting':
    case 'not-due':
    case 'not-asked':
      return 'waiting';
    default:
      return assertNever(status);
  }
}

/** A step without a person is anybody acting in its role. */
export function stepName(step: StepView): string {
  return step.signature?.name ?? step.name ?? words.anyone(roleWord(step.role));
}

/** Left out where the role already stands for the name. */
function roleOf(step: StepView): string | undefined {
  return step.signature === null && step.name === null ? undefined : capital(roleWord(step.role));
}

/** What has become of a step, in one line. */
export function stepLine(step: StepView, now: Instant): string {
  const { signature } = step;
  if (step.status === 'signed' && signature !== null)
    return words.did(meaningWord(signature.meaning), instantText(signature.at));
  if (step.status === 'rejected' && signature !== null)
    return words.did(meaningWord('rejected'), instantText(signature.at));
  if (step.status === 'void') return words.voidAgain;
  if (step.status === 'not-asked') return words.notAsked;
  if (step.status === 'not-due') return words.notDue;
  if (step.asked === null) return words.notSigned;
  return isLate(step, now)
    ? words.askedAgo(durationText(now.ms - step.asked.ms))
    : words.askedAt(planText(step.asked, now));
}

/** A step of the route as the side list shows it. */
export function routeStep(step: StepView, now: Instant): RouteStep {
  return {
    state: stepMark(step),
    name: stepName(step),
    role: roleOf(step),
    lines: [stepLine(step, now)],
    late: isLate(step, now),
  };
}

/** A signature made, good or not, as it is printed. */
export function signatureBlock(signature: SignatureView): SignatureBlockProps {
  const state = signature.status;
  const voided = signature.void;
  return {
    state,
    name: signature.name,
    meaning: voided === null ? meaningWord(signature.meaning) : words.voidSince(instantText(voided.at)),
    role: `${signature.title}, ${roleWord(signature.role)}`,
    when: instantText(signature.at),
    detail:
      voided === null
        ? comment(signature)
        : words.voidBy(meaningWord(signature.meaning), voided.section, voided.by),
    digest: shortDigest(signature.digest),
  };
}

function comment(signature: SignatureView): string | undefined {
  return signature.comment === '' ? undefined : words.quoted(signature.comment);
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

/** A step of the route as a card: the signature, or who is waited for. */
export function stepBlock(step: StepView, now: Instant): SignatureBlockProps {
  if (step.signature !== null && step.status === 'signed') return signatureBlock(step.signature);
  return {
    state: step.status === 'rejected' ? 'rejected' : step.yours ? 'yours' : 'waiting',
    name: stepName(step),
    meaning: step.yours ? words.yours : words.waitsFor(meaningWord(step.meaning)),
    role: roleOf(step),
    when: stepLine(step, now),
    late: isLate(step, now),
  };
}
