import type { ReactElement } from 'react';
import { Icon } from '../../parts/icon.tsx';

export type FilterOption = { readonly value: string; readonly label: string };
export type FilterGroup = { readonly label: string; readonly options: readonly FilterOption[] };
export type FilterSelectProps = {
  readonly label: string;
  /** The words for "not narrowed": "anyone". */
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly FilterOption[];
  /** More to choose from, each group under its head. */
  readonly groups?: readonly FilterGroup[] | undefined;
  readonly onChange: (value: string | null) => void;
};

function Options({ options }: Pick<FilterSelectProps, 'options'>): ReactElement {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </>
  );
}

/** One filter above a list: the system's own list in the form of a chip. */
export function FilterSelect(props: FilterSelectProps): ReactElement {
  const { label, any, value, options, groups = [], onChange } = props;
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const known = value === null || all.some((option) => option.value === value);
  return (
    <label
      className={value === null ? 'wb-filter wb-filter-select' : 'wb-filter wb-filter-select wb-filter-on'}
    >
      <span>{label}:</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {known ? null : <option value={value}>{value}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}
