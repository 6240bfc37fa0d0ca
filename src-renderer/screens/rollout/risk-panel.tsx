import type { ReactElement } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

/** What could go wrong, before and after its measure (R38). */
export function RiskPanel(): ReactElement {
  const { page, offer } = useRolloutDesk();
  if (page.risk.length === 0) {
    return (
      <Panel title={words.risk} inside="pad">
        <EmptyState title={words.riskNone} heading={false} action={offer(words.riskEdit, { kind: 'risk' })}>
          {words.riskText}
        </EmptyState>
      </Panel>
    );
  }
  const rows = page.risk.map((row, index) => ({ ...row, id: String(index) }));
  return (
    <Panel title={words.risk} aside={<EditLink label={words.riskEdit} dialog={{ kind: 'risk' }} />}>
      <SimpleTable
        label={words.risk}
        rows={rows}
        rowId={(row) => row.id}
        columns={[
          { id: 'hazard', head: words.hazard, rowHead: true, cell: (row) => row.hazard },
          { id: 'before', head: words.before, width: 76, cell: (row) => rollout.levels[row.before] },
          { id: 'measure', head: words.measure, cell: (row) => row.measure },
          { id: 'after', head: words.residual, width: 76, cell: (row) => rollout.levels[row.residual] },
        ]}
      />
    </Panel>
  );
}
