import type { SyncCode } from '../../events/refusal-code.ts';
import type { Refusal } from '../../kernel/result.ts';
import { conflictTitle } from '../conflict-title.ts';
import { head } from '../en/refusal/head.ts';
import { sync as say } from '../en/refusal/sync.ts';
import { textOf } from '../refusal-data.ts';
import { counted, given, said, type Text } from './said.ts';

/** Refusals about workstations, the folder between them, and what two of them wrote apart. */
export const syncTexts: Readonly<Record<SyncCode, Text>> = {
  'conflict-open': (data) => counted(conflictsOf(data), say['conflict-open']),
  'conflict-settled': () => said(head.notDone, say['conflict-settled']),
  'device-known': (data) => {
    const { why, somebody, todo } = say['device-known'];
    return said(head.notDone, { why: why(textOf(data, 'name') || somebody), todo });
  },
  'device-unknown': () => said(head.notDone, say['device-unknown']),
  'device-revoked': (data) => {
    const { why, somebody, todo } = say['device-revoked'];
    return said(head.notDone, { why: why(textOf(data, 'name') || somebody), todo });
  },
  'own-device': () => said(head.notDone, say['own-device']),
  'code-taken': (data) => {
    const { why, other, todo } = say['code-taken'];
    return said(head.notDone, { why: why(textOf(data, 'code'), textOf(data, 'name') || other), todo });
  },
  'last-workstation': () => said(head.notDone, say['last-workstation']),
  'share-not-set': () => said(head.notDone, say['share-not-set']),
  'share-unreachable': (data) => {
    const where = given(textOf(data, 'where'), asItCame);
    const fault = textOf(data, 'why');
    const { why, todo, todos } = say['share-unreachable'];
    const next = { why, todo: Object.hasOwn(todos, fault) ? todos[fault as keyof typeof todos] : todo };
    return said(head.notDone, next, ...where, ...given(fault, folderFaultText));
  },
  'share-not-empty-of-others': (data) =>
    said(head.notDone, say['share-not-empty-of-others'], ...whereAndWhy(data)),
  'share-inside-book': (data) => said(head.notDone, say['share-inside-book'], ...whereAndWhy(data)),
  'not-a-share': (data) => said(head.notDone, say['not-a-share'], ...whereAndWhy(data)),
  'not-a-backup': (data) => said(head.notDone, say['not-a-backup'], ...whereAndWhy(data)),
  'join-waiting': () => said(head.notDone, say['join-waiting']),
};

function whereAndWhy(data: Refusal['data']): readonly string[] {
  return [...given(textOf(data, 'where'), asItCame), ...given(textOf(data, 'why'), asItCame)];
}

/** What is wrong with a folder; what a newer host calls so is shown as it came. */
export function folderFaultText(fault: string): string {
  const { faults } = say['share-unreachable'];
  return Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : fault;
}

/** Each by what stands against each other; `sides` may be missing, and is two at least. */
function conflictsOf(data: Refusal['data']): readonly string[] {
  const value = data['conflicts'];
  const list = Array.isArray(value) ? (value as unknown as readonly (Refusal['data'] | null)[]) : [];
  return list.flatMap((one) => {
    if (one === null || typeof one !== 'object') return [];
    const [field, record] = [textOf(one, 'field'), textOf(one, 'record')];
    const sides = typeof one['sides'] === 'number' ? one['sides'] : 2;
    return field === '' ? [] : [conflictTitle({ field, record, sides })];
  });
}

function asItCame(text: string): string {
  return text;
}
