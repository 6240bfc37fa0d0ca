import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { refused, type Refusal } from '../../../shared/kernel/result.ts';
import { BookError } from '../../book/book-error.ts';
import { codeOf } from '../../platform/disk.ts';
import { ShareError } from '../../sync/contract.ts';

/** What an error means to the person: the book's own refusals as they are, a folder or disk that refuses as such, a fault of ours by its number. */
export function refusalOf(
  error: unknown,
  report: (error: unknown) => string,
): { readonly ok: false; readonly refusal: Refusal<RefusalCode> } {
  if (error instanceof BookError) return refused(error.code, error.data);
  // A folder that went away, or refuses, in the middle of what is not a round: rounds tell it as a trouble.
  if (error instanceof ShareError)
    return refused('share-unreachable', { where: error.path, why: error.fault });
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) {
    report(error);
    return refused('storage', { what: code });
  }
  return refused('internal', { id: report(error) });
}

type Call = (...input: never[]) => Promise<unknown>;

// These give no Result, so there is no refusal to give either: the handler answers 500 with the fault's number.
const PLAIN: ReadonlySet<string> = new Set(['status', 'close', 'signOut', 'progress', 'cancel']);

/** A group of calls that never throws: what goes wrong inside becomes a refusal. */
export function guarded<Group extends object>(group: Group, report: (error: unknown) => string): Group {
  const calls = Object.entries(group).map(
    ([name, call]) => [name, PLAIN.has(name) ? call : guardedCall(call as Call, report)] as const,
  );
  return Object.fromEntries(calls) as Group;
}

export function guardedCall<Made extends Call>(call: Made, report: (error: unknown) => string): Made {
  const safe: Call = async (...input) => {
    try {
      return await call(...input);
    } catch (error) {
      return refusalOf(error, report);
    }
  };
  return safe as Made;
}
