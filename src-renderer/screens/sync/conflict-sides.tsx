import type { ReactElement } from 'react';
import type { ConflictSide, ConflictView } from '../../../shared/views/shape/sync-page.ts';
import type { Fact } from '../../parts/facts.tsx';
import type { Choice } from '../../parts/form/choice-field.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { conflict as words } from '../../strings/en/conflict.ts';
import { fullText } from '../../strings/en/time.ts';
import { valuesOf } from './value-text.tsx';

/** Who wrote it, where and when, and why: the same lines at each, so that none looks better. */
export function SideLines({ side }: { readonly side: ConflictSide }): ReactElement {
  return (
    <span className="wb-side-lines">
      <span>
        <b className="wb-medium">{side.by}</b>
        {side.role === '' ? '' : `, ${side.role}`}
      </span>
      <span className="wb-second">{words.on(fullText(side.at), side.device)}</span>
      <span className="wb-muted">{side.reason === null ? words.noReason : words.quoted(side.reason)}</span>
    </span>
  );
}

function wholeOf({ text, whole }: ConflictSide): string {
  return whole ?? text;
}

/** Long texts whole, for reading before choosing; nothing where the cards hold all. */
export function WholeTexts({ sides }: Pick<ConflictView, 'sides'>): ReactElement | null {
  if (sides.every(({ whole }) => whole === undefined)) return null;
  return (
    <details className="wb-small">
      <summary>{words.wholes}</summary>
      {sides.map((side) => (
        <div key={side.event} className="wb-quoted">
          <p className="wb-muted">{words.on(side.by, side.device)}</p>
          <p className="wb-said">{wholeOf(side)}</p>
        </div>
      ))}
    </details>
  );
}

export function choicesOf(conflict: ConflictView): readonly Choice[] {
  const { each } = valuesOf(conflict);
  return conflict.sides.map((side, i) => ({
    value: side.event,
    label: each[i],
    detail: <SideLines side={side} />,
  }));
}

/** The same cards to read: for whoever may not settle it, and once it is settled. */
export function SideCards({
  conflict,
  holds,
}: {
  readonly conflict: ConflictView;
  /** The value that was chosen, once it is settled. */
  readonly holds?: string | undefined;
}): ReactElement {
  const { each } = valuesOf(conflict);
  return (
    <ul className="wb-choices" aria-label={words.choose}>
      {conflict.sides.map((side, i) => (
        <li key={side.event} className="wb-side-card">
          {holds === undefined ? null : (
            <StateMark
              mark={wholeOf(side) === holds ? 'check/met' : 'check/not-due'}
              name={wholeOf(side) === holds ? words.kept : words.notChosen}
            />
          )}
          <span>
            <strong>{each[i]}</strong>
            <SideLines side={side} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stood before, what stays closed, which signatures it touched. */
export function conflictFacts(conflict: ConflictView): readonly Fact[] {
  const { sides, closed, signatures, settled } = conflict;
  return [
    { label: sides.length > 2 ? words.beforeAll : words.before, value: valuesOf(conflict).before },
    ...(settled === null
      ? [{ label: words.closed, value: closed.length === 0 ? words.closedNone : closed.join(', ') }]
      : []),
    {
      label: words.signatures,
      value: signatures.length === 0 ? words.signaturesNone : signatures.join(', '),
    },
  ];
}
