import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { stepText } from '../../../shared/words/route-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { Diff } from '../../parts/diff/diff.tsx';
import { emptyStep, routeAnswers, routeOf, templateStep } from '../../parts/form/route-answers.ts';
import type { RouteAnswers } from '../../parts/form/route-answers.ts';
import { routeProblems } from '../../parts/form/route-problems.ts';
import { RouteStepsField } from '../../parts/form/route-steps.tsx';
import { routeSteps as words } from '../../strings/en/route-steps.ts';

/** What a dialog over a route needs: the field, its problems, the route to save, and the diff of it. */
export interface RouteEdit {
  readonly route: ReturnType<typeof routeOf>;
  readonly problems: readonly FormError[];
  readonly field: (wrong: (name: string) => string | undefined) => ReactElement;
  readonly change: () => ReactElement;
}

/** The route in words, order first and a step a line, for a diff. */
export function routeText({ order, steps }: RouteAnswers, nameOf: (id: string) => string): string {
  const lines = steps.map(
    (step, index) => `${index + 1}. ${meaningWord(step.meaning)}, ${stepText(templateStep(step), nameOf)}`,
  );
  return [words.orders[order], ...lines].join('\n');
}

/** Edits the route of a plan or of a gate; a step that is kept keeps its id, so that signatures still answer it. */
export function useRouteEdit(view: RouteView, meanings: readonly Meaning[]): RouteEdit {
  const read = useRead(useQueries().read.accounts.queryOptions());
  const people = read.kind === 'ready' ? read.value : [];
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const [old] = useState(() => routeAnswers(view));
  const [value, set] = useState<RouteAnswers>(() =>
    old.steps.length === 0 ? { ...old, steps: [emptyStep(meanings.at(-1) ?? 'approved')] } : old,
  );
  return {
    route: routeOf(value),
    problems: routeProblems(value),
    field: (wrong) => (
      <RouteStepsField value={value} onChange={set} people={people} meanings={meanings} wrong={wrong} />
    ),
    change: () => (
      <Diff
        before={old.steps.length === 0 ? null : routeText(old, nameOf)}
        after={routeText(value, nameOf)}
      />
    ),
  };
}
