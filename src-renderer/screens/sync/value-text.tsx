import type { ReactElement } from 'react';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { valueLines } from './value-lines.ts';
import type { ValueLine } from './value-lines.ts';

/** A value whose parts stand below each other, each after its label. */
export function ValueText({ lines }: { readonly lines: readonly ValueLine[] }): ReactElement {
  const [first] = lines;
  if (first === undefined || first.label === '') return <>{first?.text}</>;
  return (
    <span className="wb-value-lines">
      {lines.map(({ label, text }) => (
        <span key={label} className="wb-value-line">
          <span className="wb-value-label">{label} </span>
          <span>{text}</span>
        </span>
      ))}
    </span>
  );
}

/** The values of all sides, and the one before them, as they are shown. */
export function valuesOf({ sides, before }: Pick<ConflictView, 'sides' | 'before'>): {
  readonly each: readonly ReactElement[];
  readonly before: ReactElement;
} {
  const shown = valueLines([...sides.map(({ text }) => text), before]).map((lines, i) => (
    // The order of the sides is that of the log: it does not change.
    <ValueText key={i} lines={lines} />
  ));
  return { each: shown.slice(0, -1), before: shown.at(-1) ?? <>{before}</> };
}
