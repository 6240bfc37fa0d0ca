import type { ReactElement } from 'react';
import type { GateDecision, GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { numberText } from '../../../shared/words/count.ts';
import { exactText } from '../../../shared/words/when.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { why as words } from '../../strings/en/why.ts';
import { ReplayMark } from './replay-mark.tsx';
import { decidedAt, isShown } from './why-place.ts';

function columnsOf(proof: GateProof): readonly Column<GateDecision>[] {
  const { rollout, wave, side } = proof;
  const proofOf = (decision: GateDecision): string =>
    place.why(rollout.id, wave.id, { side, ...decidedAt(decision) });
  return [
    {
      id: 'decision',
      head: words.decision,
      rowHead: true,
      width: 120,
      cell: ({ kind }) => (
        <span className="wb-row">
          <StateMark mark={kind === 'passed' ? 'gate/passed' : 'gate/closed'} size={14} />
          {kind === 'passed' ? words.passedWord[side] : words.refusedWord}
        </span>
      ),
    },
    { id: 'when', head: words.when, width: 240, cell: ({ at }) => exactText(at) },
    { id: 'who', head: words.who, cell: ({ name }) => name },
    {
      id: 'event',
      head: words.event,
      width: 80,
      cell: ({ event, position }) => <TextLink href={place.event(event)}>{numberText(position)}</TextLink>,
    },
    { id: 'replay', head: words.replay, width: 210, cell: ({ agrees }) => <ReplayMark agrees={agrees} /> },
    {
      id: 'look',
      head: words.look,
      width: 80,
      cell: (decision) =>
        isShown(decision, proof) ? (
          <span className="wb-muted">{words.lookShown}</span>
        ) : (
          <TextLink href={proofOf(decision)}>{words.lookAt}</TextLink>
        ),
    },
  ];
}

/** Who decided at this gate, and whether replaying the log gives what was stored then. */
export function DecisionsPanel({ proof }: { readonly proof: GateProof }): ReactElement {
  if (proof.decisions.length === 0)
    return (
      <Panel title={words.decisions} inside="pad">
        <EmptyState title={words.noDecisions} heading={false}>
          {words.noDecisionsText}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={words.decisions} note={words.decisionsNote}>
      <SimpleTable
        label={words.decisions}
        rows={proof.decisions}
        rowId={({ event }) => event}
        columns={columnsOf(proof)}
      />
    </Panel>
  );
}
