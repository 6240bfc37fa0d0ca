import type { Refusal } from '../../shared/kernel/result.ts';
import type { Action } from '../parts/action.tsx';
import { refusalLinks as words } from '../strings/en/refusal-links.ts';
import { place } from './address.ts';

/** What is put right on somebody's account page, and what the link to it says. */
const onAccount: Readonly<Record<string, string>> = {
  'not-accepted': words.accept,
  'not-vouched': words.vouched,
  'password-expired': words.password,
  'must-change-password': words.password,
  'invitation-expired': words.password,
};

/** Where what was refused can be put right; `who` is whose act it was, null where nobody is signed in. */
export function refusalLinks({ code }: Refusal, who: string | null): readonly Action[] | undefined {
  const label = Object.hasOwn(onAccount, code) ? onAccount[code] : undefined;
  return label === undefined || who === null ? undefined : [{ label, href: place.account(who) }];
}
