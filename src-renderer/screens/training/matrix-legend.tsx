import type { ReactElement } from 'react';
import { training } from '../../strings/en/training.ts';

const words = training.legend;

/** What the marks and the keys mean, in one line below the matrix. */
export function MatrixLegend(): ReactElement {
  return (
    <p className="wb-tiny wb-muted">
      {words.text}
      <b>R</b>
      {words.record}
      <b>Enter</b>
      {words.opens}
      <b>T</b>
      {words.table}
    </p>
  );
}
