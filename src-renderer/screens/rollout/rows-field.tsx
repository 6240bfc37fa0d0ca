import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';

export type RowsFieldProps<Row> = {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** A fresh line. */
  readonly empty: () => Row;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly children: (row: Row, index: number, set: (row: Row) => void) => ReactNode;
};

/** Answers that come in lines: each can be filled, taken out, and another added. */
export function RowsField<Row>({
  rows,
  onChange,
  empty,
  add,
  remove,
  children,
}: RowsFieldProps<Row>): ReactElement {
  const set =
    (index: number) =>
    (row: Row): void =>
      onChange(rows.map((old, at) => (at === index ? row : old)));
  return (
    <>
      <ol className="wb-lines-field">
        {rows.map((row, index) => (
          // A line has no other identity than its place until it is saved.
          <li key={index} className="wb-line-field">
            <span className="wb-line-number" aria-hidden>
              {index + 1}
            </span>
            <div className="wb-line-answers">{children(row, index, set(index))}</div>
            <button
              type="button"
              className="wb-icon-button"
              aria-label={remove(index + 1)}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      <div>
        <ActionButton
          action={{ label: add, icon: 'plus', onPress: () => onChange([...rows, empty()]) }}
          size="small"
        />
      </div>
    </>
  );
}
