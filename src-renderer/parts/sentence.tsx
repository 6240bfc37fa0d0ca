import type { ReactElement, ReactNode } from 'react';

export type SentenceProps = {
  /** The true sentence, or the object's name; it is the only h1. */
  readonly children: ReactNode;
  /** The record's id in mono, above the sentence. */
  readonly id?: string | undefined;
  /** Short facts beside the id: "Phase 2 of RO-2026-014", "Revision 7". */
  readonly notes?: readonly string[] | undefined;
  /** One line below: the state in one sentence. */
  readonly sub?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
};

function IdLine({ id, notes = [] }: Pick<SentenceProps, 'id' | 'notes'>): ReactElement | null {
  if (id === undefined && notes.length === 0) return null;
  return (
    <div className="wb-head-line">
      {id === undefined ? null : <span className="wb-id">{id}</span>}
      {notes.map((note) => (
        <span key={note} className="wb-tiny wb-muted">
          {note}
        </span>
      ))}
    </div>
  );
}

/** The head of a screen: id line, sentence, state, actions. The h1 takes focus after navigation. */
export function Sentence({ children, id, notes, sub, actions }: SentenceProps): ReactElement {
  const low = id !== undefined || (notes?.length ?? 0) > 0;
  return (
    <div className="wb-head">
      <div className="wb-head-text">
        <IdLine id={id} notes={notes} />
        <h1 tabIndex={-1} data-sentence="">
          {children}
        </h1>
        {sub === undefined ? null : <p className="wb-head-sub">{sub}</p>}
      </div>
      {actions === undefined ? null : (
        <div className={low ? 'wb-head-acts wb-head-low' : 'wb-head-acts'}>{actions}</div>
      )}
    </div>
  );
}
