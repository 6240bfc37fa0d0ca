import { countText } from './time.ts';

export const accounts = {
  crumb: 'Administration',
  sentence: (active: number, locked: number) => `${countText(active, 'account', 'accounts')} may sign in${locked === 0 ? '' : `; ${countText(locked, 'is locked', 'are locked')}`}`,
  add: 'Add an account', table: 'Accounts', name: 'Name', id: 'User id', title: 'Title', roles: 'Functions', standing: 'State', signs: 'Signs',
  standings: { active: 'active', locked: 'locked', revoked: 'revoked' }, mustChange: 'sets an own password at the next sign-in',
  found: (shown: number, all: number) => `${shown} of ${countText(all, 'account', 'accounts')}`, find: 'Name, user id or title', noneFound: 'No account fits these words', noneFoundText: 'Look for a part of the name or of the user id.', onlyActive: 'Active', filters: 'Show',
  side: { since: 'Since', reason: 'Reason', by: 'By', failures: (count: number) => countText(count, 'failed attempt', 'failed attempts'), change: 'Change', reset: 'Reset the password', unlock: 'Unlock', revoke: 'Revoke', history: 'History in the audit trail', signable: 'May be asked to sign', yes: 'yes', no: 'no', password: 'Password', own: 'own', issued: 'issued, must be changed' },
  fields: { id: 'User id', idHint: 'Short, for signing in, for example k.lie. It cannot be changed later, and is never used again', name: 'Name', nameHint: 'As it is printed beside a signature', title: 'Title', titleHint: 'For example QA lead', roles: 'Functions', rolesHint: 'What this person may act in. Administration cannot be joined with approving or training', password: 'First password', again: 'First password once more', passwordHint: 'The person must choose another one at first sign-in', reason: 'Reason', reasonHint: 'The audit trail will show it' },
  roleDetail: {
    administrator: 'Accounts and this workstation. Approves nothing.', 'change-owner': 'Plans, asks for approvals, goes live.', quality: 'Approves, reviews, resumes after a halt.', production: 'Approves, hands over.',
    validation: 'Reviews and approves.', trainer: 'Records training.', 'line-lead': 'Ticks activities, records training, accepts a handoff.', auditor: 'Reads everything, writes nothing.',
  },
  make: { title: 'Add an account', submit: 'Add the account' },
  change: { title: (name: string) => `Change the account of ${name}`, submit: 'Save the account' },
  reset: { title: (name: string) => `Reset the password of ${name}`, submit: 'Reset the password', text: 'A new signing key is made with it; what was signed before keeps verifying under the old key. Whoever resets a password cannot sign as that person.' },
  unlock: { title: (name: string) => `Unlock ${name}`, submit: 'Unlock the account', text: 'Repeated failed signings locked it. Ask who tried before you unlock.' },
  revoke: { title: (name: string) => `Revoke the account of ${name}`, submit: 'Revoke the account', text: 'The account can never sign in or sign again. Its earlier signatures still verify.', phrase: 'revoke', purpose: 'to revoke the account', hint: 'This cannot be taken back; a new account needs another user id.' },
  need: { id: 'Enter a user id', badId: 'Use letters, digits and . _ @ + / - only, up to 64, without spaces', name: 'Enter a name', title: 'Enter a title', roles: 'Choose at least one function', reason: 'Enter a reason. The audit trail will show it', phrase: 'Type revoke to go on, or keep the account' },
} as const;
