import type { Role } from '../../../shared/domain/account.ts';
import { capital } from '../../../shared/words/count.ts';
import { roleWord as roleInLine } from '../../../shared/words/roles.ts';

export { meaningWord } from '../../../shared/words/meanings.ts';

/** A function where it stands alone: `QA`, `Line lead`. */
export function roleWord(role: Role): string {
  return capital(roleInLine(role));
}
