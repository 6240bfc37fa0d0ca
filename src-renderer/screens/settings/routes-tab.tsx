import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { stepText } from '../../../shared/words/route-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { settings } from '../../strings/en/settings.ts';
import { TemplateDialog } from './template-dialog.tsx';

const words = settings.routes;
export type Template = SettingsPage['templates'][number];
const kinds = ['routine', 'major', 'emergency'] as const;

/** Printed names of accounts, by id. */
function useNames(): (id: string) => string {
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  const rows = accounts.kind === 'ready' ? accounts.value : [];
  return (id) => rows.find((row) => row.id === id)?.name ?? id;
}

function Steps({ template, gate }: Pick<Template, 'template' | 'gate'>): ReactElement {
  const nameOf = useNames();
  if (template === null) return <span className="wb-muted">{words.builtIn[gate]}</span>;
  return (
    <>
      <span className="wb-small wb-muted">{words[template.order]}</span>
      <ol className="wb-numbered">
        {template.steps.map((step, index) => (
          <li key={`${index} ${step.role}`}>
            {meaningWord(step.meaning)}: {stepText(step, nameOf)}
          </li>
        ))}
      </ol>
    </>
  );
}

function columnsFor(edit: ((template: Template) => void) | null): readonly Column<Template>[] {
  const shown: readonly Column<Template>[] = [
    { id: 'gate', head: words.gate, rowHead: true, width: 120, cell: ({ gate }) => words.gates[gate] },
    { id: 'steps', head: words.steps, cell: (one) => <Steps template={one.template} gate={one.gate} /> },
  ];
  if (edit === null) return shown;
  const act = (one: Template): ReactElement => (
    <ActionButton
      action={{ label: one.template === null ? words.set : words.change, onPress: () => edit(one) }}
      size="small"
    />
  );
  return [...shown, { id: 'edit', head: words.edited, width: 130, cell: act }];
}

/** The routes that rollouts and waves of a class begin with. */
export function RoutesTab({ page }: { readonly page: SettingsPage }): ReactElement {
  const { can } = useDesk();
  const [editing, edit] = useState<Template | null>(null);
  const columns = columnsFor(can('route-template.set') ? edit : null);
  return (
    <>
      <p className="wb-small wb-second">{words.text}</p>
      {kinds.map((kind) => (
        <Panel key={kind} title={words.panel(kind)}>
          <SimpleTable
            label={words.panel(kind)}
            rows={page.templates.filter((one) => one.class === kind)}
            rowId={({ gate }) => gate}
            columns={columns}
          />
        </Panel>
      ))}
      <p className="wb-small wb-muted">{words.whose}</p>
      {editing === null ? null : <TemplateDialog template={editing} onClose={() => edit(null)} />}
    </>
  );
}
