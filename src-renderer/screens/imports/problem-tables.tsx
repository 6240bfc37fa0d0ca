import type { ReactElement } from 'react';
import type { ImportPreview, Problem } from '../../../shared/api/import-answers.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { importPreview } from '../../strings/en/import-preview.ts';
import { numberText } from '../../strings/en/time.ts';

const say = importPreview.preview;
type Numbered = Problem & { readonly index: number };

/** Row, column, what it holds, and what of it: a problem, or what was done about it. */
function columnsOf(what: string): readonly Column<Numbered>[] {
  return [
    {
      id: 'row',
      head: say.row,
      mono: true,
      width: 76,
      cell: ({ row }) => (row === null ? '' : numberText(row)),
      sortBy: ({ row }) => row ?? 0,
    },
    {
      id: 'column',
      head: say.column,
      width: 180,
      cell: ({ column }) => column ?? say.whole,
      sortBy: ({ column }) => column ?? '',
    },
    {
      id: 'holds',
      head: say.holds,
      mono: true,
      width: 220,
      cell: ({ holds }) => <span className="wb-sample-cell">{holds}</span>,
      sortBy: ({ holds }) => holds,
    },
    {
      id: 'problem',
      head: what,
      rowHead: true,
      cell: ({ detail }) => detail,
      sortBy: ({ detail }) => detail,
    },
  ];
}

const problemColumns = columnsOf(say.problem);
const noticeColumns = columnsOf(say.notice);

function numbered(list: readonly Problem[]): readonly Numbered[] {
  return list.map((problem, index) => ({ ...problem, index }));
}

/** Every bad cell by row and column; each keeps the file from being imported. */
export function ProblemsTable({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { problems, problemCount } = preview;
  return (
    <section>
      <ListHead
        title={say.problems}
        mark="check/not-met"
        count={say.shownProblems(problems.length, problemCount)}
      />
      <DataTable
        label={say.problems}
        columns={problemColumns}
        rows={numbered(problems)}
        rowId={({ index }) => String(index)}
        textOf={problems.length > 20 ? (one) => `${one.column ?? ''} ${one.holds} ${one.detail}` : undefined}
      />
    </section>
  );
}

/** What was put right or left aside: quieter than a problem, and last on the page. */
export function NoticesTable({ preview }: { readonly preview: ImportPreview }): ReactElement | null {
  const { notices, noticeCount } = preview;
  if (notices.length === 0) return null;
  return (
    <Panel title={say.notices} note={say.noticesNote} aside={say.shownNotices(notices.length, noticeCount)}>
      <div className="wb-flat wb-notices">
        <DataTable
          label={say.notices}
          columns={noticeColumns}
          rows={numbered(notices)}
          rowId={({ index }) => String(index)}
        />
      </div>
    </Panel>
  );
}

type ListHeadProps = { readonly title: string; readonly count: string; readonly mark?: Mark };

/** A heading over a table that is a paper of its own. */
export function ListHead({ title, count, mark }: ListHeadProps): ReactElement {
  return (
    <div className="wb-list-head">
      {mark === undefined ? null : <StateMark mark={mark} />}
      <h2>{title}</h2>
      <span className="wb-small wb-muted">{count}</span>
    </div>
  );
}
