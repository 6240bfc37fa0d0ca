import type { AccountPage } from '../../../../../shared/views/shape/account-page.ts';
import type { AccountRow } from '../../../../../shared/views/shape/account-row.ts';
import { now } from '../../app/fake-host.tsx';

const dayMs = 86_400_000;
export const inDays = (days: number) => ({ ...now, ms: now.ms + days * dayMs });

/** Somebody who can sign, unless told otherwise. */
export function accountRow(part: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 't.wieczorek',
    name: 'Tomasz Wieczorek',
    title: 'QA lead',
    roles: ['quality'],
    limits: [],
    standing: { kind: 'active' },
    person: null,
    mustChange: false,
    vouched: true,
    accepted: true,
    passwordDue: inDays(200),
    lastIn: inDays(-1),
    signable: true,
    ...part,
  };
}

export function accountPage(row: Partial<AccountRow> = {}, part: Partial<AccountPage> = {}): AccountPage {
  return {
    row: accountRow(row),
    madeAt: inDays(-90),
    madeBy: 'Astrid Moen',
    accepted: { at: inDays(-89), version: 1 },
    keys: [
      {
        fingerprint: '1a2b 3c4d 5e6f 7a8b',
        publicKey: 'ab'.repeat(32),
        since: inDays(-90),
        passwordSince: inDays(-89),
        issuedBy: 'Astrid Moen',
        vouched: null,
        inUse: true,
      },
    ],
    mayVouch: false,
    vouchers: [],
    delegations: [],
    ...part,
  };
}
