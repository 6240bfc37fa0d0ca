import type { ReactElement } from 'react';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { fullText, numberText } from '../../strings/en/time.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.history;

const columns: readonly Column<TrailRow>[] = [
  {
    id: 'position',
    head: words.position,
    width: 72,
    mono: true,
    rowHead: true,
    cell: (row) => numberText(row.position),
  },
  {
    id: 'when',
    head: words.when,
    width: 190,
    cell: (row) => <span className="wb-nowrap">{fullText(row.at)}</span>,
  },
  { id: 'who', head: words.who, width: 150, cell: (row) => row.name },
  {
    id: 'what',
    head: words.what,
    cell: (row) => (
      <>
        {row.what}
        {row.about === '' ? '' : `: ${row.about}`}
      </>
    ),
  },
  { id: 'why', head: words.why, width: 200, cell: (row) => row.why ?? '' },
];

/** The newest of the rollout's own trail; all of it is one link away. */
export function HistoryTab(): ReactElement {
  const { page } = useRolloutDesk();
  const { at } = useAsOf();
  const trail = useRead(
    useQueries().read.trail.queryOptions({ rollout: page.rollout.id, limit: 50, upTo: at }),
  );
  const all = <TextLink href={place.trail({ rollout: page.rollout.id })}>{words.all}</TextLink>;
  return (
    <ReadView of={trail} whole={false}>
      {(value) => <History trail={value} all={all} />}
    </ReadView>
  );
}

function History({ trail, all }: { readonly trail: TrailPage; readonly all: ReactElement }): ReactElement {
  if (trail.rows.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {all}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.title} aside={all}>
      <SimpleTable
        label={words.title}
        columns={columns}
        rows={trail.rows}
        rowId={(row) => String(row.position)}
      />
    </Panel>
  );
}
