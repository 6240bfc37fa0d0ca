import { GAP_CAUSES } from '../../../shared/views/shape/gate.ts';
import type { MatrixFilter, ShownCause } from '../../../shared/views/shown-matrix.ts';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import type { PersonRow } from '../../../shared/views/shape/wave-training.ts';

export const noFilter: MatrixFilter = { waves: [], lines: [], shifts: [], items: [], causes: [], text: '' };

export const shownCauses: readonly ShownCause[] = [...GAP_CAUSES, 'expiring', 'overridden'];

/** Reads `?wave=…&item=…&cause=…`, as a link from a gate says it; what is unknown is left aside. */
export function readFilter(search: string): MatrixFilter {
  const query = new URLSearchParams(search);
  const causes: readonly string[] = shownCauses;
  return {
    ...noFilter,
    waves: query.getAll('wave'),
    items: query.getAll('item'),
    causes: query.getAll('cause').filter((cause) => causes.includes(cause)),
    text: query.get('text') ?? '',
  };
}

/** What there is to choose from, sorted. */
export function valuesOf(
  { waves }: Pick<TrainingPage, 'waves'>,
  of: (person: PersonRow) => string | null,
): readonly string[] {
  const found = new Set(waves.flatMap((wave) => wave.training.people.map(of)));
  return [...found].filter((value) => value !== null).sort((a, b) => a.localeCompare(b));
}
