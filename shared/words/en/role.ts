import type { Role } from '../../domain/account.ts';

export const roleTitles: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  'change-owner': 'change owner',
  quality: 'quality',
  production: 'production',
  validation: 'validation',
  trainer: 'trainer',
  'line-lead': 'line lead',
  auditor: 'auditor, read only',
  trainee: 'trainee',
};
/** Where the short of the trade is shorter than the title. */
export const roleShorts: Readonly<Partial<Record<Role, string>>> = { quality: 'QA', auditor: 'auditor' };
