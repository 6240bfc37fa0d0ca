import type { Policy } from '../../../shared/domain/policy.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { listText } from '../../../shared/words/count.ts';
import { settings } from '../../strings/en/settings.ts';

const { effects } = settings.passwords;
const dayMs = 86_400_000;

/** Whose own password is older than the new rule allows: told from when it runs out by the rule that holds now. */
function tooOld(before: number, after: number, accounts: readonly AccountRow[], now: Instant): string[] {
  return accounts
    .filter(({ standing, mustChange }) => standing.kind === 'active' && !mustChange)
    .filter(({ passwordDue }) => passwordDue !== null && passwordDue.ms + (after - before) * dayMs < now.ms)
    .map(({ name }) => name);
}

function ageEffect(
  before: Policy,
  after: Policy,
  accounts: readonly AccountRow[],
  now: Instant,
): readonly string[] {
  if (after.maxAgeDays === null) return [];
  if (before.maxAgeDays === null) return [effects.someOlder(after.maxAgeDays)];
  const names = tooOld(before.maxAgeDays, after.maxAgeDays, accounts, now);
  return names.length === 0 ? [] : [effects.older(listText(names, 5), names.length)];
}

/** What a changed policy does to those who are here already, in sentences. */
export function policyEffects(
  before: Policy,
  after: Policy,
  accounts: readonly AccountRow[],
  now: Instant,
): readonly string[] {
  return [
    ...(after.shortest > before.shortest ? [effects.longer] : []),
    ...(after.maxAgeDays === before.maxAgeDays ? [] : ageEffect(before, after, accounts, now)),
    ...(after.issuedDays < before.issuedDays ? [effects.issued] : []),
    effects.now,
  ];
}
