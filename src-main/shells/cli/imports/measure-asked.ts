import { refused, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { MeasuresPage } from '../../../../shared/views/shape/measures-page.ts';
import type { Given, Options } from '../arguments.ts';
import { Unusable } from '../io.ts';
import { named } from '../named.ts';
import { nearest } from '../nearest.ts';
import type { Desk } from '../signed-in.ts';

export const MEASURE_OPTIONS: Options = {
  wave: { value: 'WAVE', about: 'measurements: the wave they are of, by its number or id' },
  measure: { value: 'MEASURE', about: 'measurements: what was measured, by its name or id' },
};

export interface MeasureAsked {
  readonly rollout: string;
  readonly wave: string;
  readonly measure: string;
}

/** Of what the readings are. Throws `Unusable` where the options do not say; refuses what the book does not know. */
export async function measureAsked(desk: Desk, given: Given): Promise<Result<MeasureAsked>> {
  const [wave, measure] = [given.text('wave'), given.text('measure')];
  if (wave === null || measure === null)
    throw new Unusable('Readings of what? Add --wave WAVE and --measure MEASURE.');
  const found = await named(desk, wave, ['wave']);
  if (!found.ok) return found;
  const { id, rollout } = found.value;
  const page = (await desk.query('read.measures', { rollout })) as Result<MeasuresPage>;
  if (!page.ok) return page;
  const { measures } = page.value;
  const hit = measures.find((one) => one.id === measure || one.name.toLowerCase() === measure.toLowerCase());
  if (hit) return ok({ rollout: rollout ?? '', wave: id, measure: hit.id });
  const near = nearest(
    measure,
    measures.map(({ name }) => name),
  );
  if (near !== null) throw new Unusable(`There is no measure “${measure}”. Did you mean “${near}”?`);
  return refused('not-found', { what: 'measure', id: measure });
}
