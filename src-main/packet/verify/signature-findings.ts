import type { Statement } from '../../../shared/domain/signature.ts';
import { overrideTarget, paperTarget } from '../../../shared/events/act-targets.ts';
import { actDigest } from '../../../shared/events/sections.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type {
  PacketRoute,
  PacketSignature,
  PacketStep,
} from '../../../shared/views/packet/packet-signatures.ts';
import { verifySignature } from '../../identity/signing.ts';
import { meaningWords } from '../words/noun.ts';
import { minuteText } from '../words/when.ts';
import { digestOfSections, paperStands } from './covered.ts';
import { bad, good } from './finding.ts';
import { trainingFindings } from './training-findings.ts';
import type { Finding } from './verdict.ts';

/** Checks every signature in the record with the one verifier, and that what it covers is what stands there (R12). */
export function signatureFindings(contents: PacketContents): readonly Finding[] {
  const training = trainingFindings(contents);
  if (contents.signatures.length === 0) return [good('no-signatures'), ...training, approvals(contents)];
  return [...contents.signatures.map((one) => findingOf(one, contents)), ...training, approvals(contents)];
}

function findingOf(held: PacketSignature, contents: PacketContents): Finding {
  const { name, meaning, at } = held.statement;
  const data = { name, meaning: meaningWords[meaning], at: minuteText(at) };
  const why = faultOf(held, contents);
  return why === null
    ? good('signature-valid', {
        ...data,
        void: held.void !== null,
        known: isKnownAct(held.statement, contents),
      })
    : bad('signature-broken', { ...data, why });
}

function faultOf(held: PacketSignature, contents: PacketContents): string | null {
  const { statement, on } = held;
  const record = on === 'wave' ? contents.wave : contents.rollout;
  const { id, statement: said, key, value } = held;
  if (
    !verifySignature(
      { id, statement: said, key, value },
      held.keys.map((publicKey) => ({ publicKey })),
    )
  ) {
    return held.keys.includes(key)
      ? 'it does not fit its statement'
      : 'its key is none that the account has had';
  }
  if (statement.book !== contents.book.id) return 'it was made for another book';
  if (statement.record.kind !== on || statement.record.id !== record?.id)
    return 'it was made for another record';
  if (held.void === null && !coversContent(statement, contents))
    return 'what it covers was changed after it was signed';
  return null;
}

function coversContent(statement: Statement, contents: PacketContents): boolean {
  if (statement.sections.includes('act')) return true;
  return (
    digestOfSections(statement.sections, statement.record.kind === 'wave', contents) === statement.digest
  );
}

/** Whether the act is about something in this record: a waived criterion may have been withdrawn since, which breaks no signature. */
function isKnownAct(
  { sections, meaning, record, comment, digest }: Statement,
  contents: PacketContents,
): boolean {
  return (
    !sections.includes('act') ||
    actsOn(contents).some((target) => actDigest(meaning, record.id, target, comment) === digest)
  );
}

/** What a single act can be about: nothing else than its record, a criterion, a halt, somebody's gap, or a paper. */
function actsOn({ sections, course, training, papers }: PacketContents): readonly (string | null)[] {
  return [
    null,
    ...(sections.wave?.criteria ?? []).map((criterion) => criterion.id),
    ...course.halts.map((halt) => halt.id),
    ...(training?.overrides ?? []).map((one) => overrideTarget(one)),
    ...papers.map((one) => paperTarget(one.paper)),
  ];
}

/** A step may read "signed" only by so many different people's signatures on it that stand, or their witnessed papers. */
function approvals(contents: PacketContents): Finding {
  const steps = contents.routes.flatMap((route) =>
    route.steps.filter((step) => step.status === 'signed').map((step) => ({ route, step })),
  );
  const wrong = steps.filter(({ route, step }) => !isAnswered(route, step, contents));
  if (wrong.length > 0)
    return bad('approvals-differ', { names: wrong.map(({ step }) => step.name ?? step.role).join(', ') });
  return good('approvals-match', { count: steps.length });
}

function isAnswered(route: PacketRoute, step: PacketStep, contents: PacketContents): boolean {
  const on = route.of === 'plan' ? 'rollout' : 'wave';
  const given = step.answers.map((id) => answerOf(id, step, on, contents));
  const signers = new Set(given.map((one) => one?.signer));
  const roles = given.map((one) => one?.role);
  return (
    !given.includes(null) && signers.size >= step.need && step.must.every((role) => roles.includes(role))
  );
}

/** Who answered, and in which function; null when the answer does not stand. */
function answerOf(
  id: string,
  step: PacketStep,
  on: 'rollout' | 'wave',
  { signatures, papers, sections }: PacketContents,
): Pick<Statement, 'signer' | 'role'> | null {
  const held = signatures.find((one) => one.id === id);
  if (held !== undefined) {
    const { statement } = held;
    const stands = held.void === null && held.step === step.id && held.on === on;
    return stands && statement.meaning === step.meaning ? statement : null;
  }
  const found = papers.find((one) => one.paper.id === id);
  return found !== undefined && found.on === on && paperStands(found, step, { signatures, sections })
    ? found.paper
    : null;
}
