import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { withContext } from './context.ts';
import { diffWords } from './word-diff.ts';
import type { DiffPiece } from './word-diff.ts';

export type DiffProps = {
  /** Null reads "none". */
  readonly before: string | null;
  /** Null reads "withdrawn". */
  readonly after: string | null;
  /** `prose` marks words; `value` shows the whole old and new value. */
  readonly kind?: 'prose' | 'value' | undefined;
};

function Deleted({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <del>
      <span className="wb-hidden">old: </span>
      {children}
    </del>
  );
}

function Inserted({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <ins>
      <span className="wb-hidden">new: </span>
      {children}
    </ins>
  );
}

function Piece({ piece }: { readonly piece: DiffPiece }): ReactElement {
  const text = piece.text.trimEnd();
  // A gap after what was taken out, or old and new of one word would touch.
  const gap = piece.kind === 'del' || piece.text !== text ? ' ' : '';
  if (piece.kind === 'same') return <>{piece.text}</>;
  return (
    <>
      {piece.kind === 'del' ? <Deleted>{text}</Deleted> : <Inserted>{text}</Inserted>}
      {gap}
    </>
  );
}

/** Old value, arrow, new value. */
export function ValueDiff({ before, after }: Pick<DiffProps, 'before' | 'after'>): ReactElement {
  return (
    <span className="wb-diff">
      <Deleted>{before ?? 'none'}</Deleted> <Icon name="arrow" /> <Inserted>{after ?? 'withdrawn'}</Inserted>
    </span>
  );
}

/** A change readable in black and white: old struck through, new bold and underlined. */
export function Diff({ before, after, kind = 'prose' }: DiffProps): ReactElement {
  if (kind === 'value' || before === null || after === null)
    return <ValueDiff before={before} after={after} />;
  return (
    <div className="wb-diff">
      {withContext(diffWords(before, after)).map((line, index) => (
        // Lines of one text have no other identity than their place.
        <p key={index}>
          {'hidden' in line ? (
            <span className="wb-muted">
              {line.hidden === 1 ? '1 line as before' : `${line.hidden} lines as before`}
            </span>
          ) : (
            line.pieces.map((piece, at) => <Piece key={at} piece={piece} />)
          )}
        </p>
      ))}
    </div>
  );
}

export type DiffPairProps = {
  readonly oldLabel: string;
  readonly newLabel: string;
  readonly before: string;
  readonly after: string;
};

/** Old above new, each whole with its own words marked; for a side panel. */
export function DiffPair({ oldLabel, newLabel, before, after }: DiffPairProps): ReactElement {
  const pieces = diffWords(before, after);
  const side = (label: string, drop: DiffPiece['kind']): ReactElement => (
    <div>
      <span className="wb-tiny wb-muted">{label}</span>
      <p>{pieces.map((piece, at) => (piece.kind === drop ? null : <Piece key={at} piece={piece} />))}</p>
    </div>
  );
  return (
    <div className="wb-diff wb-diff-pair">
      {side(oldLabel, 'ins')}
      {side(newLabel, 'del')}
    </div>
  );
}
