import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import { StateMark } from '../state-mark/state-mark.tsx';
import type { BarKind } from './row.ts';

export type LegendEntry = { readonly words: string } & (
  | { readonly bar: BarKind | 'base'; readonly mark?: undefined }
  | { readonly mark: Mark; readonly bar?: undefined }
);

/** What the bars and gates mean, each with its word. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactElement {
  return (
    <span className="wb-legend">
      {entries.map((entry) => (
        <span key={entry.words} className="wb-legend-entry">
          {entry.mark === undefined ? (
            <i className={`wb-bar wb-bar-${entry.bar}`} />
          ) : (
            <StateMark mark={entry.mark} size={14} />
          )}
          {entry.words}
        </span>
      ))}
    </span>
  );
}
