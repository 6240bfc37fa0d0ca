import type { Account } from '../../../../shared/domain/account.ts';
import type { AccountId } from '../../../../shared/domain/ids.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import type { Draft, Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { draft } from '../../../../shared/events/catalog.ts';
import { sameAccount } from '../../../../shared/domain/account.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { sha256 } from '../../../../src-main/platform/sha256.ts';
import type { Register } from '../../../../src-main/identity/register.ts';
import type { Stretch } from '../../../../src-main/identity/stretch.ts';
import { makeKey, type KeyTools } from '../../../../src-main/identity/sealed-key.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';

export const START: Instant = { ms: 1_795_000_000_000, offset: 60, zone: 'Europe/Oslo' };
export const PASSWORD = 'green herring on the night shift';

/** As strict about right and wrong as scrypt, and quick. */
export const quickStretch: Stretch = async (password, salt, cost) =>
  sha256(Buffer.from(`${password}\n${Buffer.from(salt).toString('hex')}\n${cost.n}`));

export const quickTools = (): KeyTools => ({ random: seededRandom(7), stretch: quickStretch });

/** A register over a real fold, so that what identity writes is what it later reads. */
export function benchRegister(): Register & { readonly events: Draft[]; apply(...drafts: Draft[]): void } {
  let state: BookState = emptyState;
  const events: Draft[] = [];
  const apply = (...drafts: Draft[]) => {
    for (const one of drafts) {
      events.push(one);
      state = fold(state, {
        ...one,
        at: START,
        actor: null,
        id: `0198-${events.length}`,
        origin: 'here-1',
        lamport: events.length,
        batch: { index: 0, of: 1 },
        subject: one.subject,
      } as unknown as Envelope);
    }
  };
  return {
    events,
    apply,
    policy: () => state.policy,
    account: (id) => state.accounts.find((account) => sameAccount(account.id, id)) ?? null,
    log: async (drafts) => apply(...drafts),
  };
}

export async function withIngrid(register = benchRegister(), tools = quickTools()) {
  const key = await makeKey('i.solberg', PASSWORD, tools);
  const account = {
    id: 'i.solberg' as AccountId,
    name: 'Ingrid Solberg',
    title: 'Quality engineer',
    roles: ['quality' as const],
    person: null,
  };
  register.apply(
    draft('account-made/1', { kind: 'account', id: 'i.solberg' }, { account, key, mustChange: false }),
  );
  return register;
}

export function ingrid(register: Register): Account {
  return register.account('i.solberg') as Account;
}
