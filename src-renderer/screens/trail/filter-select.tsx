import type { ReactElement } from 'react';

export type FilterOption = { readonly value: string; readonly label: string };
export type FilterSelectProps = {
  readonly label: string;
  /** The words for "not narrowed": "anyone". */
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string | null) => void;
};

/** One filter above the trail: the system's own list in the form of a chip. */
export function FilterSelect({ label, any, value, options, onChange }: FilterSelectProps): ReactElement {
  const known = value === null || options.some((option) => option.value === value);
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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
