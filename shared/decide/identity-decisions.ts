import { hasAccepted } from '../domain/account.ts';
import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import { isAnother, isTrusted, isVouched, vouchersOf } from '../views/vouchers.ts';
import { ACCOUNTABILITY, intentText } from '../words/accountability.ts';
import { aboutAccount, accountThere } from './account-checks.ts';
import type { Decisions } from './context.ts';

export const identityDecisions: Decisions<'account.vouch' | 'account.accept'> = {
  'account.vouch': (state, { id, how }, { by }) => {
    const account = accountThere(state, id);
    if (!account.ok) return account;
    const key = account.value.keys.at(-1)?.publicKey;
    if (key === undefined) return refused('not-found', { what: 'key', id });
    if (!isAnother(state, by, account.value)) return refused('own-vouch');
    if (isVouched(account.value)) return refused('unchanged');
    if (!isTrusted(state, by, account.value))
      return refused('unchecked-voucher', { may: [...vouchersOf(state, account.value)] });
    // Until then whoever issued the password holds the key as well (R16).
    if (account.value.mustChange) return refused('not-own-password', { name: account.value.name });
    const intent = intentText(account.value.name);
    return ok([draft('identity-checked/1', aboutAccount(id), { id, key, how, intent })]);
  },
  'account.accept': (_state, { version }, { by }) => {
    if (version !== ACCOUNTABILITY.version) return refused('content-changed');
    if (hasAccepted(by)) return refused('unchanged');
    const accepted = { id: by.id, version, text: ACCOUNTABILITY.text };
    return ok([draft('accountability-accepted/1', aboutAccount(by.id), accepted)]);
  },
};
