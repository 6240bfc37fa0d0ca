import type { ReactElement } from 'react';
import { useState } from 'react';
import type { GateProof, ProofCheck } from '../../../shared/views/shape/gate-proof.ts';
import { blockerWords } from '../../../shared/words/check-words.ts';
import { checkLabel } from '../../../shared/words/gate-words.ts';
import { proofInputWords } from '../../../shared/words/proof-words.ts';
import { ActionLink, TextLink } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { why as words } from '../../strings/en/why.ts';
import { sourceHref } from './check-sources.ts';

/** So many facts of a check are read at once. */
const most = 10;

type Line = { readonly name: string; readonly note: string; readonly missing: boolean };

/** What is missing first, then what the book held of the rest. */
function linesOf(check: ProofCheck): readonly Line[] {
  const missing = check.blockers.map(blockerWords);
  return [
    ...missing.map(({ name, cause }) => ({ name, note: cause, missing: true })),
    ...check.inputs
      .map((input) => ({ ...proofInputWords(input), missing: false }))
      .filter(({ name }) => missing.every((one) => one.name !== name)),
  ];
}

function Inputs({ check }: { readonly check: ProofCheck }): ReactElement {
  const [all, setAll] = useState(false);
  const lines = linesOf(check);
  if (lines.length === 0) return <span className="wb-muted">{words.nothing}</span>;
  const shown = all ? lines : lines.slice(0, most);
  return (
    <>
      <ul className="wb-proof-lines">
        {shown.map(({ name, note, missing }, index) => (
          // Two facts may read the same; their place is all that tells them apart.
          <li key={index}>
            {missing ? <StateMark mark="check/not-met" size={12} name={words.isNotMet} /> : null}{' '}
            <b className="wb-medium">{name}</b> <span className="wb-second">{note}</span>
          </li>
        ))}
      </ul>
      {shown.length < lines.length ? (
        <ActionLink action={{ label: words.showAll(lines.length), onPress: () => setAll(true) }} />
      ) : null}
    </>
  );
}

/** Each check of a gate: met or not, with the facts it was computed from in words, and where they stand in the trail. */
export function ProofChecks({
  proof,
  label,
}: {
  readonly proof: GateProof;
  readonly label: string;
}): ReactElement {
  return (
    <div className="wb-proof-table">
      <SimpleTable
        label={label}
        rows={proof.checks}
        rowId={(check) => check.id}
        columns={[
          {
            id: 'check',
            head: words.check,
            rowHead: true,
            width: 220,
            cell: (check) => (
              <span className="wb-row">
                <StateMark mark={check.met ? 'check/met' : 'check/not-met'} size={14} /> {checkLabel(check)}
              </span>
            ),
          },
          {
            id: 'state',
            head: words.state,
            width: 84,
            cell: (check) => (check.met ? words.isMet : <b className="wb-text-warn">{words.isNotMet}</b>),
          },
          { id: 'inputs', head: words.inputs, cell: (check) => <Inputs check={check} /> },
          {
            id: 'trail',
            head: words.trail,
            width: 110,
            cell: (check) => (
              <TextLink href={sourceHref(check.id, proof)}>
                {words.events}
                <span className="wb-hidden">{words.eventsOf(checkLabel(check))}</span>
              </TextLink>
            ),
          },
        ]}
      />
    </div>
  );
}
