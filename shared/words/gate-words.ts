import { assertNever } from '../kernel/assert-never.ts';
import type { Gate, GateCheck } from '../views/shape/gate.ts';
import { countText, numberText } from './count.ts';
import { gate as say } from './en/gate.ts';
import { meaningThing } from './meanings.ts';
import { roleWord } from './roles.ts';

/** So many reasons stand in a headline; the rest is a count. */
const IN_HEADLINE = 3;

/** "Entry gate closed: 3 people untrained, QA approval missing", or "Entry gate open: all 11 checks met". */
export function gateHeadline(gate: Gate): string {
  const name = say.name[gate.side];
  if (gate.open) return `${name} ${say.open}: ${say.allMet(numberText(gate.checks.length))}`;
  return `${name} ${say.closed}: ${gateReasons(gate)}`;
}

/** What keeps it closed, in its own order: "3 people untrained, QA approval missing and 2 more". Empty when it is open. */
export function gateReasons(gate: Pick<Gate, 'checks'>, most = IN_HEADLINE): string {
  const reasons = [...new Set(gate.checks.filter((check) => !check.met).flatMap(checkReasons))];
  const shown = reasons.slice(0, most).join(', ');
  return reasons.length > most ? `${shown} and ${say.moreChecks(numberText(reasons.length - most))}` : shown;
}

/** "8 of 10 checks met" */
export function gateCount(gate: Gate): string {
  return say.metOf(numberText(gate.met), numberText(gate.checks.length));
}

/** A check in the list of all: "Training 17 of 20", "Cohort frozen". */
export function checkLabel({ id, met, have, want }: GateCheck): string {
  const label = met ? say.label[id].met : say.label[id].unmet;
  return COUNTED.has(id) && want > 0 ? say.ofText(label, numberText(have), numberText(want)) : label;
}

const COUNTED: ReadonlySet<GateCheck['id']> = new Set<GateCheck['id']>([
  'criteria',
  'activities',
  'training',
  'approvals',
]);

/** One unmet check in the words of a headline; several where several things of their own are missing. */
export function checkReasons(check: GateCheck): readonly string[] {
  const missing = check.blockers.flatMap((one) => (one.kind === 'missing' ? [say.missing[one.what]] : []));
  if (check.id === 'plan-approved') return [say.planNot];
  const counted = countedReason(check);
  return [...missing, ...joinerReasons(check), ...(counted === null ? [] : [counted])];
}

function joinerReasons({ blockers }: GateCheck): readonly string[] {
  const undecided = blockers.filter((one) => one.kind === 'joiner').length;
  return undecided === 0 ? [] : [say.undecided(countText(undecided, ...say.joiner))];
}

/** The reason that counts what is neither "missing" nor a late joiner to be decided on; null when nothing is left to count. */
function countedReason({ id, blockers }: GateCheck): string | null {
  const left = blockers.filter((one) => one.kind !== 'missing' && one.kind !== 'joiner').length;
  if (left === 0) return null;
  switch (id) {
    case 'training':
      return say.untrained(countText(untrained(blockers).length, ...say.person));
    case 'joiners':
      return say.untrained(countText(untrained(blockers).length, ...say.joiner));
    case 'approvals':
    case 'plan-approved':
      return approvalReason(blockers);
    case 'criteria':
      return say.notMet(countText(left, ...say.criterion));
    case 'activities':
      return say.notDone(countText(left, ...say.activity));
    case 'earlier-phases':
      return say.notFinished(countText(left, ...say.earlier));
    case 'deviations':
      return say.isOpen(countText(left, ...say.deviation));
    case 'conflicts':
      return say.isOpen(countText(left, ...say.conflict));
    case 'no-halt':
      return say.halted;
    case 'intact':
      return say.damaged;
    case 'cohort':
    case 'rollback':
    case 'trail-review':
      return null;
    default:
      return assertNever(id);
  }
}

/** The ids of the people whose gaps a check names, each once. */
export function untrained(blockers: GateCheck['blockers']): readonly string[] {
  return [...new Set(blockers.flatMap((one) => (one.kind === 'gap' ? [one.person] : [])))];
}

/** Signatures that the open steps still want; a step that wants none more, but another function, wants one. */
export function missingApprovals(blockers: GateCheck['blockers']): number {
  return blockers.reduce(
    (sum, one) => (one.kind === 'approval' ? sum + Math.max(1, one.need - one.have) : sum),
    0,
  );
}

function approvalReason(blockers: GateCheck['blockers']): string {
  const steps = blockers.flatMap((one) => (one.kind === 'approval' ? [one] : []));
  const [first] = steps;
  if (first === undefined) return say.onlyAuthor;
  const rejected = steps.find((step) => step.status === 'rejected');
  if (rejected !== undefined) return say.roleRejected(roleWord(rejected.role));
  const missing = missingApprovals(blockers);
  if (steps.length > 1 || (missing > 1 && first.have === 0))
    return say.isMissing(countText(missing, ...say.approval));
  return missing > 1
    ? say.someMissing(numberText(missing), countText(first.need, ...say.approval))
    : say.roleMissing(roleWord(first.lacks[0] ?? first.role), meaningThing(first.meaning));
}
