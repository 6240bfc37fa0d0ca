import type { ReactElement } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

/** What must be done; a question of its own beside the risk (R38). */
export function ImpactPanel(): ReactElement {
  const { page, offer } = useRolloutDesk();
  if (page.impact.length === 0) {
    return (
      <Panel title={words.impact} inside="pad">
        <EmptyState
          title={words.impactNone}
          heading={false}
          action={offer(words.impactEdit, { kind: 'impact' })}
        >
          {words.impactText}
        </EmptyState>
      </Panel>
    );
  }
  const rows = page.impact.map((row, index) => ({ ...row, id: String(index) }));
  return (
    <Panel title={words.impact} aside={<EditLink label={words.impactEdit} dialog={{ kind: 'impact' }} />}>
      <SimpleTable
        label={words.impact}
        rows={rows}
        rowId={(row) => row.id}
        columns={[
          { id: 'area', head: words.area, rowHead: true, width: 120, cell: (row) => row.area },
          { id: 'effect', head: words.effect, cell: (row) => row.effect },
          { id: 'todo', head: words.todo, cell: (row) => row.todo },
        ]}
      />
    </Panel>
  );
}
