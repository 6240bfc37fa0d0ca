import { z } from 'zod';
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

/** What is put right on the page of sync. */
const onSync: Readonly<Record<string, string>> = {
  'share-not-set': words.share,
  'join-waiting': words.joining,
};

const conflictsIn = z.object({ conflicts: z.array(z.object({ id: z.string() })).min(1) });

/** The one conflict that stands in the way, or the list of all. */
function toConflicts(data: Refusal['data']): readonly Action[] {
  const read = conflictsIn.safeParse(data);
  const [first, ...rest] = read.success ? read.data.conflicts : [];
  return first !== undefined && rest.length === 0
    ? [{ label: words.conflict, href: place.conflict(first.id) }]
    : [{ label: words.conflicts, href: place.conflicts() }];
}

function labelIn(links: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(links, code) ? links[code] : undefined;
}

/** Where what was refused can be put right; `who` is whose act it was, null where nobody is signed in. */
export function refusalLinks({ code, data }: Refusal, who: string | null): readonly Action[] | undefined {
  if (who === null) return undefined;
  if (code === 'conflict-open') return toConflicts(data);
  const sync = labelIn(onSync, code);
  if (sync !== undefined) return [{ label: sync, href: place.sync() }];
  const label = labelIn(onAccount, code);
  return label === undefined ? undefined : [{ label, href: place.account(who) }];
}
