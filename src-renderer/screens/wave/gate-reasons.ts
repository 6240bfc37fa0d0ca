import type { GateSide } from '../../../shared/domain/wave.ts';
import type { Blocker, Gate, GateCheck } from '../../../shared/views/shape/gate.ts';
import { blockerWords, checkDetail, checkStatement } from '../../../shared/words/check-words.ts';
import type { Action } from '../../parts/action.tsx';
import type { Reason } from '../../parts/gate-panel/reason-list.tsx';
import { gate as words } from '../../strings/en/gate.ts';
import { actionsFor } from './gate-acts.ts';
import type { GateActs } from './gate-acts.ts';
import { namedAtMost } from './gap-groups.ts';
import { causeHref, gapGroups } from './training-reason.ts';

/** What is said by the detail line is not said again as a name. */
const inDetail: ReadonlySet<Blocker['kind']> = new Set<Blocker['kind']>([
  'missing',
  'only-author',
  'damaged',
]);

function sectionOf(check: GateCheck): string | null {
  const sections: Partial<Record<GateCheck['id'], string>> = {
    cohort: 'scope',
    joiners: 'scope',
    criteria: 'criteria',
    activities: 'activities',
    approvals: 'approvals',
    deviations: 'deviations',
  };
  return sections[check.id] ?? null;
}

/** A single approval is told in the detail line, by name and date; several are listed. */
function namedBlockers(check: GateCheck): readonly Blocker[] {
  const named = check.blockers.filter((blocker) => !inDetail.has(blocker.kind));
  return check.id === 'approvals' && named.length === 1 ? [] : named;
}

function detailOf(check: GateCheck, names: number): string | undefined {
  const listed = check.id === 'approvals' && names > 0;
  return listed ? undefined : (checkDetail(check) ?? undefined);
}

function moreOf(check: GateCheck, names: number, acts: GateActs): Action | undefined {
  const section = sectionOf(check);
  if (names <= namedAtMost) return undefined;
  if (check.id === 'training') return { label: words.moreNames(names - namedAtMost), href: causeHref(acts) };
  if (section === null) return undefined;
  return { label: words.moreNames(names - namedAtMost), onPress: () => acts.go(section) };
}

function leads(action: Action): boolean {
  return action.href !== undefined;
}

/** One unmet check: bold statement, names with their marks, the control that removes it. */
export function reasonOf(check: GateCheck, acts: GateActs, side: GateSide, readOnly: boolean): Reason {
  const groups = gapGroups(check, acts).map((group) =>
    readOnly ? { ...group, actions: group.actions.filter(leads) } : group,
  );
  const told = groups.length === 0 ? () => true : (blocker: Blocker) => blocker.kind !== 'gap';
  const names = namedBlockers(check).filter(told).map(blockerWords);
  // What the groups end in is not offered twice.
  const rest = groups.length === 0 ? check : { ...check, blockers: check.blockers.filter(told) };
  const all = actionsFor(rest, acts, side);
  return {
    statement: checkStatement(check),
    names,
    groups,
    detail: detailOf(check, names.length),
    more: moreOf(check, names.length, acts),
    // Going somewhere to read is left to everybody; what writes is not shown to who may only read.
    actions: readOnly ? all.filter((action) => leads(action) && check.id !== 'approvals') : all,
  };
}

export function reasonsOf(gate: Gate, acts: GateActs, readOnly: boolean): readonly Reason[] {
  return gate.checks.filter((check) => !check.met).map((check) => reasonOf(check, acts, gate.side, readOnly));
}
