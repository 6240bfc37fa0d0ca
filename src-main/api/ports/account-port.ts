import type { Ports } from '../../../shared/api/ports.ts';
import { refused } from '../../../shared/kernel/result.ts';
import { goodPassword } from '../../identity/password-rules.ts';
import { makeKey } from '../../identity/sealed-key.ts';
import { actAs } from '../act/act.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';

/** Accounts for other people. A password issued here must be changed at first use (R4). */
export function accountPort(desk: Desk, caller: string): Ports['account'] {
  return {
    make: async ({ password, ...of }) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const good = goodPassword(password, of, who.value.at.register.policy().shortest);
      if (!good.ok) return good;
      const key = await makeKey(of.id, password, desk.tools);
      return actAs(desk, who.value, { kind: 'account.make', ...of, key });
    },
    reset: async ({ id, password, reason }) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { register } = who.value.at;
      const account = register.account(id);
      if (!account) return refused('not-found', { what: 'account', id });
      const good = goodPassword(password, account, register.policy().shortest);
      if (!good.ok) return good;
      const key = await makeKey(account.id, password, desk.tools);
      return actAs(desk, who.value, { kind: 'account.reset', id: account.id, key, reason });
    },
  };
}
