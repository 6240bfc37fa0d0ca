import type { Role } from '../../domain/account.ts';

export const roleTitles: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  'change-owner': 'change owner',
  quality: 'quality',
  production: 'production',
  validation: 'validation',
  trainer: 'trainer',
  'line-lead': 'line lead',
  board: 'board member',
  auditor: 'auditor, read only',
  trainee: 'trainee',
};
/** Where the trade says it otherwise within a line than as a title. */
export const roleShorts: Readonly<Partial<Record<Role, string>>> = {
  quality: 'QA',
  board: 'change-control board',
  auditor: 'auditor',
};
export const roleSites = {
  everywhere: 'everywhere',
  at: (role: string, sites: string) => `${role} at ${sites}`,
} as const;
