import { accountId } from '../../../shared/domain/ids.ts';
import { empties } from '../../app/form-state.ts';
import { knownZone } from '../../app/zone.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { firstRun } from '../../strings/en/first-run.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { newPasswordErrors } from '../sign-in/new-password.tsx';

export interface NewBookAnswers {
  readonly name: string;
  readonly site: string;
  readonly zone: string;
  readonly adminId: string;
  readonly adminName: string;
  readonly adminTitle: string;
}

/** What is wrong with the answers, in the order of the form. */
export function newBookErrors(answers: NewBookAnswers, pair: NewPassword): readonly FormError[] {
  const need = firstRun.need;
  const id = answers.adminId.trim();
  const empty = empties([
    ['name', answers.name, need.name],
    ['site', answers.site, need.site],
    ['zone', answers.zone, need.zone],
    ['adminName', answers.adminName, need.adminName],
    ['adminTitle', answers.adminTitle, need.adminTitle],
    ['adminId', id, need.adminId],
  ]);
  return [
    ...empty,
    ...(answers.zone.trim() !== '' && !knownZone(answers.zone.trim())
      ? [{ name: 'zone', words: firstRun.badZone }]
      : []),
    ...(id !== '' && !accountId.safeParse(id).success ? [{ name: 'adminId', words: firstRun.badId }] : []),
    ...newPasswordErrors(pair),
  ];
}
