export const who = {
  'not-signed-in': { why: 'nobody is signed in', todo: 'Sign in, then do it again.' },
  'not-allowed': {
    why: (roles: string) => `only ${roles} can do this`,
    todo: (roles: string) => `Ask somebody who acts as ${roles}.`,
  },
  locked: {
    why: 'this account is locked after repeated wrong passwords',
    todo: 'An administrator unlocks it, with a reason.',
  },
  revoked: {
    why: 'this account is revoked',
    more: (id: string) => `${id} is revoked. What it signed stays valid.`,
    todo: 'Somebody with a valid account has to do it.',
  },
  'wrong-password': {
    why: 'the password is wrong',
    left: (n: number) =>
      n === 1 ? 'One more try, then the account locks.' : `${n} tries are left, then the account locks.`,
    todo: 'Type the password again.',
  },
  'wrong-sign-in': { why: 'user id or password is wrong', todo: 'Check both and sign in again.' },
  'must-change-password': {
    why: 'the password was issued by somebody else',
    todo: 'Set your own password first.',
  },
  'weak-password': {
    why: 'the password is too weak',
    todo: 'Choose another one. Several words in a row are easy to keep and hard to guess.',
  },
  'password-needed': { why: 'a signature needs your password', todo: 'Enter your password.' },
  'id-needed': {
    why: 'the first signature since you signed in needs user id and password',
    todo: 'Enter both.',
  },
  'wrong-id': {
    why: 'the user id is not that of the person signed in',
    todo: 'Enter your own user id, or let the other person sign in.',
  },
  'password-expired': {
    why: 'the password is too old',
    since: (moment: string) => `It ran out on ${moment}.`,
    todo: 'Set a new one first.',
  },
  'invitation-expired': {
    why: 'the password was issued too long ago and never changed, so it no longer opens the account',
    issued: (moment: string) => `It was issued on ${moment}.`,
    todo: 'An administrator resets it. Sign in soon after, and set your own.',
  },
  'not-at-this-site': {
    why: (roles: string, site: string) => `you do not act as ${roles} at ${site}`,
    unknown: 'your functions do not reach this site',
    todo: 'Ask somebody who acts there, or an administrator to let your function hold there too.',
  },
  'not-vouched': {
    why: 'nobody has checked yet who holds this account',
    may: (names: string) => `Who may check it: ${names}.`,
    todo: 'Show who you are to somebody who may check it. Nothing is signed before that.',
  },
  'not-accepted': {
    why: 'you have not accepted yet what you answer for when you sign',
    todo: 'Read the accountability statement in your account and accept it, then sign.',
  },
  'own-vouch': {
    why: 'nobody checks their own identity, nor that of an account whose password they issued',
    todo: 'Somebody else has to check it and record it.',
  },
  'unchecked-voucher': {
    why: 'nobody has checked yet who you are, and somebody who is checked can do this',
    may: (names: string) => `Who may check it: ${names}.`,
    todo: 'Ask one of them to record it, or to check first who you are.',
  },
  'not-own-password': {
    why: (name: string) => `${name} has not set a password of their own yet`,
    nobody: 'this person',
    todo: 'Ask them to sign in and set one. Then check who they are and record it.',
  },
  'own-alert': { why: 'the alert is about you', todo: 'Another administrator or QA acknowledges it.' },
  'last-administrator': {
    why: 'this is the last administrator',
    todo: 'Make somebody else an administrator first.',
  },
  'roles-apart': {
    why: (roles: string) => `an administrator can neither approve nor train: ${roles}`,
    todo: 'Give these functions to another account.',
  },
} as const;

export const passwordRules: Readonly<Record<string, (shortest: string) => string>> = {
  'too-short': (shortest) => `It is shorter than ${shortest} characters.`,
  'has-id': () => 'It holds the user id.',
  'has-name': () => 'It holds a part of the name.',
  common: () => 'It is a common password.',
  'few-characters': () => 'It uses too few different characters.',
  'same-as-before': () => 'It is the same as before.',
};
