import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import type { Column } from '../../parts/table/column.ts';
import { familyName } from '../../../shared/views/who-acts.ts';
import { missingText } from '../../strings/en/missing.ts';
import { rollout } from '../../strings/en/rollout.ts';
import { planText } from '../../strings/en/time.ts';
import { slipText } from '../../strings/en/waves.ts';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.gates;
type GateAhead = RolloutPage['gatesAhead'][number];

function markOf({ side, wave }: GateAhead): Mark {
  if (side === 'resume') return 'wave/halted';
  if (wave.gate === null || wave.gate.side !== side) return 'gate/ahead';
  if (wave.gate.open) return 'gate/open';
  return wave.status === 'gate-closed' ? 'gate/closed' : 'gate/ahead';
}

function titleOf({ side, wave }: GateAhead): string {
  switch (side) {
    case 'entry':
      return words.entry(wave.title);
    case 'exit':
      return words.exit(wave.title);
    case 'resume':
      return words.resume(wave.title);
    default:
      return assertNever(side);
  }
}

function missingOf({ side, wave }: GateAhead): string {
  if (side === 'resume') return words.resumeNeeds;
  if (wave.gate === null) return '';
  const text = missingText(wave.gate);
  return text === '' ? words.nothing : text;
}

function columnsOf(rollout: string, now: Instant): readonly Column<GateAhead>[] {
  return [
    {
      id: 'gate',
      head: words.gate,
      rowHead: true,
      width: 200,
      cell: (gate) => (
        <span className="wb-row">
          <StateMark mark={markOf(gate)} named />
          <Anchor href={place.wave(rollout, gate.wave.id)} className="wb-plain-link">
            {titleOf(gate)}
          </Anchor>
        </span>
      ),
    },
    {
      id: 'planned',
      head: words.planned,
      width: 150,
      cell: (gate) => (
        <span className="wb-nowrap">
          {gate.planned === null ? words.notSet : planText(gate.planned, now)}
        </span>
      ),
    },
    { id: 'slip', head: words.slip, width: 64, numeric: true, cell: (gate) => slipText(gate.wave.slipDays) },
    { id: 'missing', head: words.missing, width: 300, cell: missingOf },
    {
      id: 'waits',
      head: words.waits,
      width: 140,
      cell: (gate) =>
        gate.waitsFor.length === 0 ? (
          <span className="wb-muted">{words.nobody}</span>
        ) : (
          [...new Set(gate.waitsFor.map(familyName))].sort().join(', ')
        ),
    },
  ];
}

/** Every gate that is still to be passed, with what is missing and who it waits for. */
export function GatesAhead(): ReactElement {
  const { page } = useRolloutDesk();
  const { now } = useDesk();
  if (page.gatesAhead.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <section className="wb-panel wb-panel-clip" aria-label={words.title}>
      <SimpleTable
        label={words.title}
        columns={columnsOf(page.rollout.id, now)}
        rows={page.gatesAhead}
        rowId={(gate) => `${gate.side} ${gate.wave.id}`}
      />
    </section>
  );
}
