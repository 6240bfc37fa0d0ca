import type { ReactElement } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { fullText } from '../../strings/en/time.ts';
import type { ImportKind } from './use-import.ts';

/** What was imported before, file by file. */
export function EarlierImports({ kind }: { readonly kind: ImportKind }): ReactElement {
  const imports = useRead(useQueries().read.imports.queryOptions());
  return (
    <ReadView of={imports} whole={false}>
      {(all) => {
        const rows = all.filter((entry) => entry.kind === kind);
        if (rows.length === 0) {
          return (
            <Panel title={words.earlier} inside="pad">
              <EmptyState title={words.earlierNone} heading={false}>
                {words.earlierNoneText}
              </EmptyState>
            </Panel>
          );
        }
        return (
          <Panel title={words.earlier}>
            <SimpleTable
              label={words.earlier}
              rows={rows}
              rowId={(entry) => entry.id}
              columns={[
                { id: 'file', head: words.file, rowHead: true, cell: (entry) => entry.file.name },
                { id: 'when', head: words.when, width: 200, cell: (entry) => fullText(entry.at) },
                { id: 'who', head: words.who, width: 130, cell: (entry) => entry.by ?? '' },
                { id: 'counts', head: words.counts, cell: (entry) => words.tally(entry.counts) },
                {
                  id: 'digest',
                  head: words.digest,
                  mono: true,
                  width: 150,
                  cell: (entry) => entry.file.sha256.slice(0, 16),
                },
              ]}
            />
          </Panel>
        );
      }}
    </ReadView>
  );
}
