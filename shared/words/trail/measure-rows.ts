import type { RolloutId } from '../../domain/ids.ts';
import type { measureEvents } from '../../events/catalog/people-events.ts';
import type { Envelope } from '../../events/envelope.ts';
import { countText } from '../count.ts';
import { trail as say } from '../en/trail.ts';
import { subjectText, type Lookup, type Tellers } from './lookup.ts';

function measureName({ state }: Lookup, { subject }: Envelope, id: string): string {
  const rollout = state.rollouts.get((subject.rollout ?? '') as RolloutId);
  return rollout?.measures.find((measure) => measure.id === id)?.name ?? say.measure;
}

export const measureRows: Tellers<typeof measureEvents> = {
  'measure-defined/1': ({ measure }) => ({
    what: say.measureDefined,
    about: measure.name,
    old: say.none,
    new: say.pair(say.measureKind[measure.kind], measure.unit),
  }),
  'measurements-imported/1': ({ measure, points }, lookup, event) => ({
    what: say.pointsImported,
    about: say.pair(subjectText(lookup, event), measureName(lookup, event, measure)),
    new: countText(points.length, ...say.points),
  }),
  'measurements-reversed/1': ({ points }) => ({
    what: say.pointsReversed,
    old: countText(points, ...say.points),
    new: say.withdrawn,
  }),
};
