import { countText } from '../../../shared/words/count.ts';
import { routeSteps as words } from '../../strings/en/route-steps.ts';
import type { FormError } from './error-summary.tsx';
import type { RouteAnswers, RouteStepAnswers } from './route-answers.ts';

export const orderField = 'route-order';

/** The name of a field of one step, for its error. */
export function stepField(index: number, field: string): string {
  return `route-${index}-${field}`;
}

function ofStep(step: RouteStepAnswers, index: number): readonly FormError[] {
  const { people, need, must } = step;
  const few = people.length > 0 && people.length < need;
  return [
    ...(few
      ? [
          {
            name: stepField(index, 'need'),
            words: words.fewNamed(index + 1, need, countText(people.length, 'person', 'people')),
          },
        ]
      : []),
    // Each signs in one function.
    ...(must.length > need
      ? [{ name: stepField(index, 'need'), words: words.fewForMust(index + 1, must.length) }]
      : []),
  ];
}

/** What is still wrong with a route as it stands; the names are those of its fields. */
export function routeProblems({ steps }: RouteAnswers): readonly FormError[] {
  if (steps.length === 0) return [{ name: orderField, words: words.none }];
  const all = steps.flatMap(ofStep);
  return all.filter((one, at) => all.findIndex((other) => other.name === one.name) === at);
}
