import type { Mark } from '../domain/marks.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Blocker } from '../views/shape/gate.ts';
import { capital, familyNamesText, listText, numberText } from './count.ts';
import { gate as say } from './en/gate.ts';
import { meaningThing } from './meanings.ts';
import { roleWord } from './roles.ts';
import { instantText } from './when.ts';

type Approval = Extract<Blocker, { kind: 'approval' }>;

export interface BlockerWords {
  readonly mark: Mark;
  readonly name: string;
  readonly cause: string;
}

/** So many names stand in a line; the rest is a count. */
const NAMES = 5;

/** "2 of 5 signed; QA still missing" */
export function quorumText({ have, need, lacks }: Approval): string {
  const signed = say.statement.quorum(numberText(have), numberText(need));
  return lacks.length === 0 ? signed : say.statement.lacking(signed, lackedText(lacks));
}

/** What stands below the statement of an approval, a sentence each: who was asked when, reminded when, how late, what lies on paper. */
export function approvalDetail(approval: Approval): readonly string[] {
  const { status, reminded, late, due, papers } = approval;
  const asked = status === 'waiting' || status === 'void';
  return [
    stateDetail(approval),
    ...(asked && reminded !== null ? [say.detail.reminded(instantText(reminded))] : []),
    ...(late && due !== null ? [say.detail.late(instantText(due))] : []),
    ...(papers.length === 0 ? [] : [say.detail.paper(listText(papers, NAMES), papers.length === 1)]),
  ];
}

function stateDetail({ role: of, people, status, asked }: Approval): string {
  const role = capital(roleWord(of));
  switch (status) {
    case 'void':
      return say.detail.void(role);
    case 'rejected':
      return say.detail.rejected(role);
    case 'not-due':
      return say.detail.notDue(role);
    case 'not-asked':
      return say.detail.notAsked(role);
    case 'signed':
    case 'waiting':
      if (asked === null) return say.detail.notAsked(role);
      return people.length === 0
        ? say.detail.askedRole(roleWord(of), instantText(asked))
        : say.detail.asked(namesText(people), people.length === 1, instantText(asked));
    default:
      return assertNever(status);
  }
}

/** An approval that is missing, by name where somebody is named: "Tomasz Wieczorek", "QA approval, asked Mon 16 Nov 2026, 08:00 +01:00". */
export function approvalWords(approval: Approval): BlockerWords {
  const { people, role, late, status } = approval;
  const mark = late && status === 'waiting' ? 'check/late' : (`signature/${markOf(status)}` as const);
  const name = people.length === 0 ? capital(roleWord(role)) : namesText(people);
  return { mark, name, cause: [stateCause(approval), ...moreCauses(approval)].reduce(say.blocker.more) };
}

function markOf(status: Approval['status']): 'waiting' | 'rejected' | 'void' | 'signed' {
  return status === 'rejected' || status === 'void' || status === 'signed' ? status : 'waiting';
}

function stateCause({ people, role, meaning, status, asked }: Approval): string {
  const thing = people.length === 0 ? meaningThing(meaning) : `${roleWord(role)} ${meaningThing(meaning)}`;
  switch (status) {
    case 'waiting':
      return asked === null ? say.blocker.waiting(thing) : say.blocker.askedOn(thing, instantText(asked));
    case 'not-due':
      return say.blocker.notDue(thing);
    case 'not-asked':
      return say.blocker.notAsked(thing);
    case 'rejected':
      return say.blocker.rejected;
    case 'void':
      return say.blocker.void(thing);
    case 'signed':
      return say.blocker.signed;
    default:
      return assertNever(status);
  }
}

function moreCauses({ have, need, lacks, late, due, papers }: Approval): readonly string[] {
  return [
    ...(need > 1 ? [say.statement.quorum(numberText(have), numberText(need))] : []),
    ...(need > 1 && lacks.length > 0 ? [say.blocker.lacks(lackedText(lacks))] : []),
    ...(papers.length > 0 ? [say.blocker.paper] : []),
    ...(late && due !== null ? [say.blocker.lateSince(instantText(due))] : []),
  ];
}

function lackedText(lacks: Approval['lacks']): string {
  return listText(lacks.map(roleWord));
}

/** One by the whole name, several by family name. */
function namesText(people: readonly string[]): string {
  return people.length === 1 ? (people[0] ?? '') : familyNamesText(people);
}
