import type { Uploaded } from '../../app/upload.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { approving } from '../../strings/en/approving.ts';
import { rolesOf } from '../wave/signature-words.ts';

const words = approving.paperDialog.need;

export interface PaperAnswers {
  readonly step: string;
  readonly who: string;
  readonly when: string;
  readonly why: string;
  readonly scan: Uploaded | null;
}

export const noPaper: PaperAnswers = { step: '', who: '', when: '', why: '', scan: null };

/** What is missing before the paper can be recorded, in the order of the fields. */
export function paperProblems({ step, who, when, why, scan }: PaperAnswers): readonly FormError[] {
  return [
    ...empties([
      ['paper-step', step, words.step],
      ['paper-who', who, words.who],
    ]),
    ...(readWallTime(when, 'date-time') === null ? [{ name: 'paper-when', words: words.when }] : []),
    ...(scan === null ? [{ name: 'paper-scan', words: words.scan }] : []),
    ...empties([['paper-why', why, words.why]]),
  ];
}

/** Who may have signed a step on paper: those named, else everybody with one of its functions. */
export function couldSign(step: StepView, accounts: readonly AccountRow[]): readonly AccountRow[] {
  const named = step.who === null ? step.people.map((one) => one.id) : [step.who];
  const gave = step.answers.map((one) => one.signer);
  return accounts.filter(
    ({ id, standing, roles }) =>
      standing.kind === 'active' &&
      !gave.includes(id) &&
      (named.length === 0 || named.includes(id)) &&
      roles.some((role) => rolesOf(step).includes(role)),
  );
}
