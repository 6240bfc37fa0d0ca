import type { ReactElement, RefObject } from 'react';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import { causeTitle } from '../../../shared/words/training-page-words.ts';
import { ActionLink } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { training } from '../../strings/en/training.ts';
import { useTrainingDesk } from './training-desk.ts';
import type { MatrixFilter, ShownCause } from '../../../shared/views/shown-matrix.ts';
import { isNarrowed } from '../../../shared/views/shown-matrix.ts';
import { noFilter, shownCauses, valuesOf } from './training-filter.ts';

const words = training.filters;

type Key = 'waves' | 'lines' | 'shifts' | 'items' | 'causes';
type Choice = { readonly value: string; readonly label: string };

type OneProps = {
  readonly label: string;
  readonly any: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** One question of the bar; nothing to choose from, nothing to ask. Several at once come from tiles and links. */
function One({ label, any, chosen, choices, onChange }: OneProps): ReactElement | null {
  if (choices.length < 2 && chosen.length === 0) return null;
  const several = chosen.length > 1 ? chosen.join(' ') : null;
  return (
    <select
      className="wb-bar-select"
      aria-label={label}
      data-on={chosen.length > 0 ? '' : undefined}
      value={several ?? chosen[0] ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
    >
      <option value="">{any}</option>
      {several === null ? null : <option value={several}>{`${chosen.length} × ${label}`}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

const plain = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: value }));

function labelOf(cause: ShownCause): string {
  if (cause === 'expiring') return training.expires;
  return cause === 'overridden' ? training.overridden : causeTitle(cause);
}

function choicesOf(page: TrainingPage): Readonly<Record<Key, readonly Choice[]>> {
  const items = new Set(page.waves.flatMap((wave) => wave.training.items.map((row) => row.item)));
  const has = (cause: string): boolean =>
    page.causes.some((one) => one.cause === cause && one.gaps.length > 0);
  return {
    waves: page.waves.map((wave) => ({ value: wave.id, label: wave.title })),
    lines: plain(valuesOf(page, (person) => person.line)),
    shifts: plain(valuesOf(page, (person) => person.shift)),
    items: plain([...items]),
    causes: shownCauses
      .filter((cause) => cause === 'expiring' || cause === 'overridden' || has(cause))
      .map((cause) => ({ value: cause, label: labelOf(cause) })),
  };
}

const questions: readonly (readonly [Key, 'wave' | 'line' | 'shift' | 'item' | 'cause'])[] = [
  ['waves', 'wave'],
  ['lines', 'line'],
  ['shifts', 'shift'],
  ['items', 'item'],
  ['causes', 'cause'],
];

export type TrainingBarProps = {
  readonly filter: MatrixFilter;
  readonly onChange: (filter: MatrixFilter) => void;
  readonly count: string;
  readonly actions: readonly Action[];
  readonly wordsRef: RefObject<HTMLInputElement | null>;
};

/** What narrows the matrix, how many are left, and what to do with what is shown. */
export function TrainingBar({ filter, onChange, count, actions, wordsRef }: TrainingBarProps): ReactElement {
  const { page } = useTrainingDesk();
  const choices = choicesOf(page);
  return (
    <div className="wb-training-bar" role="group" aria-label={words.label}>
      {questions.map(([key, name]) => (
        <One
          key={key}
          label={words[name]}
          any={words.any[name]}
          chosen={filter[key]}
          choices={choices[key]}
          onChange={(chosen) => onChange({ ...filter, [key]: chosen })}
        />
      ))}
      <input
        ref={wordsRef}
        className="wb-bar-words"
        type="search"
        aria-label={words.words}
        placeholder={words.words}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      {isNarrowed(filter) ? (
        <ActionLink action={{ label: words.clear, onPress: () => onChange(noFilter) }} />
      ) : null}
      <span className="wb-bar-end">
        <span className="wb-muted" role="status">
          {count}
        </span>
        {actions.map((action) => (
          <ActionLink key={action.label} action={action} />
        ))}
      </span>
    </div>
  );
}
