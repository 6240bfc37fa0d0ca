import type { WhenCode } from '../../events/refusal-code.ts';
import type { GateCheck } from '../../views/shape/gate.ts';
import { blockerWords, checkDetail, checkStatement } from '../check-words.ts';
import { listText } from '../count.ts';
import { head } from '../en/refusal/head.ts';
import { states, when as say } from '../en/refusal/when.ts';
import { gateReasons } from '../gate-words.ts';
import { checksOf, haltsOf, sideOf, textOf, textsOf } from '../refusal-data.ts';
import { instantText } from '../when.ts';
import { missingShort, missingWhole } from './missing.ts';
import { NAMES, said, type Text } from './said.ts';
import { thingText } from './thing.ts';

/** Refusals about the moment: a state, a gate, a halt, a plan that is not ready for it. */
export const whenTexts: Readonly<Record<WhenCode, Text>> = {
  finished: (data) => {
    const what = textOf(data, 'what') || 'wave';
    const { why, record, todo } = say.finished;
    const reason = why(thingText(what), stateText(textOf(data, 'state')));
    return said(head.notDone, { why: reason, todo: what === 'training-record' ? record : todo });
  },
  'wrong-state': (data) => {
    const { why, open, waves, nothing, needs, todo } = say['wrong-state'];
    const named = textsOf(data, 'waves');
    const rollout = textOf(data, 'needs') === 'waves-finished';
    const lines = named.length > 0 ? [waves(listText(named, NAMES))] : rollout ? [nothing] : [];
    const reason = rollout ? open : why(stateText(textOf(data, 'state')));
    return said(head.notDone, { why: reason, todo: needs[textOf(data, 'needs')] ?? todo }, ...lines);
  },
  'gate-closed': (data) => {
    const checks = checksOf(data);
    const reasons = gateReasons({ checks });
    const what = say['gate-closed'].what[sideOf(data)];
    return {
      what: reasons === '' ? what : head.colon(what, reasons),
      why: checks.map(checkLine),
      todo: say['gate-closed'].todo,
    };
  },
  halted: (data) => {
    const lines = haltsOf(data).map(({ at, seen }) => say.halted.line(instantText(at), seen));
    return said(head.notDone, say.halted, ...lines);
  },
  'plan-not-approved': (data) => {
    const lines = checksOf(data).flatMap((check) => checkDetail(check) ?? []);
    return said(head.notDone, say['plan-not-approved'], ...lines);
  },
  missing: (data) => {
    const lacks = textsOf(data, 'what');
    const why = listText(lacks.map(missingShort));
    return said(head.notDone, { why, todo: say.missing.todo }, ...lacks.map(missingWhole));
  },
  'cohort-frozen': () => said(head.notDone, say['cohort-frozen']),
};

function stateText(name: string): string {
  return Object.hasOwn(states, name) ? states[name as keyof typeof states] : name;
}

/** "3 of 20 people are not trained on the current version: Jonas Bakke (WI-118 v4, never trained) and 2 more" */
function checkLine(check: GateCheck): string {
  const names = check.blockers
    .filter((one) => one.kind !== 'missing')
    .map(blockerWords)
    .map(({ name, cause }) => (cause === '' ? name : `${name} (${cause})`));
  return names.length === 0
    ? checkStatement(check)
    : say['gate-closed'].line(checkStatement(check), listText(names, NAMES));
}
