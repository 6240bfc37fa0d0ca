import type { Whom } from '../../../shared/domain/whom.ts';
import { listOf } from '../wave/scope-form.ts';

export const whomLists = ['roles', 'sites', 'lines', 'shifts', 'departments'] as const;
export type WhomList = (typeof whomLists)[number];
/** Whom something is for, as typed: one line each, with commas. */
export type WhomAnswers = Readonly<Record<WhomList, string>>;

export const noWhom: WhomAnswers = { roles: '', sites: '', lines: '', shifts: '', departments: '' };

export function whomAnswers(whom: Whom): WhomAnswers {
  const { roles, sites, lines, shifts, departments } = whom;
  return {
    roles: roles.join(', '),
    sites: sites.join(', '),
    lines: lines.join(', '),
    shifts: shifts.join(', '),
    departments: departments.join(', '),
  };
}

export function whomOf(answers: WhomAnswers): Record<WhomList, string[]> {
  const of = (name: WhomList): string[] => [...listOf(answers[name])];
  return {
    roles: of('roles'),
    sites: of('sites'),
    lines: of('lines'),
    shifts: of('shifts'),
    departments: of('departments'),
  };
}

export function whomIsEmpty(answers: WhomAnswers): boolean {
  return whomLists.every((name) => listOf(answers[name]).length === 0);
}
