import type { ReactElement } from 'react';
import type { Hue, Mark } from '../../shared/domain/marks.ts';
import { Icon } from './icon.tsx';
import { markHue } from './state-mark/mark-hue.ts';
import { markWord } from '../../shared/words/status.ts';
import { StateMark } from './state-mark/state-mark.tsx';

const toned: ReadonlySet<Hue> = new Set<Hue>(['stop', 'warn', 'go', 'tie']);

export type StateChipProps = { readonly mark: Mark; readonly word?: string | undefined };

/** A state as mark and word on its soft ground. */
export function StateChip({ mark, word }: StateChipProps): ReactElement {
  const hue = markHue(mark);
  return (
    <span className={toned.has(hue) ? `wb-chip wb-chip-${hue}` : 'wb-chip'}>
      <StateMark mark={mark} size={14} />
      {word ?? markWord(mark)}
    </span>
  );
}

export type FilterChipProps = {
  readonly label: string;
  readonly on: boolean;
  /** Takes the filter off when it is on, else opens its choice. */
  readonly onPress: () => void;
  /** A chip that is on can only be taken off; one that opens a list shows an arrow. */
  readonly opens?: boolean | undefined;
};

/** One filter above a table. */
export function FilterChip({ label, on, onPress, opens = false }: FilterChipProps): ReactElement {
  return (
    <button
      type="button"
      className={on ? 'wb-filter wb-filter-on' : 'wb-filter'}
      aria-pressed={on}
      onClick={onPress}
    >
      {label}
      {on ? <Icon name="close" /> : null}
      {!on && opens ? <Icon name="down" /> : null}
    </button>
  );
}

export type FilterChoice<Value extends string> = { readonly value: Value; readonly label: string };

export type FilterChipsProps<Value extends string> = {
  /** The group's name: "Show". */
  readonly label: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Filters that can be on together; none on means everything is shown. */
export function FilterChips<Value extends string>({
  label,
  choices,
  chosen,
  onChange,
}: FilterChipsProps<Value>): ReactElement {
  const toggle = (value: Value): void => {
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <div className="wb-row" role="group" aria-label={label}>
      {choices.map((choice) => (
        <FilterChip
          key={choice.value}
          label={choice.label}
          on={chosen.includes(choice.value)}
          onPress={() => toggle(choice.value)}
        />
      ))}
    </div>
  );
}
