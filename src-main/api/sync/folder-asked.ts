import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { refused, type Refusal } from '../../../shared/kernel/result.ts';
import { isWithin } from '../../platform/is-within.ts';
import { ShareError, type Share } from '../../sync/contract.ts';

type Refused = Refusal<RefusalCode> | null;

/** Whether a folder that somebody named is there, asked before anything is done with it; null: it is. */
export function notReached(share: Share, where: string): Promise<Refused> {
  return asking(where, async () => {
    await share.list('');
    return null;
  });
}

/** Asks a folder something; what it answers with instead is a refusal that names it. */
export async function asking(where: string, ask: () => Promise<Refused>): Promise<Refused> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    return refused('share-unreachable', { where, why: error.fault }).refusal;
  }
}

/** Nothing that is made from the book may lie in it, where its own files would be taken for others. */
export function inBook(where: string, dir: string): Refused {
  return isWithin(where, dir) ? refused('share-inside-book', { where }).refusal : null;
}

/** Nor may a folder be shared in which the book lies: whoever reaches it would have the keys of this workstation. */
export function holdsBook(where: string, dir: string): Refused {
  return isWithin(dir, where) ? refused('share-inside-book', { where }).refusal : null;
}
