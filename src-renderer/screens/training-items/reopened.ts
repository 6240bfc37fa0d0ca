import { isFor } from '../../../shared/domain/whom.ts';
import type { Whom } from '../../../shared/domain/whom.ts';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import type { PersonRow } from '../../../shared/views/shape/wave-training.ts';
import type { VersionAnswers } from './version-answers.ts';
import { whomOf } from './whom-answers.ts';

/** People of one wave who are trained today, and would not be. */
export interface Reopened {
  readonly wave: string;
  readonly title: string;
  readonly count: number;
  readonly of: number;
}

/** A matrix does not say at which site somebody works, so sites do not narrow here. */
function meansThem(whom: Whom, person: PersonRow): boolean {
  const { role, line, shift, department } = person;
  return isFor({ ...whom, sites: [] }, { role, line, shift, department, site: null });
}

/** Who of each wave trains again when this version comes: those trained today whom its rule means. */
export function reopened(
  { waves }: Pick<TrainingPage, 'waves'>,
  item: string,
  { rule, whom }: Pick<VersionAnswers, 'rule' | 'whom'>,
): readonly Reopened[] {
  if (rule === null || rule === 'none') return [];
  const meant = whomOf(whom);
  return waves.flatMap(({ id, title, training }) => {
    const column = training.items.findIndex((row) => row.item === item);
    const need = training.people.filter((one) => (one.cells[column]?.kind ?? 'not-needed') !== 'not-needed');
    const again = need.filter(
      (one) => one.cells[column]?.kind !== 'gap' && (rule === 'all' || meansThem(meant, one)),
    );
    return again.length === 0 ? [] : [{ wave: id, title, count: again.length, of: need.length }];
  });
}
