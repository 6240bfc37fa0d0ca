import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { countText, listText } from '../../../shared/words/count.ts';
import { roleWord } from './terms.ts';

const lacks = {
  revoked: 'revoked',
  locked: 'locked',
  issued: 'own password not set',
  'invitation-over': 'issued password ran out unused',
  overdue: 'password too old',
  unaccepted: 'accountability statement not accepted',
  unchecked: 'identity not checked',
} as const;

/** "Kari Lie cannot sign yet: identity not checked" */
export function accountSentence(
  { name, roles, standing }: Pick<AccountRow, 'name' | 'roles' | 'standing'>,
  lacking: readonly (keyof typeof lacks)[],
  signs: boolean,
): string {
  if (standing.kind === 'revoked') return `The account of ${name} is revoked`;
  if (standing.kind === 'locked')
    return `The account of ${name} is locked after ${countText(standing.failures, 'wrong password', 'wrong passwords')}`;
  const functions = roles.length === 0 ? 'nobody in particular' : listText(roles.map(roleWord));
  if (lacking.length > 0)
    return `${name} cannot ${signs ? 'sign' : 'work'} yet: ${lacking.map((lack) => lacks[lack]).join(', ')}`;
  return signs ? `${name} can sign as ${functions}` : `${name} signs in as ${functions} and signs nothing`;
}

export const account = {
  yours: 'Your account',
  lacks,
  nothingMissing: 'nothing is missing',
  password: 'Change my password',
  accept: {
    own: 'You have not accepted the accountability statement',
    text: 'Whoever has not, signs nothing. It takes a minute to read.',
    act: 'Read the statement',
    submit: 'Accept the statement',
    done: (moment: string, version: number) => `accepted ${moment}, version ${version}`,
  },
  vouch: {
    lacking: (name: string) => `Nobody has checked who ${name} is`,
    own: 'Nobody has checked yet who you are',
    first:
      'It is recorded once they have set a password of their own: until then, whoever issued it could use the key.',
    again: (name: string) => `Nobody has checked who ${name} is since the password was reset`,
    text: 'Until somebody does, no signature of theirs is taken. Neither they themselves nor whoever issued their password may.',
    ownText: (names: string) =>
      names === ''
        ? 'Until somebody does, you sign nothing. Nobody else in this book may record it yet: ask the administrator to add somebody who may.'
        : `Until somebody does, you sign nothing. Show who you are to one of these: ${names}.`,
    others: (names: string) =>
      names === '' ? 'Nobody in this book may record it yet.' : `These may record it: ${names}.`,
    act: 'Record the identity check',
    title: (name: string) => `Record the identity check of ${name}`,
    lead: (name: string, accepted: boolean) =>
      `It is kept with your name and holds for the key ${name} uses now; a reset asks for it again. ${accepted ? `${name} can sign from then on.` : `${name} can sign once they have accepted the accountability statement too.`}`,
    key: 'Key checked',
    issued: 'Password issued by',
    themselves: 'themselves',
    how: 'How you checked who they are',
    howHint: 'For example: passport shown, number ending 482; or known in person for six years, same line',
    needHow: 'Say how you checked it: a document, or since when you know them',
    words: (name: string) => `What ${name} certifies to you, word for word`,
    submit: 'Record the identity check',
  },
  facts: {
    title: 'Account',
    person: 'On the roster as',
    made: 'Made',
    by: (moment: string, name: string | null) =>
      name === null ? `${moment}, with the book` : `${moment}, by ${name}`,
    statement: 'Accountability statement',
    password: 'Password good until',
  },
  functions: {
    title: 'Functions, and where they hold',
    role: 'Function',
    where: 'Sites',
    may: 'What it may do',
    everywhere: 'every site',
    none: 'No function: this account reads nothing and does nothing',
    noneText: 'An administrator gives it one with Change.',
  },
  keys: {
    title: 'Signing keys',
    note: (count: number) =>
      count === 1
        ? 'one since the account was made'
        : `${count}, a new one with each reset; older ones keep verifying`,
    none: 'No key yet',
    noneText: 'A key is made with the first password.',
    key: 'Fingerprint',
    since: 'In use since',
    password: 'Password set',
    issued: 'Issued by',
    themselves: 'themselves',
    checked: 'Identity checked',
    checkedBy: (name: string, moment: string) => `${name}, ${moment}`,
    unchecked: 'not checked',
    unneeded: 'signs nothing',
    state: 'State',
    inUse: 'in use',
    replaced: 'replaced',
  },
  history: {
    title: 'Sign-ins and changes',
    label: 'Which events',
    all: 'All',
    signIns: 'Sign-ins',
    account: 'Account',
    attempts: 'Attempts',
    when: 'When',
    what: 'What',
    who: 'Who',
    where: 'Workstation',
    why: 'Why',
    find: 'Words in these events',
    count: (shown: number, all: number) => `${shown} of ${countText(all, 'event', 'events')}`,
    newest: (shown: number, all: number) => `the newest ${shown} of ${countText(all, 'event', 'events')}`,
    none: 'No event of this kind',
    noneText: 'Sign-ins, changes and refused attempts appear here as they happen.',
    trail: 'All of it in the audit trail',
    signatures: 'Signatures given',
  },
} as const;
