import type { TrainingPage } from '../../../../shared/views/shape/training-page.ts';

/** The training of these waves only, and what is counted over them; of all where none is named. */
export function narrowed(page: TrainingPage, ids: readonly string[]): TrainingPage {
  if (ids.length === 0) return page;
  const waves = page.waves.filter(({ id }) => ids.includes(id));
  const people = new Set(waves.flatMap(({ training }) => training.people.map(({ id }) => id)));
  const items = new Set(waves.flatMap(({ training }) => training.items.map(({ item }) => item)));
  const causes = page.causes
    .map(({ cause, gaps }) => ({ cause, gaps: gaps.filter(({ wave }) => ids.includes(wave)) }))
    .filter(({ gaps }) => gaps.length > 0);
  return {
    ...page,
    waves,
    people: people.size,
    causes,
    gaps: causes.reduce((sum, { gaps }) => sum + gaps.length, 0),
    expiring: page.expiring.filter(({ person, item }) => people.has(person) && items.has(item)),
    overrides: page.overrides.filter(({ wave }) => ids.includes(wave)),
  };
}
