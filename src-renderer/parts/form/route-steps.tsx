import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { stepText } from '../../../shared/words/route-words.ts';
import { routeSteps as words } from '../../strings/en/route-steps.ts';
import { ActionButton } from '../action.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { RouteAnswers, RouteStepAnswers } from './route-answers.ts';
import { emptyStep, movedStep, templateStep } from './route-answers.ts';
import { orderField } from './route-problems.ts';
import { RouteStepFields } from './route-step-fields.tsx';

export type RouteStepsFieldProps = {
  readonly value: RouteAnswers;
  readonly onChange: (value: RouteAnswers) => void;
  /** Everybody who could be named. */
  readonly people: readonly AccountRow[];
  /** What a step of this gate may mean; a fresh one means the last. */
  readonly meanings: readonly Meaning[];
  /** The words at one field: see `routeProblems`. */
  readonly wrong: (name: string) => string | undefined;
};

const orders = (['sequence', 'parallel'] as const).map((value) => ({
  value,
  label: words.orders[value],
  detail: words.orderTexts[value],
}));

/** Where the focus goes after the steps have changed places: by element id. */
type Next = { readonly focus: string; readonly say: string };

const moveId = (id: string, way: 'up' | 'down' | 'out'): string => `route-step-${id}-${way}`;
const addId = 'route-add';

/** Moves, takes out, adds; the focus follows the step and what happened is said. */
function useSteps({ value, onChange, meanings }: RouteStepsFieldProps) {
  const [next, setNext] = useState<Next | null>(null);
  useEffect(() => {
    if (next !== null) document.getElementById(next.focus)?.focus();
  }, [next]);
  const { steps } = value;
  const put = (changed: readonly RouteStepAnswers[]): void => onChange({ ...value, steps: changed });
  const move = (from: number, way: 'up' | 'down'): void => {
    const to = way === 'up' ? from - 1 : from + 1;
    const step = steps[from];
    const changed = movedStep(steps, from, to);
    if (step === undefined || changed === steps) return;
    put(changed);
    setNext({ focus: moveId(step.id, way), say: words.moved(to + 1) });
  };
  const remove = (index: number): void => {
    const left = steps.filter((_, at) => at !== index);
    const after = left[Math.min(index, left.length - 1)];
    put(left);
    setNext({
      focus: after === undefined ? addId : moveId(after.id, 'out'),
      say: words.removed(left.length),
    });
  };
  const add = (): void => {
    const fresh = emptyStep(meanings.at(-1) ?? 'approved');
    put([...steps, fresh]);
    setNext({ focus: `route-${steps.length}-role`, say: '' });
  };
  const set = (step: RouteStepAnswers): void => put(steps.map((one) => (one.id === step.id ? step : one)));
  return { steps, move, remove, add, set, say: next?.say ?? '' };
}

type HeadProps = {
  readonly step: RouteStepAnswers;
  readonly index: number;
  readonly move: (from: number, way: 'up' | 'down') => void;
  readonly remove: (index: number) => void;
};

function Controls({ step, index, move, remove }: HeadProps): ReactElement {
  const keys = (event: KeyboardEvent): void => {
    const act = {
      ArrowUp: () => move(index, 'up'),
      ArrowDown: () => move(index, 'down'),
      Delete: () => remove(index),
    };
    if (!Object.hasOwn(act, event.key)) return;
    event.preventDefault();
    act[event.key as keyof typeof act]();
  };
  const number = index + 1;
  const controls = [
    { way: 'up', word: words.up, label: words.moveUp(number), press: () => move(index, 'up') },
    { way: 'down', word: words.down, label: words.moveDown(number), press: () => move(index, 'down') },
    { way: 'out', word: words.remove, label: words.takeOut(number), press: () => remove(index) },
  ] as const;
  return (
    <span className="wb-route-controls" onKeyDown={keys}>
      {controls.map(({ way, word, label, press }) => (
        <button
          key={way}
          id={moveId(step.id, way)}
          type="button"
          className="wb-button wb-button-small wb-button-plain"
          aria-label={label}
          onClick={press}
        >
          {word}
        </button>
      ))}
    </span>
  );
}

/** The steps of an approval route: who is asked for what, in which order. `value` and `onChange` are `RouteAnswers`. */
export function RouteStepsField(props: RouteStepsFieldProps): ReactElement {
  const { value, onChange, people, meanings, wrong } = props;
  const { steps, move, remove, add, set, say } = useSteps(props);
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="wb-route-steps">
      <div className="wb-choices-row">
        <ChoiceField
          name={orderField}
          label={words.order}
          value={value.order}
          error={wrong(orderField)}
          choices={orders}
          onChange={(order) => onChange({ ...value, order: order === 'parallel' ? 'parallel' : 'sequence' })}
        />
      </div>
      {steps.length < 2 ? null : <p className="wb-hint">{words.keys}</p>}
      <ol className="wb-route-list" aria-label={words.steps}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <fieldset className="wb-route-one">
              <legend>{words.step(index + 1)}</legend>
              <p className="wb-route-means">{words.means(stepText(templateStep(step), nameOf))}</p>
              <Controls step={step} index={index} move={move} remove={remove} />
              <RouteStepFields
                step={step}
                index={index}
                people={people}
                meanings={meanings}
                wrong={wrong}
                set={set}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <div id={addId} tabIndex={-1}>
        <ActionButton action={{ label: words.add, icon: 'plus', onPress: add }} size="small" />
      </div>
      <p className="wb-hidden" role="status">
        {say}
      </p>
    </div>
  );
}
