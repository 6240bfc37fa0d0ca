import type { ReactElement } from 'react';
import type { MatrixProps } from './matrix-data.ts';

/** The items across, turned and condensed; those somebody lacks stand out. */
export function MatrixHead({
  corner,
  columns,
  at,
}: Pick<MatrixProps, 'corner' | 'columns' | 'at'>): ReactElement {
  return (
    <div role="row" aria-rowindex={1} className="wb-matrix-row wb-matrix-head">
      <span role="columnheader" className="wb-matrix-name wb-matrix-corner">
        {corner}
      </span>
      {columns.map((column, index) => (
        <span
          key={column.id}
          role="columnheader"
          className={column.trouble ? 'wb-matrix-column wb-matrix-trouble' : 'wb-matrix-column'}
          data-at={index === at?.column ? '' : undefined}
        >
          <span className="wb-matrix-turned">{column.head}</span>
          <span className="wb-hidden">{column.name}</span>
        </span>
      ))}
    </div>
  );
}
