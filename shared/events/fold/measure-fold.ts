import type { RolloutId } from '../../domain/ids.ts';
import type { measureEvents } from '../catalog/people-events.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import type { Reducers } from './reducers.ts';

type Inner = Omit<typeof measureEvents, 'measure-defined/1'>;

const rolloutOf = (event: Envelope): RolloutId => event.subject.rollout as RolloutId;

/** Readings, kept beside their rollout; what is measured stands in the rollout itself. */
export const measurementReducers: Reducers<Inner, BookState> = {
  'measurements-imported/1': (state, { import: source, wave, measure, points }, event) => ({
    ...state,
    measurements: state.measurements.update(rolloutOf(event), [], (held) => [
      ...held,
      ...points.map((point) => ({ ...point, measure, wave, source })),
    ]),
  }),
  'measurements-reversed/1': (state, { of }, event) => ({
    ...state,
    measurements: state.measurements.update(rolloutOf(event), [], (held) =>
      held.filter(({ source }) => source !== of),
    ),
  }),
};
