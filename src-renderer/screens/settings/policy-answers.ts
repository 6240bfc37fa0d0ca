import { policy as schema } from '../../../shared/domain/policy.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { settings } from '../../strings/en/settings.ts';

const words = settings.passwords;

export const policyFields = [
  'shortest',
  'maxAgeDays',
  'warnDays',
  'issuedDays',
  'failures',
  'idleMinutes',
] as const satisfies readonly (keyof Policy)[];
export type PolicyField = (typeof policyFields)[number];
/** As typed; an empty age is none. */
export type PolicyAnswers = Readonly<Record<PolicyField, string>>;

export function answersOf(policy: Policy): PolicyAnswers {
  const { shortest, maxAgeDays, warnDays, issuedDays, failures, idleMinutes } = policy;
  return {
    shortest: String(shortest),
    maxAgeDays: maxAgeDays === null ? '' : String(maxAgeDays),
    warnDays: String(warnDays),
    issuedDays: String(issuedDays),
    failures: String(failures),
    idleMinutes: String(idleMinutes),
  };
}

/** The least and the most of a field, as the book itself holds them. */
export function rangeOf(field: PolicyField): readonly [least: number, most: number] {
  const number = field === 'maxAgeDays' ? schema.shape.maxAgeDays.unwrap() : schema.shape[field];
  return [number.minValue ?? 0, number.maxValue ?? 0];
}

function numberOf(field: PolicyField, text: string): number | null {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
  const [least, most] = rangeOf(field);
  return value === null || value < least || value > most ? null : value;
}

/** One error for each field that is no number of its range. */
export function policyErrors(answers: PolicyAnswers): readonly FormError[] {
  return policyFields
    .filter((field) => !(field === 'maxAgeDays' && answers.maxAgeDays.trim() === ''))
    .filter((field) => numberOf(field, answers[field]) === null)
    .map((field) => ({ name: field, words: words.wrong(...rangeOf(field)) }));
}

/** The policy that was typed; null while a field holds no number. */
export function policyOf(answers: PolicyAnswers): Policy | null {
  const of = (field: PolicyField): number | null => numberOf(field, answers[field]);
  const [shortest, warnDays, issuedDays] = [of('shortest'), of('warnDays'), of('issuedDays')];
  const [failures, idleMinutes] = [of('failures'), of('idleMinutes')];
  if (shortest === null || warnDays === null || issuedDays === null) return null;
  if (failures === null || idleMinutes === null || policyErrors(answers).length > 0) return null;
  return { shortest, maxAgeDays: of('maxAgeDays'), warnDays, issuedDays, failures, idleMinutes };
}

export function samePolicy(one: Policy, other: Policy): boolean {
  return policyFields.every((field) => one[field] === other[field]);
}
