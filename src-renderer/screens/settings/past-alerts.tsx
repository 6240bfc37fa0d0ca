import type { ReactElement } from 'react';
import type { AlertView } from '../../../shared/views/shape/settings-page.ts';
import { alertWords } from '../../../shared/words/alert-words.ts';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { settings } from '../../strings/en/settings.ts';
import { fullText } from '../../strings/en/time.ts';

const words = settings.alerts;

const columns: readonly Column<AlertView>[] = [
  { id: 'what', head: words.what, rowHead: true, cell: (alert) => alertWords(alert).title },
  { id: 'when', head: words.when, width: 218, cell: ({ at }) => fullText(at) },
  {
    id: 'by',
    head: words.by,
    width: 230,
    cell: ({ acknowledgedBy, acknowledged }) => (
      <span className="wb-two-lines">
        <span>{acknowledgedBy}</span>
        <span className="wb-muted">{acknowledged === null ? '' : fullText(acknowledged.at)}</span>
      </span>
    ),
  },
  { id: 'found', head: words.found, cell: ({ acknowledged }) => acknowledged?.note ?? '' },
];

/** Alerts that somebody answered for, with what they found. */
export function PastAlerts({ alerts }: { readonly alerts: readonly AlertView[] }): ReactElement {
  return (
    <Panel title={words.past}>
      <SimpleTable label={words.past} rows={alerts} rowId={({ id }) => id} columns={columns} two />
    </Panel>
  );
}
