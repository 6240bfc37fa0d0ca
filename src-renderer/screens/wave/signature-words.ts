import { PAPER_WITNESSES } from '../../../shared/domain/paper.ts';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import type { Role } from '../../../shared/domain/account.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SignatureView, StepStatus, StepView } from '../../../shared/views/shape/gate.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { capital, listText } from '../../../shared/words/count.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { rolesText, roleWord } from '../../../shared/words/roles.ts';
import { durationText, instantText, planText } from '../../../shared/words/when.ts';
import type { RouteAnswer, RouteStep } from '../../parts/signature/signature-route.tsx';
import { approving } from '../../strings/en/approving.ts';
import { signing as words } from '../../strings/en/signing.ts';

/** Without a due date a signature asked for a day ago and not given turns amber. */
const lateAfter = 24 * 3_600_000;

export function isLate(step: StepView, now: Instant): boolean {
  if (step.status !== 'waiting' && step.status !== 'void') return false;
  if (step.late || step.due !== null) return step.late;
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

/** The functions in which a step may be answered. */
export function rolesOf({ role, also }: Pick<StepView, 'role' | 'also'>): readonly Role[] {
  return [...new Set([role, ...also])];
}

/** A step that wants several signatures, or one function among them. */
export function isQuorum({ need, must }: Pick<StepView, 'need' | 'must'>): boolean {
  return need > 1 || must.length > 0;
}

/** Who is meant by a step, signed or not: a person, some of several, or anybody in a function. */
export function askedName(step: StepView): string {
  const names = step.name === null ? step.people.map((one) => one.name) : [step.name];
  if (step.need > 1)
    return names.length > 0
      ? approving.quorumOf(step.need, names.join(', '))
      : approving.several(step.need, rolesText(rolesOf(step)));
  return names.length === 0 ? words.anyone(rolesText(rolesOf(step))) : approving.anyOf(names);
}

/** Whom a reminder reaches: those named who have not answered, else everybody in the functions. */
export function remindedName({ name, people, answers, role, also }: StepView): string {
  if (name !== null) return name;
  const left = people.filter(({ id }) => !answers.some((one) => one.signer === id));
  return left.length === 0
    ? rolesText(rolesOf({ role, also }), 'and')
    : listText(left.map((one) => one.name));
}

/** Whoever answered a step of one signature; else who is meant by it. */
export function stepName(step: StepView): string {
  return isQuorum(step) ? askedName(step) : (step.signature?.name ?? askedName(step));
}

/** Left out where the function already stands for the name. */
function roleOf(step: StepView): string | undefined {
  if (!isQuorum(step) && step.signature !== null) return capital(roleWord(step.signature.role));
  return step.name === null && step.people.length === 0 ? undefined : capital(rolesText(rolesOf(step)));
}

/** What has become of a step, in one line. */
export function stepLine(step: StepView, now: Instant): string {
  const { signature } = step;
  if (isQuorum(step) && (step.status === 'signed' || step.answers.length > 0))
    return approving.quorum(step.answers.length, step.need);
  if (step.status === 'signed' && signature !== null)
    return words.did(meaningWord(signature.meaning), instantText(signature.at));
  if (step.status === 'rejected' && signature !== null)
    return words.did(meaningWord('rejected'), instantText(signature.at));
  if (step.status === 'void') return words.voidAgain;
  if (step.status === 'not-asked') return words.notAsked;
  if (step.status === 'not-due') return words.notDue;
  if (step.asked === null) return words.notSigned;
  return step.due === null && isLate(step, now)
    ? words.askedAgo(durationText(now.ms - step.asked.ms))
    : words.askedAt(planText(step.asked, now));
}

/** How many are still wanted, and which function must be among them; nothing where one signature is enough. */
export function wantedLine({ status, answers, need, must, lacks }: StepView): string | null {
  if (status === 'signed' || !isQuorum({ need, must })) return null;
  const left = Math.max(need - answers.length, lacks.length, 1);
  const among = lacks.length === 0 ? '' : `; ${approving.lacks(rolesText(lacks, 'and'))}`;
  return `${approving.wanted(left, answers.length)}${among}`;
}

export function dueLine({ status, due, late }: StepView, now: Instant): string | null {
  if (due === null || (status !== 'waiting' && status !== 'void')) return null;
  return late
    ? approving.late(durationText(now.ms - due.ms), planText(due, now))
    : approving.due(planText(due, now));
}

export function remindedLine({ status, reminded }: StepView, now: Instant): string | null {
  if (reminded === null || status === 'signed') return null;
  const moment = planText(reminded.at, now);
  return reminded.note === ''
    ? approving.reminded(reminded.by, moment)
    : approving.remindedWith(reminded.by, moment, reminded.note);
}

/** What is known of a step, a line each. */
export function stepLines(step: StepView, now: Instant): readonly string[] {
  const behalf = step.yoursFor === null ? null : approving.yoursFor(step.yoursFor.name);
  const single = !isQuorum(step) && step.signature !== null ? signatureNotes(step.signature) : [];
  return [
    stepLine(step, now),
    ...(step.status === 'signed' ? single : []),
    wantedLine(step),
    dueLine(step, now),
    remindedLine(step, now),
    behalf,
  ].filter((line) => line !== null);
}

/** A signature as an answer at its place in the route: mark, name, what it says and when. */
export function answerOf(signature: SignatureView, waits = false): RouteAnswer {
  const voided = signature.void;
  const text =
    voided === null
      ? words.did(saidOf(signature), instantText(signature.at))
      : words.voidSince(instantText(voided.at));
  return {
    id: signature.id,
    state: waits ? 'waiting' : stateOf(signature),
    word: wordOf(signature, waits),
    name: `${signature.name}, ${roleWord(signature.role)}`,
    lines: [
      text,
      ...(voided === null ? [] : [words.voidBy(meaningWord(signature.meaning), voided.section, voided.by)]),
      ...signatureNotes(signature),
      ...(signature.comment === '' ? [] : [words.quoted(signature.comment)]),
    ],
  };
}

/** "Approved", or "Abstained": what stands under the line. */
function saidOf({ meaning }: SignatureView): string {
  return meaning === 'abstained' ? approving.abstained : meaningWord(meaning);
}

/** An abstention was signed, and answers nothing: it keeps the open line. */
export function stateOf({ status, meaning }: SignatureView): SignatureMark {
  return status === 'signed' && meaning === 'abstained' ? 'waiting' : status;
}

/** The word beside the mark where the mark alone would not say it. */
export function wordOf(signature: SignatureView, waits = false): string | undefined {
  if (waits && signature.paper !== null) return paperLine(signature.paper.witnesses);
  return signature.meaning === 'abstained' && signature.status === 'signed' ? approving.abstained : undefined;
}

/** "On paper, waits for 1 witness": said wherever such a signature stands. */
export function paperLine(witnesses: readonly { readonly name: string }[]): string {
  const left = PAPER_WITNESSES - witnesses.length;
  const names = witnesses.map((one) => one.name);
  if (left <= 0) return approving.paper(names);
  return names.length === 0 ? approving.paperWaits(left) : approving.paperSeen(names, left);
}

/** For whom it was signed, and that it was given on paper. */
export function signatureNotes({ onBehalf, paper }: SignatureView): readonly string[] {
  return [
    ...(onBehalf === null ? [] : [approving.onBehalf(onBehalf)]),
    ...(paper === null ? [] : [paperLine(paper.witnesses)]),
  ];
}

/** Every answer on a step, in the order they came; of one signature only those its own line does not tell. */
function answersOf(step: StepView): readonly RouteAnswer[] {
  const own = isQuorum(step) ? step.answers : [];
  const gone = step.gone.filter(
    (one) => isQuorum(step) || one.id !== step.signature?.id || one.void !== null,
  );
  const all = [...own, ...gone, ...step.abstained].toSorted((a, b) => a.at.ms - b.at.ms);
  return [...all.map((one) => answerOf(one)), ...step.papers.map((one) => answerOf(one, true))];
}

/** A step of the route as the side list shows it. */
export function routeStep(step: StepView, now: Instant): RouteStep {
  return {
    state: stepMark(step),
    name: stepName(step),
    role: roleOf(step),
    lines: stepLines(step, now),
    late: isLate(step, now),
    answers: answersOf(step),
  };
}
