import type { Policy } from '../../domain/policy.ts';

export const policy = {
  label: {
    shortest: 'Shortest password',
    maxAgeDays: 'A password is good for',
    warnDays: 'Told before it runs out',
    issuedDays: 'An issued password is good for',
    failures: 'An account locks after',
    idleMinutes: 'A screen locks after',
  } satisfies Record<keyof Policy, string>,
  character: ['character', 'characters'],
  day: ['day', 'days'],
  anyAge: 'any time',
  wrong: ['wrong password in a row', 'wrong passwords in a row'],
  minute: ['minute without a key pressed', 'minutes without a key pressed'],
} as const;
