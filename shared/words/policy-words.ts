import type { Policy } from '../domain/policy.ts';
import { countText } from './count.ts';
import { policy as say } from './en/policy.ts';

const values: { readonly [Field in keyof Policy]: (value: Policy[Field]) => string } = {
  shortest: (count) => countText(count, ...say.character),
  maxAgeDays: (days) => (days === null ? say.anyAge : countText(days, ...say.day)),
  warnDays: (days) => countText(days, ...say.day),
  issuedDays: (days) => countText(days, ...say.day),
  failures: (count) => countText(count, ...say.wrong),
  idleMinutes: (count) => countText(count, ...say.minute),
};

/** What a site asks of passwords and screens: label and value, line by line. */
export function policyLines(policy: Policy): readonly (readonly [string, string])[] {
  const fields = Object.keys(say.label) as (keyof Policy)[];
  return fields.map((field) => [say.label[field], valueOf(policy, field)] as const);
}

function valueOf<Field extends keyof Policy>(policy: Policy, field: Field): string {
  return values[field](policy[field]);
}
